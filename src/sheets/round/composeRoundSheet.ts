import { remembered } from '../../engine/explain/remembered.ts'
import { inRosterOrder } from '../../engine/standing/inRosterOrder.ts'
import { findingsBelow } from '../../engine/nodes/findings.ts'
import { showPlace } from '../../engine/print.ts'
import { rankInWords } from '../../engine/words/grade.ts'
import { fractionFromText, type Fraction, ZERO } from '../../model/Fraction.ts'
import { groupOrder } from '../../model/groupOrder.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import type { Result } from '../../model/Result.ts'
import type { Standing, StandingTable } from '../../model/Standing.ts'
import { barOf } from '../bar.ts'
import { cardFor } from '../cardFor.ts'
import { givesPoints } from '../givesPoints.ts'
import { distancesOf } from './distances/distancesOf.ts'
import { seatCounts } from './distances/seatCounts.ts'
import { lostRows } from './lostRows.ts'
import { columnCounts } from './columnCounts.ts'
import { nodesFor, resultRows } from '../resultRows.ts'
import type { LineDistance, RoundSheet, StandingLine, StandingSheet } from './RoundSheet.ts'
import type { HashedProgramme, ScoredRound } from '../Served.ts'
import { tableFigures } from './tableFigures.ts'

/** The standings of a round; composed once for all who look at them until something changes. 排名页 */
export const composeRoundSheet = (hashed: HashedProgramme, round: ScoredRound): RoundSheet => sheetsOf(round)(hashed.programme)(hashed.hash)

const sheetsOf = remembered((round: ScoredRound) =>
  remembered((programme: Programme) => {
    const sheets = new Map<string, RoundSheet>()
    return (hash: string): RoundSheet => {
      const sheet = sheets.get(hash) ?? compose({ programme, hash }, round)
      sheets.set(hash, sheet)
      return sheet
    }
  }),
)

function compose({ programme, hash }: HashedProgramme, round: ScoredRound): RoundSheet {
  const line = standingLines(programme, round)
  const results = new Map(round.standings.results.map((result) => [result.unit.id, result]))
  return {
    programme: { id: programme.id, title: programme.title, hash },
    title: round.facts.title,
    asOf: round.facts.asOf,
    shift: round.facts.shift ?? 0,
    receipt: round.receipt,
    ranking: programme.rank ? rankInWords(programme.rank) : [],
    gradeNames: programme.gradeNames,
    tables: inGroupOrder(programme, round.standings.tables).map((table): StandingSheet => {
      const marked = table.lines.some(({ group }) => givesPoints(programme, group))
      const members = table.lines.flatMap(({ unit }) => results.get(unit) ?? [])
      return {
        name: table.name,
        ranked: programme.rank ? table.ranked : 0,
        marked,
        lines: inRosterOrder(table, round.standings.results).map(line),
        seats: seatCounts(programme, table),
        figures: marked ? tableFigures(programme, members, round.print) : null,
      }
    }),
  }
}

/** Tables of groups as the programme has its groups; others, such as those of classes, as they lie in them. */
const inGroupOrder = (programme: Programme, tables: readonly StandingTable[]): readonly StandingTable[] => {
  const order = groupOrder(programme)
  const groupOf = ({ lines: [first] }: StandingTable) => ({ group: first?.group ?? '' })
  return [...tables].sort((one, other) => order(groupOf(one), groupOf(other)))
}

/** Prints the lines of a ranking; what all share is prepared once. */
export function standingLines(programme: Programme, round: ScoredRound): (standing: Standing) => StandingLine {
  const distances = distancesOf(programme, round.standings)
  const results = new Map(round.standings.results.map((result) => [result.unit.id, result]))
  const parts = partsBy(programme)
  return (standing) => {
    const result = results.get(standing.unit)
    return { ...printed(standing, programme, round, distances.get(standing.unit) ?? null), ...(result ? parts(result) : NOTHING) }
  }
}

/** In a round of thousands one answer moves many lines, and the parts of one. */
const partsBy = remembered((programme: Programme) =>
  remembered((result: Result) => partsOf(result, nodesFor(programme, result.unit.group), programme.printing.decimals)),
)

type ResultParts = Pick<StandingLine, 'lost' | 'findings' | 'columns' | 'verdicts' | 'open'>

const NOTHING: ResultParts = { lost: { rows: 0, most: [] }, findings: [], columns: null, verdicts: [], open: 0 }

function partsOf(result: Result, nodes: ReadonlyMap<string, Node>, decimals: number): ResultParts {
  const { rows } = resultRows(result, nodes)
  return {
    lost: lostRows(rows, decimals),
    findings: findingsBelow(result.root),
    columns: columnCounts(rows),
    verdicts: result.root.verdicts ?? [],
    open: result.open.length,
  }
}

function printed(
  standing: Standing,
  programme: Programme,
  round: ScoredRound,
  distance: LineDistance | null,
): Omit<StandingLine, keyof ResultParts> {
  const total = round.print(standing.total)
  const { place } = standing
  return {
    unit: standing.unit,
    name: standing.name,
    group: standing.group,
    class: standing.class ?? null,
    state: standing.state,
    total,
    bar: barOf(total, fullMarks(programme, standing)),
    place: programme.rank && place ? showPlace(place) : null,
    tiedWith: standing.tiedWith,
    grades: standing.grades,
    gradeState: standing.gradeState,
    because: standing.because,
    decidedBy: standing.decidedBy ?? null,
    distance,
  }
}

/** What a bar's whole length stands for: the marks of the unit's scorecard. */
function fullMarks(programme: Programme, { group }: { readonly group: string }): Fraction {
  const card = cardFor(programme, group)
  const marks = programme.result.of ?? card?.root.of ?? (card?.root.marks?.kind === 'points' ? card.root.marks.value : undefined)
  return marks === undefined ? ZERO : fractionFromText(marks)
}
