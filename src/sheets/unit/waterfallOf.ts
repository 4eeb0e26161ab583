import { showNumber } from '../../engine/print.ts'
import { absolute, add, equals, fractionFromText, isNegative, isZero, subtract, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { ExplainedStepKind } from '../../model/Explanation.ts'
import type { Fall, FallGroup, SheetNode, Waterfall } from './UnitSheet.ts'
import { applicableMarks, type MarkedNode } from './applicableMarks.ts'
import { drawnNumber } from '../drawnNumber.ts'
import { isFrame } from '../isFrame.ts'
import { printedEnds, type Ends } from './printedEnds.ts'

/** What was lost against full marks, its least and its most; negative where something was given. */
interface Lost {
  readonly sure: Fraction
  readonly most: Fraction
}

const SUMS: ReadonlySet<ExplainedStepKind> = new Set(['start', 'children', 'unmarked', 'verdict'])

const NONE: Lost = { sure: ZERO, most: ZERO }

/**
 * From full marks to the total, row by row as they print: what no row did (a cap, a rounding) is a step of its own, so every sheet adds up. 失分瀑布
 *
 * Null where there are no points, or no full marks to begin from.
 */
export function waterfallOf(root: SheetNode, decimals: number): Waterfall | null {
  const total = printedEnds(root.worth)
  const full = fullOf(root)
  if (!total || isZero(full)) return null
  const show = (value: Fraction) => showNumber(value, decimals)
  const groups: FallGroup[] = []
  gatherFalls(root, groups, show)
  return {
    full: show(full),
    groups,
    total: root.worth.text,
    scale: { full: drawnNumber(full, 4), low: drawnNumber(total.low, 4), high: drawnNumber(total.high, 4) },
  }
}

function gatherFalls(frame: SheetNode, groups: FallGroup[], show: (value: Fraction) => string): void {
  const rows = frame.children.filter((child) => !isFrame(child))
  const falls = rows.flatMap((row) => fallFrom(row, lostOf(row), show) ?? [])
  if (falls.length > 0) groups.push({ name: frame.name, change: changeInWords(sumOf(rows.map(lostOf)), show), falls })
  for (const child of frame.children) if (isFrame(child)) gatherFalls(child, groups, show)
  const below = sumOf(frame.children.map(lostOf))
  const own = lostOf(frame)
  const rest: Lost = { sure: subtract(own.sure, below.sure), most: subtract(own.most, below.most) }
  const adjusted = fallFrom({ key: null, number: '', name: nameOfRest(frame) }, rest, show)
  if (adjusted) groups.push({ name: frame.name, change: adjusted.change, falls: [adjusted] })
}

/** What a heading did itself, in the words of its last step that changed something. */
function nameOfRest({ name, steps }: SheetNode): string {
  const acted = steps.filter(({ kind, change }) => kind === 'convert' || (!SUMS.has(kind) && change !== ''))
  const last = acted.at(-1)
  if (last?.kind === 'convert') return '按适用分值换算'
  return last?.sentence ?? `${name}：折算、取整或分数尚有几种可能`
}

function fallFrom(of: Pick<SheetNode, 'number' | 'name'> & { readonly key: string | null }, lost: Lost, show: (value: Fraction) => string) {
  if (isUnseen(lost.sure, show) && isUnseen(lost.most, show)) return null
  const { key, number, name } = of
  return {
    key,
    number,
    name,
    sure: drawnNumber(lost.sure, 4),
    most: drawnNumber(lost.most, 4),
    change: changeInWords(lost, show),
  } satisfies Fall
}

/** Less than prints: what rounding a third left over. */
const isUnseen = (lost: Fraction, show: (value: Fraction) => string): boolean => !/[1-9]/u.test(show(lost))

function changeInWords({ sure, most }: Lost, show: (value: Fraction) => string): string {
  if (equals(sure, most)) return signed(sure, show)
  if (isZero(sure) || isZero(most)) return `最多 ${signed(isZero(sure) ? most : sure, show)}`
  return `${signed(sure, show)} 至 ${signed(most, show)}`
}

const signed = (lost: Fraction, show: (value: Fraction) => string): string =>
  isZero(lost) ? '0' : `${isNegative(lost) ? '＋' : '−'}${show(absolute(lost))}`

const markedFrom = (node: SheetNode): MarkedNode => ({
  applies: node.applies,
  marks: node.marks === null ? null : fractionFromText(node.marks),
  kept: printedEnds(node.worth)?.high ?? ZERO,
  framed: isFrame(node),
  steps: node.steps,
  children: node.children.map(markedFrom),
})

const fullOf = (node: SheetNode): Fraction => applicableMarks(markedFrom(node))

function lostOf(node: SheetNode): Lost {
  const worth: Ends | null = printedEnds(node.worth)
  if (!worth) return node.worth.none ? { sure: fullOf(node), most: fullOf(node) } : NONE
  const full = fullOf(node)
  // Who has all of a third lost nothing, though 3.34 and 3.33 are printed for it.
  if (isExactly(node.worth, full)) return NONE
  return { sure: subtract(full, worth.high), most: subtract(full, worth.low) }
}

const isExactly = ({ low, high }: SheetNode['worth'], full: Fraction): boolean =>
  low !== null && low === high && equals(fractionFromText(low), full)

const sumOf = (all: readonly Lost[]): Lost =>
  all.reduce((sum, one) => ({ sure: add(sum.sure, one.sure), most: add(sum.most, one.most) }), NONE)
