import type { Neighbour } from '../../../../../server/objectionApi.ts'

/** Of the units beside it what the office chose to show. 同组单位 */
export function NeighbourTable({ neighbours }: { readonly neighbours: readonly Neighbour[] }) {
  const points = neighbours.some(({ total }) => total !== null)
  const grades = neighbours.some((one) => one.grades.length > 0)
  return (
    <details className="fold-panel">
      <summary>同组各单位（{neighbours.length}）</summary>
      <table className="moved-table">
        <caption className="hidden">同组各单位</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">名次</th>
            {grades && <th scope="col">等次</th>}
            {points && (
              <th scope="col" className="figure">
                得分
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {neighbours.map(({ name, place, grades: some, total }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{place ?? '不排名'}</td>
              {grades && <td>{some.join('或') || '—'}</td>}
              {points && <td className="figure">{total}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
