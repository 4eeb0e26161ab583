import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Change } from '../../../engine/whatIf/Change.ts'
import { factsQuery, type RoundFactsSheet } from '../../api.ts'
import { Crumbs } from '../../components/Crumbs.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { present } from '../../search.ts'
import { useTitle } from '../../useTitle.ts'
import '../../styles/whatIf.css'
import { addressOf, changesFrom } from './changesInAddress.ts'
import type { TrialLine, TrialRound } from './trial/TrialRound.ts'
import { useTrial } from './trial/useTrial.ts'
import { Workbench } from './Workbench.tsx'

const route = getRouteApi('/programmes/$id/round/what-if')

/** Change an answer and see the ranking move; nothing of it is kept. 改一个答案看看 */
export function WhatIfPage() {
  const { id } = route.useParams()
  return (
    <Loaded query={useQuery(factsQuery(id))} programme={id}>
      {(data) => <WhatIf key={data.receipt} data={data} />}
    </Loaded>
  )
}

function WhatIf({ data }: { readonly data: RoundFactsSheet }) {
  const { programme, facts } = data
  const { unit: asked, changes: address, at } = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id/round/what-if' })
  const [changes, setChanges] = useState(() => changesFrom(address))
  const known = facts.units.find(({ unit }) => unit.id === asked)?.unit
  const unit = known ?? facts.units[0]?.unit
  const [isWhole, setWhole] = useState(false)
  const trial = useTrial(data, unit?.id ?? '', changes, isWhole)
  const { outcome } = trial
  const title = '改一个答案看看'
  useTitle(unit ? `${title}：${unit.name}` : title)

  // Nobody was asked for: somebody who has somebody to overtake.
  const second = known === undefined && outcome ? secondOf(outcome.before.round) : undefined
  useEffect(() => {
    if (second !== undefined) void navigate({ search: (was) => ({ ...was, unit: second }), replace: true, resetScroll: false })
  }, [second, navigate])

  const change = (next: readonly Change[]) => {
    setChanges(next)
    void navigate({ search: (was) => present({ ...was, changes: addressOf(next) }), replace: true, resetScroll: false })
  }
  const choose = (id: string) => void navigate({ search: (was) => present({ ...was, unit: id, at: undefined }), resetScroll: false })
  const { id } = programme
  return (
    <>
      <Crumbs
        trail={[
          <Link to="/" activeOptions={{ exact: true }}>
            首页
          </Link>,
          <Link to="/programmes/$id" activeOptions={{ exact: true }} params={{ id }}>
            {programme.title}
          </Link>,
          <Link to="/programmes/$id/round" activeOptions={{ exact: true }} params={{ id }}>
            结果
          </Link>,
          title,
        ]}
      />
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="quiet">在左边改答案，右边马上重算结果。</p>
        </div>
        <p className="local">
          <strong>只在本机试算，不改变结果。</strong>什么也不保存，改动只写在网址里。
        </p>
      </div>
      {trial.fault !== null && (
        <div className="notice-box" role="alert">
          <p>试算没有算出来，正式结果不受影响。请刷新再试；仍然不行，请把下面这句话发给维护人员。</p>
          <p>
            <code>{trial.fault}</code>
          </p>
        </div>
      )}
      {unit && outcome ? (
        <Workbench
          key={unit.id}
          data={data}
          unit={unit}
          outcome={outcome}
          trial={trial}
          changes={changes}
          at={at}
          onChange={change}
          onChoose={choose}
          isWhole={isWhole}
          onWhole={setWhole}
        />
      ) : (
        trial.fault === null && <Opening opening={trial.opening} />
      )}
    </>
  )
}

function Opening({ opening }: { readonly opening: { readonly scored: number; readonly units: number } | null }) {
  const { scored = 0, units = 0 } = opening ?? {}
  return (
    <div className="loading" role="status">
      {units === 0 ? <span className="loading-bar" aria-hidden="true" /> : <progress value={scored} max={units} aria-label="已算的单位" />}
      正在本机重算{units === 0 ? '……' : `：${scored} / ${units} 个单位`}
    </div>
  )
}

/** In the first table that ranks: the first who stands right behind another, both places settled, so that they may swap. */
function secondOf({ tables }: TrialRound): string | undefined {
  const lines = (tables.find((table) => table.ranked > 1) ?? tables[0])?.lines ?? []
  const isSettled = (line: TrialLine | undefined) => typeof line?.place === 'string' && !line.place.includes('–')
  return (lines.find((line, at) => at > 0 && isSettled(line) && isSettled(lines[at - 1])) ?? lines[1] ?? lines[0])?.unit
}
