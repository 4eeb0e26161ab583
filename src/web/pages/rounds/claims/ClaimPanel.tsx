import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { claimStateInWords } from '../../../../model/Claim.ts'
import type { ClaimPage } from '../../../../server/claimApi.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatDate } from '../../../dates.ts'
import { formatInstant } from '../../../instants.ts'
import { CitedProofs } from '../objections/CitedProofs.tsx'
import { MovedTable } from '../objections/MovedTable.tsx'
import { ClaimMark } from './ClaimMark.tsx'
import { claimQuery } from './claimQueries.ts'
import { SaidFields } from './SaidFields.tsx'
import { VerifyForm } from './VerifyForm.tsx'

/** One claim: the clause, what the unit says with its proof, what counts already and what else rests on it; then what is decided. 加分申报详情 */
export function ClaimPanel({ round, id }: { readonly round: string; readonly id: string }) {
  return <Loaded query={useQuery(claimQuery(round, id))}>{(page) => <Panel page={page} />}</Loaded>
}

function Panel({ page }: { readonly page: ClaimPage }) {
  const { round, unit, unitName, node, nodeName, filedAt, on, said, text, proof, bonus, counted } = page
  return (
    <article className="objection-panel" aria-label={`${unitName}申报“${nodeName}”`}>
      <header>
        <h2>
          {unitName} <span className="quiet">{nodeName}</span>
        </h2>
        <p>
          <ClaimMark state={page.state} late={page.late} />{' '}
          <span className="quiet small">{filedAt !== null && `${formatInstant(filedAt)} 提交`}</span>
        </p>
      </header>
      <Same page={page} />
      {bonus && (
        <Part title="通知原文">
          {bonus.text !== null && <p className="lines">{bonus.text}</p>}
          <ul>
            {bonus.lines.map((line) => (
              <li key={line.words}>
                {line.words}
                <span className="quiet small objection-ask">{line.clause}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="单位申报的">
        <p className="date">{formatDate(on)}</p>
        <SaidFields said={said} />
        {text !== '' && <p className="lines">{text}</p>}
        <CitedProofs proof={proof} />
      </Part>
      <Part title={`已经计入的（${String(counted.length)}）`}>
        {counted.length === 0 && <p className="quiet">这个单位在这一项里还没有计入过。</p>}
        {counted.length > 0 && (
          <ul>
            {counted.map((one, at) => (
              <li key={at}>
                {one.said.map(({ ask, text: value }) => `${ask}：${value}`).join('；')} <span className="quiet small">（{one.from}）</span>
              </li>
            ))}
          </ul>
        )}
        <p>
          <Link to="/rounds/$round/results/$unit" params={{ round, unit }} search={{ at: node }}>
            看 {unitName} 的评分表
          </Link>
        </p>
      </Part>
      <Decided page={page} />
    </article>
  )
}

function Same({ page: { same } }: { readonly page: ClaimPage }) {
  if (same.length === 0) return null
  return (
    <div className="notice-box claim-twice" role="note">
      <p>
        <strong>同一份材料还用在别的申报里，</strong>请核对是不是一件事申报了几次：
      </p>
      <ul>
        {same.map((one, at) => (
          <li key={at}>
            {one.id === '' ? (
              one.unitName
            ) : (
              <Link from="/rounds/$round/claims" to="." search={(now) => ({ ...now, open: one.id })} resetScroll={false}>
                {one.unitName}
              </Link>
            )}
            ，{one.nodeName}（{claimStateInWords(one.state)}）：{one.names.join('、')}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Decided({ page }: { readonly page: ClaimPage }) {
  const { state, may, decidedAt, decidedBy, decidedWhy, verified, allMoved, undone, round } = page
  if (state === 'filed')
    return (
      <Part title="核实">
        {may.decide ? (
          <VerifyForm key={page.version} page={page} />
        ) : (
          <p className="notice-box">{may.whyNot ?? '等组织考核的单位或者牵头单位核实。'}</p>
        )}
      </Part>
    )
  if (decidedAt === null) return null
  return (
    <Part title={`核实结果：${claimStateInWords(state)}`}>
      <p className="quiet small">
        {decidedBy}，{formatInstant(decidedAt)}
      </p>
      <p className="lines">{decidedWhy}</p>
      {verified && (
        <>
          <p className="quiet">核实后的内容：</p>
          <SaidFields said={verified} />
        </>
      )}
      {allMoved !== null && <MovedTable moved={allMoved} />}
      {undone && (
        <p className="notice-box">
          加分的事项已于 {formatInstant(undone.at)} 撤回，不再计入：{undone.why}
        </p>
      )}
      {page.state === 'accepted' && !undone && (
        <p className="quiet small">
          加错了的，由登记、评分的人改：全年事项在“
          <Link to="/rounds/$round/incidents" params={{ round }}>
            事项
          </Link>
          ”里撤回，别的在评分台改答案。
        </p>
      )}
    </Part>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="objection-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
