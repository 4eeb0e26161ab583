import type { NodeCode } from '../../model/Expression.ts'
import type { SquareState, SquaresText } from '../../model/Square.ts'
import { deskRows, type PlannedRow } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { coversCell, isWhole, type Share } from '../shares/Share.ts'
import { leadsNamed } from './leadsNamed.ts'
import { RunningTally } from './RunningTally.ts'
import type { UnitSquares } from './squaresIn.ts'
import { tallySquares, type TalliedSquare, type Tally } from './tally.ts'

/** Rows and units that somebody is to assess. */
export interface Assigned {
  readonly key: string
  readonly nodes: ReadonlySet<NodeCode> | 'all'
  readonly units: ReadonlySet<string> | 'all'
}

/** A lead's rows: how far, and where one would go on. */
export interface LeadTally extends Tally {
  readonly next: NodeCode | null
}

/** A row over its units: how far, and the first unit where somebody is to go on. */
export interface RowTally extends Tally {
  readonly name: string
  /** Of that unit. */
  readonly group: string
  readonly next: string | null
  /** Units where something is to be assessed, and of these the ones where some of it is left. */
  readonly units: number
  readonly left: number
}

/** A round counted once, every way in which it is looked at. 批次进度合计 */
export interface RoundTally {
  readonly all: Tally
  readonly states: Readonly<Partial<Record<SquareState, number>>>
  readonly units: ReadonlyMap<string, Tally>
  readonly groups: ReadonlyMap<string, Tally>
  readonly leads: ReadonlyMap<string, LeadTally>
  readonly assigned: ReadonlyMap<string, Tally>
  readonly rows: ReadonlyMap<NodeCode, RowTally>
}

/** What is counted of a row while the units pass. */
interface RowCount {
  readonly sum: RunningTally
  readonly name: string
  group: string
  next: string | null
  units: number
  left: number
}

interface LeadCount {
  readonly sum: RunningTally
  next: NodeCode | null
}

/** Counts what of a round is in somebody's share; hundreds of thousands of squares, so sums are kept running. */
export function tallyRound(
  terms: Terms,
  members: readonly UnitSquares[],
  { share, assigned = [] }: { readonly share: Share; readonly assigned?: readonly Assigned[] },
): RoundTally {
  const states: Partial<Record<SquareState, number>> = {}
  const all = new RunningTally()
  const units = new Map<string, Tally>()
  const groups = new Map<string, RunningTally>()
  const leads = new Map<string, LeadCount>()
  const byKey = new Map<string, RunningTally>()
  const rows = new Map<NodeCode, RowCount>()
  const ownLeads = leadsOfAssessors(terms)
  const countOf = (lead: string) => made(leads, lead, () => ({ sum: new RunningTally(), next: null }))
  const tallied = talliesByText()
  const slots = new Map<string, readonly Slot[]>()
  const isAll = isWhole(share)
  for (const { unit, group, names, squares } of members) {
    if (squares === null) continue
    const planned = made(slots, group, () => slotsOf(terms, group))
    const theirs = assigned.filter((one) => one.units === 'all' || one.units.has(unit))
    const leadsOf = ownLeads(names)
    const own = new RunningTally()
    // Hundreds of thousands: nothing is made anew for each.
    let at = -1
    for (const tally of tallied(squares)) {
      at += 1
      const slot = planned[at]
      if (slot === undefined) continue
      const { row, code, name } = slot
      const { state } = tally
      if (!isAll && !coversCell(share, { unit, node: code })) continue
      states[state] = (states[state] ?? 0) + 1
      if (tally.assess.expected === 0 && tally.self.expected === 0 && rows.has(code)) continue
      own.add(tally)
      const isLeft = tally.assess.done < tally.assess.expected
      const counted = slot.counted ?? made(rows, code, () => ({ sum: new RunningTally(), name, group, next: null, units: 0, left: 0 }))
      slot.counted = counted
      counted.sum.add(tally)
      if (tally.assess.expected > 0) counted.units += 1
      if (isLeft) {
        counted.left += 1
        if (counted.next === null) [counted.next, counted.group] = [unit, group]
      }
      let counts = slot.leads
      if (leadsOf) counts = leadsOf(row).map(countOf)
      else counts ??= slot.leads = leadsNamed(terms, row.leads).map(countOf)
      for (const count of counts) {
        count.sum.add(tally)
        if (isLeft) count.next ??= code
      }
      for (const { key, nodes } of theirs) if (nodes === 'all' || isBelow(row, nodes)) made(byKey, key, () => new RunningTally()).add(tally)
    }
    const sum = own.tally
    units.set(unit, sum)
    made(groups, group, () => new RunningTally()).add(sum)
    all.add(sum)
  }
  return {
    all: all.tally,
    states,
    units,
    groups: mapped(groups, ({ tally }) => tally),
    leads: mapped(leads, ({ sum, next }) => ({ ...sum.tally, next })),
    assigned: mapped(byKey, ({ tally }) => tally),
    rows: mapped(rows, ({ sum, ...rest }) => ({ ...sum.tally, ...rest })),
  }
}

/** A row of a group's card where it stands in the texts of the group's squares, with the sums that it counts into; null: nothing came yet. */
interface Slot {
  readonly row: PlannedRow
  readonly code: NodeCode
  readonly name: string
  counted: RowCount | null
  /** Of whoever leads it for a unit that leads nothing itself. */
  leads: readonly LeadCount[] | null
}

const slotsOf = (terms: Terms, group: string): readonly Slot[] =>
  [...deskRows(terms.askedOf(group)).values()].map((row) => ({ row, ...codeAndName(row), counted: null, leads: null }))

const codeAndName = ({ visit: { node } }: PlannedRow) => ({ code: node.code, name: node.name })

/** Thousands of units are as far in many of their rows: what is written alike is read once. */
function talliesByText(): (squares: SquaresText) => readonly TalliedSquare[] {
  const known = new Map<string, readonly TalliedSquare[]>()
  return (squares) => made(known, [squares.s, ...Object.entries(squares.c).flat()].join('\n'), () => tallySquares(squares))
}

function made<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const one = make()
  map.set(key, one)
  return one
}

const mapped = <K, V, W>(map: ReadonlyMap<K, V>, to: (value: V) => W): ReadonlyMap<K, W> =>
  new Map([...map].map(([key, value]) => [key, to(value)]))

const isBelow = ({ visit: { node, parents } }: PlannedRow, nodes: ReadonlySet<NodeCode>): boolean =>
  nodes.has(node.code) || parents.some(({ code }) => nodes.has(code))

/** Who leads the rows of a unit that leads some itself; null: the same as for all others. */
function leadsOfAssessors(terms: Terms): (unit: readonly string[]) => ((row: PlannedRow) => readonly string[]) | null {
  const assessed = new Set((terms.compiled.programme.assessors ?? []).flatMap(({ unit }) => (unit === undefined ? [] : [unit])))
  return (unit) => (unit.some((name) => assessed.has(name)) ? (row) => leadsNamed(terms, row.leads, unit) : null)
}
