import type { TableFigures } from '../../api.ts'

/** How totals lie: a column for each stretch of points, its figure on it; those not settled are hatched. 得分分布 */
export function Distribution({ figures }: { readonly figures: TableFigures }) {
  const most = Math.max(1, ...figures.bins.map(({ sure, open }) => sure + open))
  return (
    <table className="distribution">
      <caption className="hidden">得分分布：每一分数段的单位数</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">分数段</th>
          <th scope="col">单位数</th>
        </tr>
      </thead>
      <tbody>
        {figures.bins.map(({ from, to, sure, open }) => (
          <tr key={from}>
            <th scope="row">
              {from}–{to}
            </th>
            <td>
              <span className="distribution-bar" aria-hidden="true">
                <span className="bar-sure" style={{ height: `${(sure / most) * 100}%` }} />
                {open > 0 && <span className="bar-open" style={{ height: `${(open / most) * 100}%` }} />}
              </span>
              <span className="distribution-count">
                {sure + open}
                <span className="hidden">个{open > 0 && `，其中${open}个还有待核`}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
