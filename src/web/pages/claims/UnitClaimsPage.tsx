import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Bonus, UnitClaims } from '../../../server/claimApi.ts'
import { Crumbs } from '../../components/Crumbs.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useTitle } from '../../useTitle.ts'
import { unitClaimsQuery } from '../rounds/claims/claimQueries.ts'
import { WindowLine } from '../self/WindowLine.tsx'
import { ClaimDialog } from './ClaimDialog.tsx'
import { OwnClaims } from './OwnClaims.tsx'
import '../../styles/objections.css'
import '../../styles/claims.css'

/** 申报加分: what a unit can claim, until when, and what became of it; phone first. */
export function UnitClaimsPage() {
  const { round, unit } = useParams({ from: '/rounds/$round/claims/$unit' })
  return <Loaded query={useQuery(unitClaimsQuery(round, unit))}>{(data) => <Claims data={data} />}</Loaded>
}

function Claims({ data }: { readonly data: UnitClaims }) {
  const { round, unit, window, locked, bonuses, claims, may } = data
  const [claiming, setClaiming] = useState<Bonus | null>(null)
  useTitle(`${unit.name}申报加分 · ${round.title}`)
  const isOpen = locked === null && window?.state !== 'closed' && window?.state !== 'not-yet'
  const place = { round: round.id, unit: unit.id }
  return (
    <div className="unit-claims">
      <Crumbs
        trail={[
          <Link key="round" to="/rounds/$round" params={{ round: round.id }}>
            {round.title}
          </Link>,
          <Link key="self" to="/rounds/$round/self/$unit" params={place}>
            单位自查
          </Link>,
          '申报加分',
        ]}
      />
      <PageHead
        title={`${unit.name} · 申报加分`}
        lead="做到了方案里的加分项目，在这里申报，一件一条，附上佐证。组织考核的单位核实以后才加分，结果和理由在这里看。"
      />
      {window && <WindowLine what="申报" window={window} />}
      {locked !== null && <p className="notice-box">{locked}</p>}
      {window?.state === 'closed' && (
        <p className="notice-box">申报时间已过。确有原因的，请组织考核的单位在“阶段和分工”里给本单位延期，延期后可以接着申报。</p>
      )}
      {bonuses.length === 0 ? (
        <p className="notice-box">
          本单位的评分表里没有可以申报的加分项目，不用申报。{' '}
          <Link to="/rounds/$round/self/$unit" params={place}>
            去看自查
          </Link>
        </p>
      ) : (
        <>
          <OwnClaims data={data} isOpen={isOpen} />
          <section aria-label="加分项目">
            <h2>可以申报的加分项目</h2>
            <ul className="claim-bonuses">
              {bonuses.map((bonus) => (
                <li key={`${bonus.node}\n${bonus.check.id}`} className="panel">
                  <BonusItem
                    bonus={bonus}
                    claimed={claims.filter((one) => one.node === bonus.node && one.check === bonus.check.id).length}
                  />
                  {isOpen && may.draft && (
                    <p className="actions">
                      <button
                        type="button"
                        className="button primary"
                        onClick={() => setClaiming(bonus)}
                        aria-label={`申报一条：${bonus.name}`}
                      >
                        申报一条
                      </button>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      {claiming && <ClaimDialog data={data} bonus={claiming} draft={null} onClose={() => setClaiming(null)} />}
    </div>
  )
}

/** A bonus by its name, with the notice's words and what one entry is worth. */
function BonusItem({ bonus: { name, text, lines }, claimed }: { readonly bonus: Bonus; readonly claimed: number }) {
  return (
    <>
      <h3>
        {name} {claimed > 0 && <span className="quiet small">已写 {claimed} 条</span>}
      </h3>
      <ul>
        {lines.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <details className="small">
        <summary>通知原文</summary>
        <p className="lines">{text ?? lines.map(({ clause }) => clause).join('\n')}</p>
      </details>
    </>
  )
}
