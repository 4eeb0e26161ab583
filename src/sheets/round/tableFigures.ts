import { add, compare, divide, fraction, fractionFromText, multiply, HUNDRED, ZERO, type Fraction } from '../../model/Fraction.ts'
import { isExact } from '../../model/Interval.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import type { Result } from '../../model/Result.ts'
import { remembered } from '../../engine/explain/remembered.ts'
import { showNumber } from '../../engine/print.ts'
import { cardFor } from '../cardFor.ts'
import { drawnNumber } from '../drawnNumber.ts'
import { lossOf } from './lossOf.ts'
import { middleOf } from '../middleOf.ts'
import { numberOf } from '../numberOf.ts'
import { nodesFor, resultRows } from '../resultRows.ts'
import type { SeparatingRow, TableFigures, TotalsBin } from './RoundSheet.ts'
import type { ScoredRound } from '../Served.ts'

/** More indicators than these nobody reads beside each other. */
const MOST_ROWS = 12
/** About so many bars in a distribution. */
const BINS = 10
const STEPS = [0.5, 1, 2, 5, 10, 20, 50]

/** A group in figures: the middle, the ends, how totals lie, what tells units apart. Null where nobody has points. */
export function tableFigures(programme: Programme, results: readonly Result[], print: ScoredRound['print']): TableFigures | null {
  const totals = results.flatMap(({ total: { range } }) => (range ? [range] : []))
  const median = middleOf(totals)
  if (!median) return null
  const sorted = totals.flatMap(({ low }) => low ?? []).sort(compare)
  const tops = totals.flatMap(({ high }) => high ?? []).sort(compare)
  const end = (value: Fraction | undefined) => (value ? print({ range: { low: value, high: value }, mayBeNone: false }).text : '')
  return {
    median: print({ range: median, mayBeNone: false }),
    highest: end(tops.at(-1)),
    lowest: end(sorted[0]),
    bins: binsOf(totals.flatMap((range) => (range.low ? [{ at: drawnNumber(range.low, 4), sure: isExact(range) }] : []))),
    rows: separatingRows(programme, results),
  }
}

/** Even steps that people count in, from the lowest to the highest; the last bin holds its upper end. */
function binsOf(totals: readonly { readonly at: number; readonly sure: boolean }[]): readonly TotalsBin[] {
  const ats = totals.map(({ at }) => at)
  const [lowest, highest] = [ats.reduce((a, b) => Math.min(a, b), Infinity), ats.reduce((a, b) => Math.max(a, b), -Infinity)]
  if (ats.length === 0) return []
  const step = STEPS.find((one) => (highest - lowest) / one <= BINS) ?? 100
  const first = Math.floor(lowest / step)
  const count = Math.max(1, Math.ceil(highest / step) - first)
  const bins = Array.from({ length: count }, (_, at) => ({ from: (first + at) * step, to: (first + at + 1) * step, sure: 0, open: 0 }))
  for (const { at, sure } of totals) {
    const bin = bins[Math.min(count - 1, Math.floor(at / step) - first)]
    if (bin) bin[sure ? 'sure' : 'open'] += 1
  }
  return bins
}

interface Gathered {
  readonly node: Node
  readonly card: string
  units: number
  lost: number
  sum: Fraction
  least: Fraction
  most: Fraction
}

/** Indicators in which most was lost, first those that cost most. */
function separatingRows(programme: Programme, results: readonly Result[]): readonly SeparatingRow[] {
  const rows = new Map<string, Gathered>()
  const nodes = new Map<string, ReadonlyMap<string, Node>>()
  for (const result of results) {
    const { group } = result.unit
    const of = nodes.get(group) ?? nodesFor(programme, group)
    nodes.set(group, of)
    const card = cardFor(programme, group)?.id ?? ''
    for (const { node, lost, worth } of lossesBy(of)(result)) gather(rows, { node, card }, lost, worth)
  }
  const means = [...rows.values()].map((row) => ({ ...row, mean: divide(row.sum, fraction(row.units)) }))
  const told = means.filter(({ lost }) => lost > 0).sort((a, b) => compare(b.mean, a.mean))
  const largest = told[0]?.mean ?? ZERO
  const { decimals } = programme.printing
  return told.slice(0, MOST_ROWS).map(({ node, card, units, lost, mean, least, most }) => ({
    card,
    code: node.code,
    number: numberOf(node.code),
    name: node.name,
    marks: node.marks?.kind === 'points' ? showNumber(fractionFromText(node.marks.value), decimals) : '',
    units,
    lost,
    meanLost: showNumber(mean, 2),
    span: compare(least, most) === 0 ? showNumber(least, decimals) : `${showNumber(least, decimals)}–${showNumber(most, decimals)}`,
    share: drawnNumber(divide(multiply(mean, HUNDRED), largest), 1),
  }))
}

/** What a unit surely lost in a row, and the most it is worth there. */
interface RowLoss {
  readonly node: Node
  readonly lost: Fraction
  readonly worth: Fraction
}

/** In a round of thousands one answer changes the rows of one unit; the others' are known. */
const lossesBy = remembered((nodes: ReadonlyMap<string, Node>) =>
  remembered((result: Result): readonly RowLoss[] =>
    resultRows(result, nodes).rows.flatMap(({ node, result: row }) => {
      const loss = lossOf(row)
      const worth = row.worth.range?.high
      return loss && worth && row.copy === undefined && row.marks !== null ? [{ node, lost: loss.sure, worth }] : []
    }),
  ),
)

function gather(rows: Map<string, Gathered>, { node, card }: { node: Node; card: string }, lost: Fraction, worth: Fraction): void {
  const key = `${card}/${node.code}`
  const row = rows.get(key) ?? { node, card, units: 0, lost: 0, sum: ZERO, least: worth, most: worth }
  row.units += 1
  if (compare(lost, ZERO) > 0) {
    row.lost += 1
    row.sum = add(row.sum, lost)
  }
  if (compare(worth, row.least) < 0) row.least = worth
  if (compare(worth, row.most) > 0) row.most = worth
  rows.set(key, row)
}
