import type { GradeLine, LineUnit, TableAnalysis } from '../../api.ts'
import { GradeBadge } from '../../components/GradeBadge.tsx'
import { TryLink, UnitLink } from './ResultsLinks.tsx'

interface SeatProofProps {
  readonly table: TableAnalysis
  readonly programme: string
  readonly gradeNames: readonly string[]
}

/** Why one unit has a grade and the next has not: each line, how it was drawn, and who stands on either side. 等次依据 */
export function SeatProof({ table, programme, gradeNames }: SeatProofProps) {
  const { lines, exceptions } = table
  if (lines.length + exceptions.length === 0) return <p className="quiet">这一组没有要划的等次线。</p>
  return (
    <div className="seat-proof">
      {lines.map((line) => (
        <Line key={`${line.among}${line.above}`} line={line} table={table.name} programme={programme} gradeNames={gradeNames} />
      ))}
      {exceptions.length > 0 && (
        <section>
          <h3>另有规定的单位</h3>
          <ul className="seat-exceptions">
            {exceptions.map((one) => (
              <li key={one.unit}>
                <UnitLink programme={programme} unit={one.unit}>
                  {one.name}
                </UnitLink>{' '}
                <GradeBadge line={one} names={gradeNames} /> {one.because.join('；')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface LineProps extends Omit<SeatProofProps, 'table'> {
  readonly line: GradeLine
  readonly table: string
}

function Line({ line, table, programme, gradeNames }: LineProps) {
  const { among, above, below, words, clause, inside, outside } = line
  const title = `${among}${above}线`
  const isRanked = [...inside, ...outside].some(({ place }) => place !== null)
  const rows = (units: readonly LineUnit[]) =>
    units.map((one) => <UnitRow key={one.unit} one={one} isRanked={isRanked} programme={programme} gradeNames={gradeNames} />)
  return (
    <section>
      <h3>{title}</h3>
      <p>
        {words}。{clause !== '' && <q className="clause">{clause}</q>}
      </p>
      <div className="table-scroll">
        <table className="seat-line" aria-label={`${table}${title}两边的单位`}>
          <thead>
            <tr>
              {isRanked && (
                <th scope="col" className="figure">
                  名次
                </th>
              )}
              <th scope="col">单位</th>
              <th scope="col" className="figure">
                得分
              </th>
              <th scope="col">等次</th>
              <th scope="col">离这条线</th>
              <th scope="col" className="no-print">
                <span className="hidden">怎样能进线</span>
              </th>
            </tr>
          </thead>
          <tbody>{rows(inside)}</tbody>
          <tbody>
            <tr className="line-row">
              <th scope="rowgroup" colSpan={isRanked ? 6 : 5}>
                <span aria-hidden="true">▲ </span>
                {above}
                <span aria-hidden="true"> ▼ </span>
                {below === '' ? '线下' : below}
              </th>
            </tr>
            {rows(outside)}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface UnitRowProps extends Omit<SeatProofProps, 'table'> {
  readonly one: LineUnit
  /** The programme ranks; else there are no places to show. */
  readonly isRanked: boolean
}

function UnitRow({ one, isRanked, programme, gradeNames }: UnitRowProps) {
  return (
    <tr>
      {isRanked && <td className="figure">{one.place ?? '不排名'}</td>}
      <th scope="row">
        <UnitLink programme={programme} unit={one.unit}>
          {one.name}
        </UnitLink>
      </th>
      <td className="figure">{one.total}</td>
      <td>
        <GradeBadge line={{ ...one, decidedBy: null }} names={gradeNames} />
      </td>
      <td>
        <span className="distance" data-side={one.side}>
          {one.words}
        </span>
      </td>
      <td className="no-print">
        {one.side !== 'inside' && (
          <TryLink
            programme={programme}
            search={{ unit: one.unit, find: true }}
            className="button small"
            aria-label={`${one.name}改哪一个答案就能进线`}
          >
            改哪一个答案就能进线
          </TryLink>
        )}
      </td>
    </tr>
  )
}
