import { remembered } from '../../../engine/explain/remembered.ts'
import { showNumber } from '../../../engine/print.ts'
import {
  add,
  compare,
  divide,
  equals,
  fraction,
  fractionFromText,
  HUNDRED,
  isZero,
  multiply,
  ZERO,
  type Fraction,
} from '../../../model/Fraction.ts'
import { groupOrder } from '../../../model/groupOrder.ts'
import type { Node } from '../../../model/Node.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { Result } from '../../../model/Result.ts'
import type { Standing, StandingTable } from '../../../model/Standing.ts'
import { drawnNumber } from '../../drawnNumber.ts'
import { givesPoints } from '../../givesPoints.ts'
import { numberOf } from '../../numberOf.ts'
import type { ScoredRound } from '../../Served.ts'
import { rowLosses, type RowLosses } from '../rowLosses.ts'
import type { AnalysisSheet, ClauseRow, LevelRow, LossCell, LossRow, TableAnalysis } from './AnalysisSheet.ts'
import { clauseLosses } from './clauseLosses.ts'
import { gradeLines } from './gradeLines.ts'

/** Why grades end where they do and what was lost where; composed once until something changes. 结果分析 */
export const composeAnalysis = (programme: Programme, round: ScoredRound): AnalysisSheet => analysisOf(round)(programme)

const analysisOf = remembered((round: ScoredRound) => remembered((programme: Programme) => compose(programme, round)))

interface Group {
  readonly table: StandingTable
  readonly results: readonly Result[]
}

function compose(programme: Programme, { facts, standings, receipt }: ScoredRound): AnalysisSheet {
  const results = new Map(standings.results.map((result) => [result.unit.id, result]))
  const order = groupOrder(programme)
  const groupOf = ({ table: { lines } }: Group) => ({ group: lines[0]?.group ?? '' })
  const groups = standings.tables
    .map((table): Group => ({ table, results: table.lines.flatMap(({ unit }) => results.get(unit) ?? []) }))
    .sort((a, b) => order(groupOf(a), groupOf(b)))
  const marked = groups.filter(({ table }) => table.lines.some(({ group }) => givesPoints(programme, group)))
  return {
    programme: programme.id,
    title: facts.title,
    receipt,
    tables: groups.map((group) => tableAnalysis(programme, group)),
    losses: lossRows(programme, groups, marked),
    clauses: clauseRows(programme, groups, marked),
  }
}

function tableAnalysis(programme: Programme, { table, results }: Group): TableAnalysis {
  return {
    name: table.name,
    units: table.lines.length,
    lines: gradeLines(programme, table),
    exceptions: table.lines
      .filter((line) => isException(programme, line))
      .map(({ unit, name, grades, gradeState, because, decidedBy }) => ({
        ...{ unit, name, grades, gradeState, because },
        decidedBy: decidedBy ?? null,
      })),
    level: rowLosses(programme, results).flatMap(levelRow),
  }
}

/** Out of the ranking, given by a clause of its own, or decided by name: no line says why. */
const isException = ({ grades }: Programme, { state, total, because, decidedBy, passesOn }: Standing): boolean =>
  because.length > 0 &&
  (state === 'vetoed' ||
    total.range === null ||
    passesOn === true ||
    decidedBy !== undefined ||
    grades.some(({ kind, clause }) => kind === 'when' && because.some((sentence) => sentence.includes(clause))))

/** With one unit alone nothing could be told apart. */
const FEWEST = 2

function levelRow({ node, card, units, lost, sum, least, most }: RowLosses): readonly LevelRow[] {
  if (units < FEWEST || !equals(least, most)) return []
  return [{ ...named(node, card), how: lost === 0 || isZero(sum) ? 'full' : 'same' }]
}

const named = (node: Node, card: string) => ({ card, code: node.code, number: numberOf(node.code), name: node.name })

const keyOf = ({ node, card }: Pick<RowLosses, 'node' | 'card'>): string => `${card}/${node.code}`

