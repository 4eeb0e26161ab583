import type { NodeCode } from '../../model/Expression.ts'
import type { SquareState } from '../../model/Square.ts'
import { deskRows, type PlannedRow } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { coversCell, type Share } from '../shares/Share.ts'
import { leadsNamed } from './leadsNamed.ts'
import type { UnitSquares } from './squaresIn.ts'
import { addTally, NO_TALLY, tallySquares, type Tally } from './tally.ts'

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

/** A row over its units: how far, and the first unit where somebody is to go on. */
export interface RowTally extends Tally {
  readonly name: string
  readonly group: string
  readonly next: string | null
  /** Units where something is left to be assessed. */
  readonly left: number
}

/** Counts what of a round is in somebody's share. */
export function tallyRound(
  terms: Terms,
  members: readonly UnitSquares[],
  { share, assigned = [] }: { readonly share: Share; readonly assigned?: readonly Assigned[] },
): RoundTally {
  const states: Partial<Record<SquareState, number>> = {}
  const units = new Map<string, Tally>()
  const groups = new Map<string, Tally>()
  const leads = new Map<string, LeadTally>()
  const byKey = new Map<string, Tally>()
  const rows = new Map<NodeCode, RowTally>()
  let all = NO_TALLY
  const leadsIn = leadsByRow(terms)
  for (const { unit, group, names, squares } of members) {
    if (squares === null) continue
    const planned = [...deskRows(terms.askedOf(group)).values()]
    let own = NO_TALLY
    for (const [at, { state, ...tally }] of tallySquares(squares).entries()) {
      const row = planned[at]
      const node = row?.visit.node.code
      if (row === undefined || node === undefined || !coversCell(share, { unit, node })) continue
      states[state] = (states[state] ?? 0) + 1
      own = addTally(own, tally)
      addRow(rows, { row, unit, group }, tally)
      for (const lead of leadsIn(row, names)) {
        const before = leads.get(lead) ?? { ...NO_TALLY, next: null }
        const isNext = before.next === null && tally.assess.done < tally.assess.expected
        leads.set(lead, { ...addTally(before, tally), next: isNext ? node : before.next })
      }
      for (const one of assigned) {
        const isTheirs = (one.units === 'all' || one.units.has(unit)) && (one.nodes === 'all' || isBelow(row, one.nodes))
        if (isTheirs) addTo(byKey, one.key, tally)
      }
    }
    units.set(unit, own)
    addTo(groups, group, own)
    all = addTally(all, own)
  }
  return { all, states, units, groups, leads, assigned: byKey, rows }
}

function addRow(
  rows: Map<NodeCode, RowTally>,
  { row, unit, group }: { readonly row: PlannedRow; readonly unit: string; readonly group: string },
  tally: Tally,
): void {
  const { code, name } = row.visit.node
  const before = rows.get(code) ?? { ...NO_TALLY, name, group, next: null, left: 0 }
  const isLeft = tally.assess.done < tally.assess.expected
  rows.set(code, {
    ...addTally(before, tally),
    name,
    group: before.next === null && isLeft ? group : before.group,
    next: before.next ?? (isLeft ? unit : null),
    left: before.left + (isLeft ? 1 : 0),
  })
}

const isBelow = ({ visit: { node, parents } }: PlannedRow, nodes: ReadonlySet<NodeCode>): boolean =>
  nodes.has(node.code) || parents.some(({ code }) => nodes.has(code))

function addTo(sums: Map<string, Tally>, key: string, tally: Tally): void {
  sums.set(key, addTally(sums.get(key) ?? NO_TALLY, tally))
}

/** Who leads a row of a unit; the same for all units but those that lead rows themselves. */
function leadsByRow(terms: Terms): (row: PlannedRow, unit: readonly string[]) => readonly string[] {
  const assessed = new Set((terms.compiled.programme.assessors ?? []).flatMap(({ unit }) => (unit === undefined ? [] : [unit])))
  const known = new Map<PlannedRow, readonly string[]>()
  return (row, unit) => {
    if (unit.some((name) => assessed.has(name))) return leadsNamed(terms, row.leads, unit)
    const found = known.get(row) ?? leadsNamed(terms, row.leads)
    known.set(row, found)
    return found
  }
}
