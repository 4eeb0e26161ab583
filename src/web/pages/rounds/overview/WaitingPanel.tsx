import type { RoundHead, RoundOverview } from '../../../../server/coverageApi.ts'
import { SELF_CHECK_STANDINGS, standingInWords } from '../../../../model/SelfCheckStanding.ts'
import { PathLink } from '../../../components/PathLink.tsx'

interface WaitingPanelProps {
  readonly head: RoundHead
  readonly overview: RoundOverview
}

/** What waits for somebody, and units that are late. 等着办的 */
export function WaitingPanel({ head, overview }: WaitingPanelProps) {
  const { waiting, states, overdue, selfChecks } = overview
  const to = (rest: string) => `/rounds/${encodeURIComponent(head.id)}${rest}`
  const manages = head.may.includes('round.manage')
  const lines = [
    { count: states.contradictory ?? 0, text: '处答案互相矛盾', path: to('/coverage?state=contradictory') },
    { count: states.cantTell ?? 0, text: '处无法判定', path: to('/coverage?state=cantTell') },
    { count: states.undecided ?? 0, text: '处是否适用待定', path: to(manages ? '/matrix' : '/coverage?state=undecided') },
    { count: manages ? waiting.proposals : 0, text: '个“不适用”提议待决定', path: to('/matrix') },
    { count: manages ? waiting.questions : 0, text: '个提问待答复', path: to('/questions') },
  ].filter(({ count }) => count > 0)
  return (
    <section className="panel" aria-labelledby="waiting">
      <h2 id="waiting">等着办的</h2>
      {lines.length === 0 && overdue.count === 0 && <p>没有等着处理的事。</p>}
      {lines.length > 0 && (
        <ul className="waiting-list">
          {lines.map(({ count, text, path }) => (
            <li key={path + text}>
              <b>{count}</b> {text} <PathLink path={path}>去看</PathLink>
            </li>
          ))}
        </ul>
      )}
      {overdue.count > 0 && (
        <details className="overdue">
          <summary>
            <b>{overdue.count}</b> 个单位逾期
          </summary>
          <ul>
            {overdue.first.map(({ unit, name, stage }) => (
              <li key={`${unit} ${stage}`}>
                {name} <span className="quiet">{stage}</span>
              </li>
            ))}
          </ul>
          {overdue.count > overdue.first.length && <p className="quiet">这里只列出前 {overdue.first.length} 个。</p>}
          {head.may.includes('reminder.send') && (
            <p>
              <PathLink path={to('/reminders')}>去催办</PathLink>
            </p>
          )}
        </details>
      )}
      {selfChecks && (
        <p className="quiet">
          自查：
          {SELF_CHECK_STANDINGS.flatMap((one) => {
            const count = selfChecks[one] ?? 0
            return count > 0 ? [`${standingInWords(one)} ${count} 个单位`] : []
          }).join('，')}
        </p>
      )}
    </section>
  )
}
