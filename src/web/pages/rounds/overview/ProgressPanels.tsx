import { Link } from '@tanstack/react-router'
import type { RoundHead, RoundOverview } from '../../../../server/coverageApi.ts'
import { ProgressBar } from './ProgressBar.tsx'

interface OverviewProps {
  readonly head: RoundHead
  readonly overview: RoundOverview
}

/** Who leads rows, the slowest first. 牵头单位进度 */
export function LeadPanel({ head, overview: { leads } }: OverviewProps) {
  if (leads.length === 0) return null
  const mayScore = head.may.includes('desk.read')
  return (
    <section className="panel" aria-labelledby="by-lead">
      <h2 id="by-lead">
        牵头单位进度 <span className="quiet">慢的在前</span>
      </h2>
      <ul className="progress-list">
        {leads.map(({ lead, office, next, progress }) => (
          <li key={lead}>
            <span>
              {lead}
              {office !== null && office !== lead && <span className="quiet">（{office}）</span>}
            </span>
            <ProgressBar progress={progress} />
            {next !== null && mayScore && (
              <Link to="/rounds/$round/score" params={{ round: head.id }} search={{ node: next }}>
                看没评的
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** By group: what the units said themselves, and what was assessed. 各组进度 */
export function GroupPanel({ overview: { groups, all } }: Pick<OverviewProps, 'overview'>) {
  if (groups.length === 0) return null
  const hasSelf = all.self.expected > 0
  return (
    <section className="panel" aria-labelledby="by-group">
      <h2 id="by-group">各组进度</h2>
      <div className="table-scroll">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">组别</th>
              <th scope="col" className="figure">
                单位
              </th>
              {hasSelf && <th scope="col">自查</th>}
              <th scope="col">评分</th>
            </tr>
          </thead>
          <tbody>
            {[
              ...groups,
              ...(groups.length > 1 ? [{ name: '合计', units: groups.reduce((sum, { units }) => sum + units, 0), ...all }] : []),
            ].map(({ name, units, self, assess }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="figure">{units}</td>
                {hasSelf && (
                  <td>
                    <ProgressBar progress={self} />
                  </td>
                )}
                <td>
                  <ProgressBar progress={assess} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Those to whom rows or units were assigned. 考核人员进度 */
export function PeoplePanel({ overview: { people } }: Pick<OverviewProps, 'overview'>) {
  if (people.length === 0) return null
  return (
    <section className="panel" aria-labelledby="by-person">
      <h2 id="by-person">
        考核人员进度 <span className="quiet">分给每人的部分</span>
      </h2>
      <ul className="progress-list">
        {people.map(({ person, name, progress }) => (
          <li key={person}>
            <span>{name}</span>
            <ProgressBar progress={progress} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** So many are shown here; the coverage has all. */
const SHOWN = 8

/** Units with most still to be assessed. 未评最多的单位 */
export function SlowPanel({ head, overview: { slow } }: OverviewProps) {
  if (slow.length === 0) return null
  return (
    <section className="panel" aria-labelledby="by-unit">
      <h2 id="by-unit">还没评完的单位</h2>
      <ul className="progress-list">
        {slow.slice(0, SHOWN).map(({ unit, name, group, assess }) => (
          <li key={unit}>
            <span>
              {name} <span className="quiet">{group}</span>
            </span>
            <ProgressBar progress={assess} />
            {head.may.includes('desk.read') && (
              <Link to="/rounds/$round/score" params={{ round: head.id }} search={{ unit }}>
                逐项评
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
