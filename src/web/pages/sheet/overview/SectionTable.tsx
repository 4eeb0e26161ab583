import type { SectionRate } from '../../../api.ts'
import { rateText } from './SectionRadar.tsx'

/** Each section's share of its marks in figures, with the middle of the group as a stroke on its bar. 各部分得分率 */
export function SectionTable({ sections }: { readonly sections: readonly SectionRate[] }) {
  const hasMedian = sections.some(({ median }) => median !== null)
  return (
    <table className="sections">
      <thead>
        <tr>
          <th scope="col">部分</th>
          <th scope="col" className="figure">
            得分
          </th>
          <th scope="col" className="figure">
            得分率
          </th>
          {hasMedian && (
            <th scope="col" className="figure">
              组中位
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sections.map(({ name, points, marks, rate, median }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="figure">
              {points}
              <span className="of"> / {marks}</span>
            </td>
            <td className="figure" data-below={median !== null && rate.high < median.low}>
              {rateText(rate)}
            </td>
            {hasMedian && <td className="figure quiet">{median ? rateText(median) : '—'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
