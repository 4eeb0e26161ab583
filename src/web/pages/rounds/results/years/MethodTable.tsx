import { Link } from '@tanstack/react-router'
import type { Comparable, YearRound, YearsSheet } from '../../../../api.ts'

/** The methods beside each other, before any figure: what may be compared with this round, and why not. 方法比较 */
export function MethodTable({ sheet }: { readonly sheet: YearsSheet }) {
  return (
    <div className="table-scroll">
      <table className="years-methods" aria-label="各年的方法">
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">批次</th>
            <th scope="col" className="figure">
              单位数
            </th>
            <th scope="col">得分</th>
            <th scope="col">名次</th>
            <th scope="col">等次</th>
          </tr>
        </thead>
        <tbody>
          {[...sheet.years].reverse().map((year) => (
            <Method key={year.label} year={year} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Method({ year }: { readonly year: YearRound }) {
  const { label, round, title, programme, version, state, units, versus } = year
  return (
    <tr>
      <th scope="row" className="years-label">
        {label}
      </th>
      <td>
        {round === null ? (
          title
        ) : (
          <Link to="/rounds/$round/results" params={{ round }}>
            {title}
          </Link>
        )}
        <p className="quiet small">
          {version !== null && `${programme}，第 ${String(version)} 版；`}
          {state}
        </p>
        {versus !== null && versus.differences.length > 0 && (
          <details>
            <summary>影响结果的不同（{versus.differences.length + versus.more} 处）</summary>
            <ul className="years-differences">
              {versus.differences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
              {versus.more > 0 && <li className="quiet">另有 {versus.more} 处，导出的“方法比较”表和方案页的“版本与差异”里都有。</li>}
            </ul>
          </details>
        )}
      </td>
      <td className="figure">{units}</td>
      {versus === null ? (
        <td colSpan={3} className="quiet">
          本批次，往年都与它比
        </td>
      ) : versus.points.why === versus.grades.why ? (
        <Said one={versus.points} columns={3} />
      ) : (
        <>
          <Said one={versus.points} />
          <Said one={versus.places} />
          <Said one={versus.grades} />
        </>
      )}
    </tr>
  )
}

function Said({ one: { is, why }, columns = 1 }: { readonly one: Comparable; readonly columns?: number }) {
  if (is) return <td colSpan={columns}>✓ 可比{columns > 1 && '：得分、名次、等次的办法都一样'}</td>
  return (
    <td className="years-not" colSpan={columns}>
      ≠ 不可比<p className="small">{why}</p>
    </td>
  )
}
