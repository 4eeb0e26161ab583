import { workCalendarFrom, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { CompiledProgramme } from '../../engine/compile.ts'
import { explain } from '../../engine/explain/explain.ts'
import { printPoints } from '../../engine/print.ts'
import { score } from '../../engine/score.ts'
import { parseFraction } from '../../model/Fraction.ts'
import type { Interval } from '../../model/Interval.ts'
import type { GroupFigures, Result } from '../../model/Result.ts'
import type { Standing, StandingTable } from '../../model/Standing.ts'
import { Refusal } from '../../model/Refusal.ts'
import { programmeFor } from '../../rounds/life/terms/termsOf.ts'
import { Recent } from '../../rounds/life/terms/Recent.ts'
import { keptOf, readSettledHead, readSettledStandings, readSettledUnit } from '../../rounds/settling/readSettled.ts'
import type { SettledHead, SettledLine, SettledStanding, SettledStandings } from '../../rounds/settling/SettledUnit.ts'
import { composeUnitSheet } from '../../sheets/unit/composeUnitSheet.ts'
import type { UnitSheet } from '../../sheets/unit/UnitSheet.ts'
import { findSnapshot } from '../../store/queries/snapshots.ts'
import type { Store } from '../../store/Store.ts'

/** A settled round apart from its units, ready to be looked at. */
interface Settled {
  readonly head: SettledHead
  readonly standings: SettledStandings
  readonly compiled: CompiledProgramme
  readonly calendar: WorkCalendar
  readonly hash: string
  readonly receipt: string
}

/** What is settled never changes under its id; a few are looked at at a time. */
const settled = new Recent<Settled>(6)

/** A settled round by the id of its snapshot. 定稿的批次 */
export const settledRound = (store: Store, snapshot: string): Promise<Settled> =>
  settled.of(snapshot, async () => {
    const row = await findSnapshot(store.db, snapshot)
    if (!row) throw new Refusal('not-found', 'no-snapshot', '没有这份定稿，请回到批次页面重新选择。')
    const kept = keptOf(row)
    const [head, standings] = await Promise.all([readSettledHead(store, kept), readSettledStandings(store, kept)])
    const { shift, period } = head.round
    const hash = row.programme ?? head.receipt.programme
    const { compiled } = await programmeFor(store.db, hash, { ...(shift === undefined ? {} : { shift }), ...(period ? { period } : {}) })
    return { head, standings, compiled, calendar: workCalendarFrom(head.round.calendar), hash, receipt: row.receipt }
  })

/**
 * A unit's sheet as it was settled, computed from its own facts and what its group showed then: without the thousands of others. 定稿的得分表
 *
 * @returns null where the snapshot has no such unit
 */
export async function settledSheet(store: Store, snapshot: string, unit: string): Promise<UnitSheet | null> {
  const { head, standings, compiled, calendar, hash, receipt } = await settledRound(store, snapshot)
  const found = tableOf(standings, unit)
  if (!found || !head.units.some((one) => one.unit === unit)) return null
  const line = await readSettledUnit(store, snapshot, unit)
  const result = resultOf(line, { compiled, calendar, asOf: head.round.asOf })
  const table: StandingTable = { name: found.table.name, ranked: found.table.ranked, lines: [standingOf(found.line)] }
  const { programme } = compiled
  const facts = { ...head.round, units: [{ unit: line.unit, facts: line.facts }], history: head.history, decisions: head.decisions }
  const sheet = composeUnitSheet(
    { programme, hash },
    {
      facts,
      standings: { tables: [table], results: [result] },
      receipt,
      explain: () => explain(compiled, result, calendar),
      print: (points) => printPoints(points, programme.printing.decimals),
    },
    unit,
  )
  return sheet && { ...sheet, table: { ...sheet.table, units: found.table.lines.length } }
}

/** The table in which a unit stands, and its line. 所在的排名 */
export function tableOf({ tables }: SettledStandings, unit: string) {
  for (const table of tables) {
    const line = table.lines.find((one) => one.unit === unit)
    if (line) return { table, line }
  }
  return null
}

interface ScoredBy extends Pick<Settled, 'compiled' | 'calendar'> {
  readonly asOf: string
}

function resultOf({ unit, facts, result }: SettledLine, { compiled, calendar, asOf }: ScoredBy): Result {
  const figures = (result as { readonly figures?: FiguresData }).figures
  return score(compiled, unit, facts, asOf, calendar, figures ? { figures: figuresOf(figures) } : {})
}

type Range = readonly [string | null, string | null]
type FiguresData = Readonly<Record<keyof GroupFigures, Readonly<Record<string, Range>>>>

const intervalOf = ([low, high]: Range): Interval => ({
  low: low === null ? null : parseFraction(low),
  high: high === null ? null : parseFraction(high),
})

const figuresOf = ({ places, means }: FiguresData): GroupFigures => ({ places: mapped(places), means: mapped(means) })

const mapped = (ranges: Readonly<Record<string, Range>>) =>
  Object.fromEntries(Object.entries(ranges).map(([key, range]) => [key, intervalOf(range)]))

/** As the engine has it. 定稿的名次等次 */
export const standingOf = ({ total, state, ...rest }: SettledStanding): Standing => ({
  ...rest,
  state: state as Standing['state'],
  total: { range: total.range && intervalOf(total.range), mayBeNone: total.mayBeNone },
})
