import type { YearRound, YearTable } from '../../../../api.ts'

interface YearRowsProps {
  readonly years: readonly YearRound[]
  readonly table: YearTable
}

/** The mean loss of each indicator year by year, and where the indicator asked otherwise. 各指标历年失分 */
export function YearRows({ years, table }: YearRowsProps) {
  if (table.rows.length === 0) return <p className="quiet">各年都没有确定的失分。</p>
  return (
    <div className="table-scroll">
      <table className="years-units" aria-label={`${table.name}各指标历年平均失分`}>
        <thead>
          <tr>
            <th scope="col">指标</th>
            {years.map(({ label }) => (
              <th key={label} scope="col" className="figure">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ card, code, number, name, cells, why }) => (
            <tr key={`${card}/${code}`}>
              <th scope="row">
                {number} {name}
              </th>
              {cells.map((cell, at) => (
                <td key={years[at]?.label} className="figure" data-apart={cell !== null && why[at] !== null}>
                  {cell ? (
                    <>
                      {cell.lost === 0 ? '0' : `−${cell.mean}`}
                      <span className="quiet small">{` ${String(cell.lost)}/${String(cell.units)} 个`}</span>
                    </>
                  ) : (
                    <span className="quiet small">{why[at] ?? '—'}</span>
                  )}
                  {cell !== null && why[at] !== null && <p className="years-not small">≠ 不可比：{why[at]}</p>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
