import type { RowMove } from '../../../../server/settlingApi.ts'
import { formatMoment } from '../../../dates.ts'
import { Wide } from './Wide.tsx'

/** Rows that came out otherwise, and why each did. 变动和原因 */
export function MoveTable({ rows }: { readonly rows: readonly RowMove[] }) {
  return (
    <Wide name="变动和原因">
      <table className="list-table settle-moves">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="figure">
              原来
            </th>
            <th scope="col" className="figure">
              现在
            </th>
            <th scope="col">为什么</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, name, from, to, causes }) => (
            <tr key={node}>
              <th scope="row">
                {node} {name}
              </th>
              <td className="figure">{from}</td>
              <td className="figure">{to}</td>
              <td>
                <ul>
                  {causes.map((cause, at) => (
                    <li key={at}>
                      <span className="quiet">{cause.kind}</span> {cause.ask !== '' && `${cause.ask}：`}
                      {cause.from !== '' && `${cause.from} → `}
                      {cause.to}
                      {cause.why !== '' && `。${cause.why}`}
                      {cause.by !== '' && (
                        <span className="quiet small">
                          （{cause.by} <span className="date">{cause.at.includes('T') ? formatMoment(cause.at) : cause.at}</span>）
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
