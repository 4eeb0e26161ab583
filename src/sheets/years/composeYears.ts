import { remembered } from '../../engine/explain/remembered.ts'
import { inRosterOrder } from '../../engine/standing/inRosterOrder.ts'
import { printTotal, showNumber, showPlace } from '../../engine/print.ts'
import { compare, divide, fraction, isNegative, negate, subtract, ZERO, type Fraction } from '../../model/Fraction.ts'
import { groupOrder } from '../../model/groupOrder.ts'
import { isExact } from '../../model/Interval.ts'
import type { Programme } from '../../model/Programme.ts'
import type { Standing, Standings, StandingTable } from '../../model/Standing.ts'
import { drawnNumber } from '../drawnNumber.ts'
import { middleOf } from '../middleOf.ts'
import { numberOf } from '../numberOf.ts'
import { rowLosses, type RowLosses } from '../round/rowLosses.ts'
import type { HashedProgramme, ScoredRound } from '../Served.ts'
import { earlierRows, methodCheck } from './methodCheck.ts'
import type { YearCell, YearFigures, YearLoss, YearRound, YearRow, YearsSheet, YearTable, YearUnit } from './YearsSheet.ts'

/** A round with the programme it was scored by, as one year among others. 参加对比的批次 */
export interface ScoredYear {
  readonly round: string
  readonly ready: HashedProgramme
  readonly scored: ScoredRound
  /** `第2份定稿` */
  readonly state: string
}

/** Its standing and figures of one year, round or places alone. */
interface Year {
  readonly shown: YearRound
  readonly scored: ScoredYear | null
  readonly cellOf: (unit: string) => YearCell | null
}

/** A round beside earlier ones: the methods compared first, then units and indicators. 历年对比 */
export function composeYears(now: ScoredYear, earlier: readonly ScoredYear[], left: YearsSheet['left'] = []): YearsSheet {
  const { facts } = now.scored
  const rounds = [...earlier, now].sort((a, b) => (a.scored.facts.asOf < b.scored.facts.asOf ? -1 : 1)).filter((one) => one !== now)
  const all = [...rounds, now]
  const years = [...placesOnly(now, all), ...all.map((one) => yearOf(one, now, all))]
  const order = groupOrder(now.ready.programme)
  const tables = [...now.scored.standings.tables].sort((a, b) => order(groupOf(a), groupOf(b)))
  return {
    ...{ programme: now.ready.programme.id, title: facts.title, asOf: facts.asOf, receipt: now.scored.receipt },
    years: years.map(({ shown }) => shown),
    tables: tables.map((table) => tableOf(table, now, years)),
    left,
  }
}

const groupOf = ({ lines: [first] }: StandingTable) => ({ group: first?.group ?? '' })

const yearIn = ({ scored }: ScoredYear): string => scored.facts.asOf.slice(0, 4)

function yearOf(one: ScoredYear, now: ScoredYear, all: readonly ScoredYear[]): Year {
  const { facts, standings } = one.scored
  const { programme } = one.ready
  return {
    shown: {
      label: all.filter((other) => yearIn(other) === yearIn(one)).length > 1 ? facts.asOf : yearIn(one),
      ...{ round: one.round, title: facts.title, programme: programme.title, version: programme.version ?? 1, state: one.state },
      units: standings.results.length,
      versus: one === now ? null : methodCheck(one.ready, now.ready),
    },
    scored: one,
    cellOf: (unit) => {
      const found = linesOf(standings).get(unit)
      return found ? cellOf(programme, found.line, found.ranked) : null
    },
  }
}

const cellOf = ({ printing, rank }: Programme, line: Standing, ranked: number): YearCell => ({
  total: printTotal(line, printing.decimals).text,
  points: exactTotal(line) === null ? null : drawnNumber(exactTotal(line) ?? ZERO, 4),
  place: rank && line.place ? showPlace(line.place) : null,
  ranked: rank ? ranked : 0,
  grades: line.gradeState === 'certain' ? line.grades : [],
})

const exactTotal = ({ total: { range } }: Standing): Fraction | null => (range && isExact(range) ? range.low : null)

const UNKNOWN = { is: false, why: '只知道名次，那一年的方案没有录入' }

