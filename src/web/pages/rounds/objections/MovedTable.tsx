import type { NamedMoved } from '../../../../server/objectionApi.ts'

/** Whom a correction moves: the unit itself, and everybody whose place or grade follows because seats are counted. 受影响的单位 */
export function MovedTable({ moved }: { readonly moved: readonly NamedMoved[] }) {
  const places = moved.some(({ before, after }) => before.place !== null || after.place !== null)
  const grades = moved.some(({ before, after }) => before.grades.length > 0 || after.grades.length > 0)
  return (
    <table className="moved-table">
      <caption className="hidden">受影响的单位</caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col" className="figure">
            得分
          </th>
          {places && <th scope="col">名次</th>}
          {grades && <th scope="col">等次</th>}
        </tr>
      </thead>
      <tbody>
        {moved.map(({ unit, name, before, after }, at) => (
          <tr key={unit} data-own={at === 0}>
            <th scope="row">{name}</th>
            <td className="figure">{fromTo(before.total, after.total)}</td>
            {places && <td>{fromTo(placeOf(before.place), placeOf(after.place))}</td>}
            {grades && <td>{fromTo(before.grades.join('或') || '—', after.grades.join('或') || '—')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const placeOf = (place: string | null): string => (place === null ? '不排名' : `第 ${place} 名`)

/** `90 → 100`; what did not change stands alone. */
function fromTo(before: string, after: string) {
  if (before === after) return <span className="quiet">{before}</span>
  return (
    <>
      {before} <span aria-label="变为">→</span> <strong>{after}</strong>
    </>
  )
}
