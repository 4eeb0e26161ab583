import { compare, divide, fraction, fractionFromText, multiply, HUNDRED, ZERO, type Fraction } from '../../model/Fraction.ts'
import { isExact } from '../../model/Interval.ts'
import type { Programme } from '../../model/Programme.ts'
import type { Result } from '../../model/Result.ts'
import { showNumber } from '../../engine/print.ts'
import { drawnNumber } from '../drawnNumber.ts'
import { middleOf } from '../middleOf.ts'
import { numberOf } from '../numberOf.ts'
import { rowLosses } from './rowLosses.ts'
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

/** Indicators in which most was lost, first those that cost most. */
function separatingRows(programme: Programme, results: readonly Result[]): readonly SeparatingRow[] {
  const means = rowLosses(programme, results).map((row) => ({ ...row, mean: divide(row.sum, fraction(row.units)) }))
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