/** Years of which only places came in, that no round of ours covers. */
function placesOnly({ scored }: ScoredYear, all: readonly ScoredYear[]): readonly Year[] {
  const covered = new Set(all.map(yearIn))
  const { history } = scored.facts
  const years = [...new Set(history.map(({ year }) => year))].filter((year) => !covered.has(String(year))).sort((a, b) => a - b)
  return years.map((year) => {
    const own = history.filter((one) => one.year === year)
    return {
      shown: {
        ...{ label: String(year), round: null, title: '往年名次（随本批次导入）', programme: '', version: null, state: '只有名次' },
        units: own.length,
        versus: { points: UNKNOWN, places: UNKNOWN, grades: UNKNOWN, differences: [], more: 0 },
      },
      scored: null,
      cellOf: (unit) => {
        const found = own.find((one) => one.unit === unit)
        return found ? { total: '', points: null, place: String(found.place), ranked: found.of, grades: [] } : null
      },
    }
  })
}

function tableOf(table: StandingTable, now: ScoredYear, years: readonly Year[]): YearTable {
  return {
    name: table.name,
    figures: years.map(({ scored }) => (scored ? figuresOf(scored, table.name) : null)),
    units: inRosterOrder(table, now.scored.standings.results).map((line) => unitOf(line, now, years)),
    rows: rowsOf(table.name, now, years),
  }
}

const tableNamed = ({ scored: { standings } }: ScoredYear, name: string): StandingTable | undefined =>
  standings.tables.find((one) => one.name === name)

function figuresOf(one: ScoredYear, name: string): YearFigures | null {
  const totals = tableNamed(one, name)?.lines.flatMap(({ total: { range } }) => range ?? []) ?? []
  const middle = middleOf(totals)
  const sure = totals.flatMap(({ low }) => low ?? []).sort(compare)
  const [lowest, highest] = [sure[0], sure.at(-1)]
  if (!middle?.low || !lowest || !highest) return null
  return {
    median: one.scored.print({ range: middle, mayBeNone: false }).text,
    middle: drawnNumber(middle.low, 4),
    ...{ lowest: drawnNumber(lowest, 4), highest: drawnNumber(highest, 4) },
  }
}

function unitOf(line: Standing, now: ScoredYear, years: readonly Year[]): YearUnit {
  const before = years.findLast(({ shown, scored }) => shown.versus?.points.is === true && scored !== null && standingIn(scored, line.unit))
  const was = before?.scored && standingIn(before.scored, line.unit)
  const [from, to] = [was ? exactTotal(was) : null, exactTotal(line)]
  return {
    ...{ unit: line.unit, name: line.name, cells: years.map(({ cellOf: of }) => of(line.unit)) },
    change:
      from && to && before ? { text: signed(subtract(to, from), now.ready.programme.printing.decimals), since: before.shown.label } : null,
  }
}

const standingIn = ({ scored: { standings } }: ScoredYear, unit: string): Standing | undefined => linesOf(standings).get(unit)?.line

/** Of thousands of units each asks for its own. */
const linesOf = remembered(
  ({ tables }: Standings) => new Map(tables.flatMap(({ lines, ranked }) => lines.map((line) => [line.unit, { line, ranked }] as const))),
)

const signed = (value: Fraction, decimals: number): string =>
  isNegative(value) ? `−${showNumber(negate(value), decimals)}` : compare(value, ZERO) === 0 ? '持平' : `＋${showNumber(value, decimals)}`

function rowsOf(table: string, now: ScoredYear, years: readonly Year[]): readonly YearRow[] {
  const lossesIn = (one: ScoredYear): readonly RowLosses[] => {
    const units = new Set(tableNamed(one, table)?.lines.map(({ unit }) => unit))
    return rowLosses(one.ready.programme, one.scored.standings.results.filter(({ unit }) => units.has(unit.id))) // prettier-ignore
  }
  const known = years.map(({ scored }) =>
    scored ? { rows: new Map(lossesIn(scored).map((row) => [row.node, row])), before: earlierRows(scored.ready, now.ready) } : null,
  )
  const own = [...lossesIn(now)].sort((a, b) => compare(meanOf(b), meanOf(a)))
  const told = own.map(({ node, card }): YearRow => {
    const found = known.map((year) => {
      const was = year?.before({ node, card })
      const row = was && year?.rows.get(was.node)
      return row ? { loss: lossOf(row), why: was.why } : null
    })
    return {
      ...{ card, code: node.code, number: numberOf(node.code), name: node.name },
      cells: found.map((one) => one?.loss ?? null),
      why: found.map((one, at) => (one ? one.why : known[at] ? '那一年没有这一项' : '只有名次')),
    }
  })
  return told.filter(({ cells }) => cells.some((cell) => cell !== null && cell.lost > 0))
}

const meanOf = ({ sum, units }: RowLosses): Fraction => divide(sum, fraction(units))

const lossOf = (row: RowLosses): YearLoss => ({ units: row.units, lost: row.lost, mean: showNumber(meanOf(row), 2) })
