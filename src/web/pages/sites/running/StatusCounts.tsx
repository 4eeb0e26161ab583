import { StateMark } from '../../../components/StateMark.tsx'
import { count, OUTCOME_WORDS } from '../figures.ts'
import type { RunShown } from '../siteTypes.ts'

type Counted = RunShown['statuses'][number]

/** What failed and what could not be seen, by cause, the commonest first. 按原因计数 */
export function StatusCounts({ statuses }: { readonly statuses: readonly Counted[] }) {
  return (
    <div className="status-counts">
      <Causes outcome="failed" title="没有成功" none="没有失败的" statuses={statuses} />
      <Causes outcome="cantTell" title="没能看到" none="没有看不到的" statuses={statuses} />
    </div>
  )
}

interface CausesProps {
  readonly outcome: 'failed' | 'cantTell'
  readonly title: string
  readonly none: string
  readonly statuses: readonly Counted[]
}

function Causes({ outcome, title, none, statuses }: CausesProps) {
  const causes = statuses.filter((one) => one.outcome === outcome && one.count > 0)
  const sum = causes.reduce((all, one) => all + one.count, 0)
  return (
    <div>
      <h3>
        <StateMark state={OUTCOME_WORDS[outcome].mark} /> {title} <span className="figure">{count(sum)}</span>
      </h3>
      {causes.length === 0 ? (
        <p className="quiet small">{none}。</p>
      ) : (
        <ul>
          {causes.map(({ status, word, count: times }) => (
            <li key={status}>
              <span>{word}</span> <span className="figure">{count(times)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
