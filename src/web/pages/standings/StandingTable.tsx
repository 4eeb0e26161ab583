import { Link } from '@tanstack/react-router'
import type { StandingLine, StandingSheet } from '../../api.ts'
import { GradeBadge } from '../../components/GradeBadge.tsx'
import { PointsBar } from '../../components/PointsBar.tsx'

interface StandingTableProps {
  readonly table: StandingSheet
  readonly programme: string
  readonly gradeNames: readonly string[]
  /** Only names that hold these words. */
  readonly find: string
}

/** A group's ranking, best first, ties and decisions explained in their lines. 排名 */
export function StandingTable({ table, programme, gradeNames, find }: StandingTableProps) {
  const lines = table.lines.filter(({ name }) => name.includes(find.trim()))
  const heading = `table-${table.name}`
  const isRanked = table.lines.some(({ place }) => place !== null)
  const isGraded = table.lines.some(({ grades }) => grades.length > 0)
  const isExplained = table.lines.some(({ open, because }) => open > 0 || because.length > 0)
  return (
    <section className="panel standings" aria-labelledby={heading}>
      <h2 id={heading}>
        {table.name} <span className="quiet">{isRanked ? `${table.ranked} 个单位参加排名` : `${table.lines.length} 个单位`}</span>
      </h2>
      {lines.length === 0 ? (
        <p className="quiet">没有名称含“{find.trim()}”的单位。换一个词，或清空查找框。</p>
      ) : (
        <table className="standing-table">
          <thead>
            <tr>
              {isRanked && (
                <th scope="col" className="col-place">
                  名次
                </th>
              )}
              <th scope="col">单位</th>
              <th scope="col" className="col-points">
                得分
              </th>
              <th scope="col" className="col-bar">
                <span className="hidden">得分条</span>
              </th>
              {isGraded && <th scope="col">等次</th>}
              {isExplained && <th scope="col">说明</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={line.unit}
                line={line}
                programme={programme}
                gradeNames={gradeNames}
                columns={{ isRanked, isGraded, isExplained }}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface LineProps {
  readonly line: StandingLine
  readonly programme: string
  readonly gradeNames: readonly string[]
  /** What the programme knows nothing of has no column. */
  readonly columns: { readonly isRanked: boolean; readonly isGraded: boolean; readonly isExplained: boolean }
}

function Line({ line, programme, gradeNames, columns }: LineProps) {
  const notes = [...(line.open > 0 ? [`待核 ${line.open} 项`] : []), ...line.because]
  return (
    <tr data-state={line.state}>
      {columns.isRanked && <td className="col-place figure">{line.place ?? <span className="quiet">不排名</span>}</td>}
      <th scope="row" className="col-name">
        <Link to="/programmes/$id/round/units/$unit" params={{ id: programme, unit: line.unit }}>
          {line.name}
        </Link>
        {line.class !== null && <span className="quiet small"> {line.class}类</span>}
      </th>
      <td className="col-points figure">{line.total.text}</td>
      <td className="col-bar">
        <PointsBar bar={line.bar} />
      </td>
      {columns.isGraded && (
        <td className="col-grade">
          <GradeBadge line={line} names={gradeNames} />
        </td>
      )}
      {columns.isExplained && (
        <td className="col-why small">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </td>
      )}
    </tr>
  )
}
