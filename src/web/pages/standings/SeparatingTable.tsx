import { Link } from '@tanstack/react-router'
import type { SeparatingRow } from '../../api.ts'

interface SeparatingTableProps {
  readonly rows: readonly SeparatingRow[]
  readonly programme: string
  /** The group whose rows they are. */
  readonly group: string
}

/** The indicators in which the group lost most, and how far it lies apart there. 拉开差距的指标 */
export function SeparatingTable({ rows, programme, group }: SeparatingTableProps) {
  if (rows.length === 0) return <p className="quiet">没有单位失分。</p>
  return (
    <table className="separating" aria-label={`${group}拉开差距的指标`}>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="figure">
            分值
          </th>
          <th scope="col" className="figure">
            平均失分
          </th>
          <th scope="col">
            <span className="hidden">平均失分条</span>
          </th>
          <th scope="col" className="figure">
            失分单位
          </th>
          <th scope="col" className="figure">
            最低–最高
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.card}/${row.code}`}>
            <th scope="row">
              <Link to="/programmes/$id" params={{ id: programme }} search={{ card: row.card, at: `${row.card}/${row.code}` }}>
                {row.number} {row.name}
              </Link>
            </th>
            <td className="figure">{row.marks === '' ? <span className="quiet">不固定</span> : row.marks}</td>
            <td className="figure change">−{row.meanLost}</td>
            <td className="col-bar">
              <span className="bar" aria-hidden="true">
                <span className="bar-lost" style={{ width: `${row.share}%` }} />
              </span>
            </td>
            <td className="figure">
              {row.lost} / {row.units}
            </td>
            <td className="figure">{row.span}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
