import type { YearCell, YearRound, YearTable } from '../../../../api.ts'
import { UnitLink } from '../../../standings/ResultsLinks.tsx'

interface YearUnitsProps {
  readonly years: readonly YearRound[]
  readonly table: YearTable
  readonly programme: string
}

/** The units of a group year by year; a year that may not be compared says so over its column. 各单位历年结果 */
export function YearUnits({ years, table, programme }: YearUnitsProps) {
  return (
    <div className="table-scroll">
      <table className="years-units" aria-label={`${table.name}各单位历年结果`}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {years.map(({ label, versus }) => (
              <th key={label} scope="col" className="figure">
                {label}
                {versus?.points.is === false && <span className="years-not small"> ≠ 不可比</span>}
              </th>
            ))}
            <th scope="col" className="figure">
              变动
            </th>
          </tr>
        </thead>
        <tbody>
          {table.units.map(({ unit, name, cells, change }) => (
            <tr key={unit}>
              <th scope="row">
                <UnitLink programme={programme} unit={unit}>
                  {name}
                </UnitLink>
              </th>
              {cells.map((cell, at) => (
                <td key={years[at]?.label} className="figure" data-apart={years[at]?.versus?.points.is === false}>
                  {cell ? <Cell cell={cell} /> : <span className="quiet">没有参加</span>}
                </td>
              ))}
              <td className="figure">
                {change ? (
                  <>
                    {change.text} <span className="quiet small">比 {change.since}</span>
                  </>
                ) : (
                  <span className="quiet">—</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell: { total, place, ranked, grades } }: { readonly cell: YearCell }) {
  const rest = [...(place === null ? [] : [`第 ${place} 名／${String(ranked)}`]), ...grades]
  return (
    <>
      {total}
      {rest.length > 0 && <p className="quiet small">{rest.join(' · ')}</p>}
    </>
  )
}
