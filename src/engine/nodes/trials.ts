import { compare, type Fraction } from '../../model/Fraction.ts'
import type { Interval } from '../../model/Interval.ts'
import type { Points } from '../../model/Result.ts'
import type { CompiledNode } from './CompiledNode.ts'
import { either } from '../values/either.ts'
import { Env } from '../Env.ts'
import { expressionsOf, partsOf } from '../expressions/walk.ts'
import type { Known, KnownRow } from '../answers/Known.ts'
import { assemble, type Sum } from './sumNode.ts'

/** So many combinations of open answers are tried for one indicator; what exceeds that stays enclosed, only less tightly. */
const MOST_TRIALS = 4096

/**
 * Tries what is still open: each level of a choice, each way in which open rows can come out. 逐一试算
 *
 * Conditions of one indicator hang together (未公开扣2分，公开不全面扣1分 cannot both act), so adding worst cases line by line would
 * promise ends that cannot be. Rows that nothing distinguishes count once. Numbers and registers without end stay intervals.
 */
export function narrowed(node: CompiledNode, slots: readonly number[], env: Env, sum: Sum): Sum {
  const settled = withProbesThatCostNothing(node, slots, env)
  const base = settled === env ? sum : assemble(node, settled)
  return { ...base, points: possiblePoints(node, slots, settled, base.points) }
}

function possiblePoints(node: CompiledNode, slots: readonly number[], env: Env, enclosing: Points): Points {
  const open = slots.map((slot) => ({ slot, ways: waysOf(env.knows(slot), node) })).filter(({ ways }) => ways.length > 1)
  open.sort((a, b) => a.ways.length - b.ways.length || a.slot - b.slot)
  let count = 1
  const tried = open.filter(({ ways }) => (count *= ways.length) <= MOST_TRIALS)
  if (tried.length === 0) return enclosing
  const known = env.known.slice()
  const tryFrom = (at: number): Points => {
    const next = tried[at]
    if (!next) return assemble(node, new Env(env.case, { base: env, known: known.slice() })).points
    return next.ways
      .map((way) => {
        known[next.slot] = way
        return tryFrom(at + 1)
      })
      .reduce(either)
  }
  return tryFrom(0)
}

/** A machine may close a check in the unit's favour; what would cost points waits for a person. */
function withProbesThatCostNothing(node: CompiledNode, slots: readonly number[], env: Env): Env {
  let settled = env
  for (const slot of slots) {
    const { probed } = env.knows(slot)
    if (!probed) continue
    const known = settled.known.slice()
    known[slot] = probed
    const trial = new Env(env.case, { base: env, known })
    const highest = possiblePoints(node, slots, settled, assemble(node, settled).points).range
    const then = possiblePoints(node, slots, trial, assemble(node, trial).points).range
    if (reaches(then, highest)) settled = trial
  }
  return settled
}

const reaches = (a: Interval | null, b: Interval | null): boolean =>
  a !== null && b !== null && (b.high === null ? a.high === null : a.high === null || compare(a.high, b.high) >= 0)

/** The ways in which an open answer can come out; one where it is settled or endless. */
function waysOf(known: Known, node: CompiledNode): readonly Known[] {
  if (known.kind === 'choice') return known.level === undefined ? known.levels.map((level) => ({ ...known, level })) : [known]
  if (known.kind === 'number' || known.more) return [known]
  return waysOfRows(known.rows, fieldsRead(node)).map((rows) => ({ ...known, rows }))
}

const READ = new WeakMap<CompiledNode, ReadonlySet<string>>()

function fieldsRead(node: CompiledNode): ReadonlySet<string> {
  const before = READ.get(node)
  if (before) return before
  const parts = [node, ...descendants(node)].flatMap((one) => expressionsOf(one.node)).flatMap(partsOf)
  const fields = new Set(parts.flatMap((part) => (part.op === 'field' ? [part.field] : [])))
  READ.set(node, fields)
  return fields
}

const descendants = (node: CompiledNode): readonly CompiledNode[] => node.children.flatMap((child) => [child, ...descendants(child)])

/** Rows alike in all that is known are interchangeable, so only how many of them come out each way matters. */
function waysOfRows(rows: readonly KnownRow[], fields: ReadonlySet<string>): readonly (readonly KnownRow[])[] {
  const groups = new Map<string, { readonly rows: KnownRow[]; readonly ways: readonly ((row: KnownRow) => KnownRow)[] }>()
  const settled: KnownRow[] = []
  for (const row of rows) {
    const open = Object.keys(row.levels).filter((field) => fields.has(field) && row.levels[field] === undefined)
    if (open.length === 0) {
      settled.push(row)
      continue
    }
    const key = JSON.stringify([
      row.levels,
      row.dates,
      Object.entries(row.numbers).map(([name, { low, high }]) => [name, textOf(low), textOf(high)]),
    ])
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else if (open.reduce((count, field) => count * (row.possible[field]?.length ?? 0), 1) > MOST_TRIALS) return [rows]
    else groups.set(key, { rows: [row], ways: waysOfFields(open, row) })
  }
  let combined: readonly (readonly KnownRow[])[] = [settled]
  for (const { rows: alike, ways } of groups.values()) {
    if (combined.length * countOfMultisets(alike.length, ways.length) > MOST_TRIALS) return [rows]
    const outcomes = multisets(alike, ways)
    combined = combined.flatMap((before) => outcomes.map((after) => [...before, ...after]))
  }
  return combined
}

const textOf = (value: Fraction | null): string => (value === null ? '' : `${value.n}/${value.d}`)

function waysOfFields(open: readonly string[], row: KnownRow): readonly ((row: KnownRow) => KnownRow)[] {
  const possible = row.possible
  let ways: readonly Readonly<Record<string, string>>[] = [{}]
  for (const field of open) ways = ways.flatMap((way) => (possible[field] ?? []).map((level) => ({ ...way, [field]: level })))
  return ways.map((way) => (one) => ({ ...one, levels: { ...one.levels, ...way } }))
}

/** In how many ways so many rows can come out in so many ways, or more than are tried. */
function countOfMultisets(rows: number, ways: number): number {
  let count = 1
  for (let row = 1; row <= rows && count <= MOST_TRIALS; row++) count = (count * (ways + row - 1)) / row
  return count
}

/** Every count of rows coming out each way. */
function multisets(rows: readonly KnownRow[], ways: readonly ((row: KnownRow) => KnownRow)[]): readonly (readonly KnownRow[])[] {
  const [way, ...others] = ways
  if (!way) return rows.length === 0 ? [[]] : []
  if (others.length === 0) return [rows.map(way)]
  const found: (readonly KnownRow[])[] = []
  for (let taken = 0; taken <= rows.length; taken++) {
    const first = rows.slice(0, taken).map(way)
    for (const rest of multisets(rows.slice(taken), others)) found.push([...first, ...rest])
  }
  return found
}
