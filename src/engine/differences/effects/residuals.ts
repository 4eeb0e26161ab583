import { add, subtract, ZERO, type Fraction } from '../../../model/Fraction.ts'
import type { NodeCode } from '../../../model/Expression.ts'
import type { NodeResult } from '../../../model/Result.ts'
import { rowsOf } from './rowsOf.ts'

/** A row under both programmes, with what of the total's change arises at it. 一项的变化 */
export interface RowChange {
  readonly before: NodeResult | null
  readonly after: NodeResult | null
  /** At the lower and at the upper end of what is possible. */
  readonly low: Fraction
  readonly high: Fraction
  /** Nothing below it is looked at by itself. */
  readonly isLeaf: boolean
}

type Ends = readonly [Fraction, Fraction]

const NOTHING: Ends = [ZERO, ZERO]
const less = ([a, b]: Ends, [c, d]: Ends): Ends => [subtract(a, c), subtract(b, d)]
const plus = ([a, b]: Ends, [c, d]: Ends): Ends => [add(a, c), add(b, d)]

/** A missing end counts as nothing: such a row is told by its words, not by a number. */
const worthOf = (result: NodeResult | null): Ends => [result?.worth.range?.low ?? ZERO, result?.worth.range?.high ?? ZERO]

/**
 * Where a change of the total arises: each row's own part is what it hands on, less what its children handed to it, under the one programme
 * less under the other. All parts together are the change of the total. 变化的来处
 */
export function rowChanges(before: NodeResult, after: NodeResult, partners: ReadonlyMap<NodeCode, NodeCode>): readonly RowChange[] {
  const older = new Map(rowsOf(before).map((one) => [one.code, one]))
  const newer = new Map(rowsOf(after).map((one) => [one.code, one]))
  const from = new Map([...partners].map(([a, b]) => [b, a]))
  const olderOf = (b: NodeResult): NodeResult | null => older.get(from.get(b.code) ?? '') ?? null
  const staysSomewhere = (a: NodeResult): boolean => newer.has(partners.get(a.code) ?? '')

  const visit = (a: NodeResult | null, b: NodeResult | null): readonly RowChange[] => {
    const [below, belowNow] = [a?.children ?? [], b?.children ?? []]
    const isLeaf = endsHere(a) || endsHere(b) || (below.length === 0 && belowNow.length === 0) || isAlone(a, b)
    const sumOf = (results: readonly NodeResult[]): Ends => results.reduce((sum, one) => plus(sum, worthOf(one)), NOTHING)
    const own = isLeaf ? less(worthOf(b), worthOf(a)) : less(less(worthOf(b), sumOf(belowNow)), less(worthOf(a), sumOf(below)))
    const row: RowChange = { before: a, after: b, low: own[0], high: own[1], isLeaf }
    if (isLeaf) return [row]
    const gone = below.filter((child) => !staysSomewhere(child))
    return [row, ...belowNow.flatMap((child) => visit(olderOf(child), child)), ...gone.flatMap((child) => visit(child, null))]
  }

  /** New or gone with all that hangs below it. */
  const isAlone = (a: NodeResult | null, b: NodeResult | null): boolean =>
    (a === null && b !== null && rowsOf(b).every((one) => olderOf(one) === null)) ||
    (b === null && a !== null && rowsOf(a).every((one) => !staysSomewhere(one)))

  return visit(before, after)
}

/** Copies are joined and a veto strikes out: what they had is no part of the sum. */
const endsHere = (result: NodeResult | null): boolean =>
  result !== null &&
  (result.worth.range === null ||
    result.state === 'vetoed' ||
    result.children.some(({ copy }) => copy !== undefined) ||
    result.steps.some(({ kind, sure }) => sure && (kind === 'gate' || kind === 'instead' || kind === 'override')))
