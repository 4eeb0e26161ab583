import { inRosterOrder } from '../../engine/standing/inRosterOrder.ts'
import { compare, fractionFromText, isZero } from '../../model/Fraction.ts'
import type { ExplainedNode, PrintedPoints } from '../../model/Explanation.ts'
import type { Node } from '../../model/Node.ts'
import type { Reading } from '../../model/Programme.ts'
import { vocabularyOf, subjectOf } from '../../engine/words/Vocabulary.ts'
import type { SheetNode, UnitSheet } from './UnitSheet.ts'
import type { HashedProgramme, ScoredRound } from '../Served.ts'
import { barOf } from '../bar.ts'
import { columnPath } from '../columnPath.ts'
import { cardFor } from '../cardFor.ts'
import { standingLines } from '../round/composeRoundSheet.ts'
import { givesPoints } from '../givesPoints.ts'
import { numberedReadings } from '../numberedReadings.ts'
import { numberOf } from '../numberOf.ts'
import { nodesFor } from '../resultRows.ts'
import { sectionRates } from './sectionRates.ts'
import { updatesInWords } from '../../engine/words/updates.ts'
import { waterfallOf } from './waterfallOf.ts'

/** A unit's sheet; null when the round has no such unit. */
export function composeUnitSheet({ programme, hash }: HashedProgramme, round: ScoredRound, id: string): UnitSheet | null {
  const result = round.standings.results.find(({ unit }) => unit.id === id)
  const table = round.standings.tables.find(({ lines }) => lines.some(({ unit }) => unit === id))
  const lines = table ? inRosterOrder(table, round.standings.results) : []
  const at = lines.findIndex(({ unit }) => unit === id)
  const standing = lines[at]
  const explained = round.explain(id)
  if (!result || !table || !standing || !explained) return null
  const { unit } = result
  const card = cardFor(programme, unit.group)
  const words = vocabularyOf(programme, card)
  const root = sheetNode(explained, '', {
    nodes: nodesFor(programme, unit.group),
    readings: new Map(numberedReadings(programme.readings).map((reading) => [reading.id, reading])),
  })
  const marked = givesPoints(programme, unit.group)
  const units = new Set(table.lines.map((line) => line.unit))
  const peers = round.standings.results.filter((one) => units.has(one.unit.id) && cardFor(programme, one.unit.group) === card)
  return {
    programme: { id: programme.id, title: programme.title, hash, card: card?.id ?? null },
    title: round.facts.title,
    asOf: result.asOf,
    shift: round.facts.shift ?? 0,
    unit: { id, name: unit.name, group: unit.group, class: unit.class ?? null, functions: unit.functions },
    standing: standingLines(programme, round)(standing),
    gradeNames: programme.gradeNames,
    table: { name: table.name, ranked: programme.rank ? table.ranked : 0, units: table.lines.length, marked },
    root,
    waterfall: marked ? waterfallOf(root, programme.printing.decimals) : null,
    sections: marked ? sectionRates(result, peers, { programme, group: unit.group }) : [],
    presumed: result.presumed.map((check) => subjectOf(words.check(check))),
    readings: readingsCited(root),
    receipt: round.receipt,
    previous: neighbour(lines[at - 1]),
    next: neighbour(lines[at + 1]),
  }
}

const neighbour = (line: { readonly unit: string; readonly name: string } | undefined) => (line ? { id: line.unit, name: line.name } : null)

interface SheetContext {
  readonly nodes: ReadonlyMap<string, Node>
  /** As they cite each other by their numbers. */
  readonly readings: ReadonlyMap<string, Reading>
}

function sheetNode(node: ExplainedNode, above: string, context: SheetContext): SheetNode {
  const key = `${above}/${node.code}${node.copy === undefined ? '' : `@${node.copy}`}`
  const children = node.children.map((child) => sheetNode(child, key, context))
  const { of, points } = node
  const full = of === null ? null : fractionFromText(of)
  return {
    ...node,
    key,
    number: numberOf(node.code),
    bar: full === null || isZero(full) || points.none ? null : barOf(points, full),
    fellShort:
      node.steps.some((step) => step.sure && (step.change.startsWith('−') || step.finding !== undefined)) ||
      (full !== null && points.high !== null && compare(fractionFromText(points.high), full) < 0),
    open: !isCertain(points) || node.applies === 'undecided' || node.answers.some(({ state }) => state === 'open' || state === 'cantTell'),
    readings: node.readings.map((reading) => context.readings.get(reading.id) ?? reading),
    column: columnOf(context.nodes.get(node.code)),
    children,
  }
}

/** The ends of what is printed are the same. */
const isCertain = (points: PrintedPoints): boolean => points.low === points.high && points.mayBeNone === points.none

function columnOf(node: Node | undefined): SheetNode['column'] {
  if (!node?.column) return null
  const { updates } = node.column
  return {
    path: columnPath(node.column),
    keepers: node.scope?.text ?? node.scope?.names.map(({ name }) => name).join('、') ?? '',
    updates: updates ? updatesInWords(updates) : '',
  }
}

/** Every reading that the sheet rests on, once, in the order of its rows. */
function readingsCited(root: SheetNode): readonly Reading[] {
  const cited = new Map<string, Reading>()
  const visit = (node: SheetNode) => {
    for (const reading of node.readings) cited.set(reading.id, reading)
    node.children.forEach(visit)
  }
  visit(root)
  return [...cited.values()]
}
