import { Link } from '@tanstack/react-router'
import type { RoundExcerpt } from '../../api.ts'
import { PointsBar } from '../../components/PointsBar.tsx'

/** Some lines of the finished ranking, one of them still open. 排名节选 */
export function DoorRound({ shown }: { readonly shown: RoundExcerpt }) {
  const { programme, table, units, lines } = shown
  return (
    <div className="door-round">
      <h3>
        示例县 {table}{' '}
        <span className="quiet small">
          共 {units} 个单位，节选 {lines.length} 个
        </span>
      </h3>
      <table className="door-table">
        <thead>
          <tr>
            <th scope="col">名次</th>
            <th scope="col">单位</th>
            <th scope="col" className="figure">
              得分
            </th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">等次</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.unit}>
              <td className="figure">{line.place ?? '—'}</td>
              <th scope="row">
                <Link to="/programmes/$id/round/units/$unit" params={{ id: programme, unit: line.unit }}>
                  {line.name.replace(/^示例县/u, '')}
                </Link>
              </th>
              <td className="figure">{line.total.text}</td>
              <td>
                <PointsBar bar={line.bar} />
              </td>
              <td>{line.grades.join('或')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small door-key">
        <span className="bar-key">
          <PointsBar bar={{ sure: 0, open: 100 }} />
        </span>
        斜纹是还没有答案的部分：得分、名次都写成范围，不猜
      </p>
      <p className="actions">
        <Link to="/programmes/$id/round" params={{ id: programme }} className="button primary big">
          看一个做完的考核
        </Link>
      </p>
    </div>
  )
}