function lossRows(programme: Programme, groups: readonly Group[], marked: readonly Group[]): readonly LossRow[] {
  const { decimals } = programme.printing
  const nameOf = rowNames(programme)
  const byGroup = groups.map(
    (group) => new Map((marked.includes(group) ? rowLosses(programme, group.results) : []).map((row) => [nameOf(row), row])),
  )
  const rows = new Map(byGroup.flatMap((found) => [...found]))
  const told = [...rows].map(([key, { node, card }]) => {
    const parts = byGroup.map((found) => found.get(key) ?? null)
    const own = parts.filter((part) => part !== null)
    const units = own.reduce((count, part) => count + part.units, 0)
    return {
      ...{ node, card, parts, units },
      lost: own.reduce((count, part) => count + part.lost, 0),
      sum: own.reduce((sum, part) => add(sum, part.sum), ZERO),
    }
  })
  const lost = told.filter(({ sum }) => !isZero(sum)).sort((a, b) => compare(b.sum, a.sum))
  const largest = lost[0]?.sum ?? ZERO
  return lost.map(({ node, card, parts, ...all }) => ({
    ...named(node, card),
    number: oneOf(parts.map((part) => part && numberOf(part.node.code))),
    marks: oneOf(parts.map((part) => part && marksOf(part.node, decimals))),
    all: cellOf(all),
    share: shareOf(all.sum, largest),
    groups: parts.map((part) => part && cellOf(part)),
  }))
}

const marksOf = ({ marks }: Node, decimals: number): string =>
  marks?.kind === 'points' ? showNumber(fractionFromText(marks.value), decimals) : ''

/** What all parts have, or each in turn: `5`, `5、6`. */
const oneOf = (values: readonly (string | null)[]): string =>
  [...new Set(values.filter((value) => value !== null && value !== ''))].join('、')

/** Rows of two scorecards are one where they are called the same, and a scorecard calls only one so. */
function rowNames({ scorecards }: Programme): (row: Pick<RowLosses, 'node' | 'card'>) => string {
  const often = new Set(
    scorecards.flatMap(({ root }) => {
      const names = markedBelow(root).map(({ name }) => name)
      return names.filter((name, at) => names.indexOf(name) !== at)
    }),
  )
  return (row) => (often.has(row.node.name) ? keyOf(row) : row.node.name)
}

const markedBelow = (node: Node): readonly Node[] => [...(node.marks ? [node] : []), ...node.children.flatMap(markedBelow)]

const cellOf = ({ units, lost, sum }: Pick<RowLosses, 'units' | 'lost' | 'sum'>): LossCell => ({
  units,
  lost,
  sum: showNumber(sum, 2),
  mean: showNumber(divide(sum, fraction(units)), 2),
})

const shareOf = (sum: Fraction, largest: Fraction): number => drawnNumber(divide(multiply(sum, HUNDRED), largest), 1)

function clauseRows(programme: Programme, groups: readonly Group[], marked: readonly Group[]): readonly ClauseRow[] {
  const byGroup = groups.map((group) => (marked.includes(group) ? clauseLosses(programme, group.results) : []))
  const keys = new Map(byGroup.flatMap((found) => found.map((row) => [`${keyOf(row)}/${row.clause}`, row] as const)))
  const told = [...keys].map(([key, { node, card, clause }]) => {
    const parts = byGroup.map((found) => found.filter((row) => `${keyOf(row)}/${row.clause}` === key))
    return {
      ...{ node, card, clause },
      groups: parts.map((own) => own.reduce((count, { units }) => Math.max(count, units), 0)),
      sum: parts.flat().reduce((sum, row) => add(sum, row.sum), ZERO),
    }
  })
  const sorted = told.sort((a, b) => compare(b.sum, a.sum))
  const largest = sorted[0]?.sum ?? ZERO
  return sorted.map(({ node, card, clause, groups: hit, sum }) => ({
    ...named(node, card),
    clause,
    units: hit.reduce((all, one) => all + one, 0),
    sum: showNumber(sum, 2),
    share: shareOf(sum, largest),
    groups: hit,
  }))
}
