import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { useHolds, useMe } from '../../../me.ts'
import { useTitle } from '../../../useTitle.ts'
import { planListQuery, roundListQuery } from '../../plans/planQueries.ts'
import { BeginDialog } from './BeginDialog.tsx'
import { RoundTable } from './RoundTable.tsx'

/** 批次: rounds that the reader may see, and those that are being prepared. */
export function RoundsPage() {
  useTitle('批次')
  const rounds = useQuery(roundListQuery)
  const mayOpen = useHolds('round.open')
  const [beginning, setBeginning] = useState(false)
  return (
    <div className="rounds-page">
      <header className="page-head">
        <div>
          <h1>批次</h1>
          <p className="quiet">一个方案对一批单位的一次考核。</p>
        </div>
        {mayOpen && (
          <div className="actions">
            <button type="button" className="button primary" onClick={() => setBeginning(true)}>
              建立批次
            </button>
            <Link to="/rounds/simple" className="button">
              建立简易批次
            </Link>
          </div>
        )}
      </header>
      {mayOpen && <Plans />}
      <Loaded query={rounds}>
        {({ rounds: all, now }) => (all.length === 0 ? <Nothing mayOpen={mayOpen} /> : <RoundTable rounds={all} now={now} />)}
      </Loaded>
      {beginning && <BeginDialog onClose={() => setBeginning(false)} />}
    </div>
  )
}

/** 正在准备的批次 */
function Plans() {
  const { data, error } = useQuery(planListQuery)
  if (error) return <FaultBox fault={error} />
  if (!data || data.plans.length === 0) return null
  return (
    <section className="panel" aria-label="正在准备的批次">
      <h2>正在准备</h2>
      <ul className="plan-list">
        {data.plans.map(({ id, title, organiser, changedBy, changedAt }) => (
          <li key={id}>
            <Link to="/rounds/plans/$plan" params={{ plan: id }}>
              {title === '' ? '（还没有名称）' : title}
            </Link>
            <span className="quiet small">
              {organiser} · {changedBy} <span className="date">{formatInstant(changedAt)}</span> 保存
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is to be done first. */
function Nothing({ mayOpen }: { readonly mayOpen: boolean }) {
  const me = useMe()
  const isKeeper = me?.duties.some(({ role }) => role === 'administrator') ?? false
  if (!mayOpen)
    return (
      <div className="notice-box">
        <h2>还没有您能看的批次</h2>
        <p>
          {isKeeper
            ? '建立批次由政务公开办办理。请先在“系统—人员与职责”里，给负责考核的人（可以是您自己）授予“政务公开办”的职责。'
            : '政务公开办把您的单位列入考核名单以后，这里会出现。'}
        </p>
        {isKeeper && (
          <p className="actions">
            <Link to="/system/people" className="button primary">
              去授予职责
            </Link>
          </p>
        )}
      </div>
    )
  return (
    <div className="notice-box">
      <h2>还没有批次</h2>
      <ol className="steps">
        <li>选一个方案：自带五份真实通知的方案，选用即可；自己的方案在“系统—方案”里发布。</li>
        <li>单位：可以先在“系统—单位”里登记或导入，也可以在建立批次时粘贴名单，当场登记。</li>
        <li>只有一个人办、不用单位自查的，用“简易批次”，一页就能建好。</li>
      </ol>
      <p className="actions">
        <Link to="/rounds/simple" className="button primary">
          建立简易批次
        </Link>
        <Link to="/system/units" className="button">
          先登记单位
        </Link>
      </p>
    </div>
  )
}
