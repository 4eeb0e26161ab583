import type { CheckId, NodeCode } from '../../model/Expression.ts'
import { checksReadBy, type Asked } from '../../programme/askedChecks.ts'

/** Rows and units that go together: every one of the rows with every one of the units. */
export interface SharePart {
  readonly rows: 'all' | ReadonlySet<NodeCode>
  readonly units: 'all' | ReadonlySet<string>
  /** Not these of `all` units: others score their rows. */
  readonly except?: ReadonlySet<string>
  /** All of its units are in this group: another group's card may use the same codes. */
  readonly group?: string
}

/** What of a round a person sees and writes who assesses: the union of its parts. 考核范围 */
export interface Share {
  /** Rows of any part, with all below them: what a list of rows shows. */
  readonly rows: 'all' | ReadonlySet<NodeCode>
  /** Units of any part: what a list of units shows. */
  readonly units: 'all' | ReadonlySet<string>
  readonly parts: readonly SharePart[]
}

/** Everything of a round. */
export const WHOLE_SHARE: Share = { rows: 'all', units: 'all', parts: [{ rows: 'all', units: 'all' }] }

export const shareOfParts = (parts: readonly SharePart[]): Share => ({
  rows: union(parts.map(({ rows }) => rows)),
  units: union(parts.map(({ units }) => units)),
  parts,
})

/** Nothing of the round is kept from him. */
export const isWhole = ({ parts }: Share): boolean =>
  parts.some(({ rows, units, except }) => rows === 'all' && units === 'all' && (except === undefined || except.size === 0))

function union(sets: readonly ('all' | ReadonlySet<string>)[]): 'all' | ReadonlySet<string> {
  const all = new Set<string>()
  for (const one of sets) {
    if (one === 'all') return 'all'
    for (const item of one) all.add(item)
  }
  return all
}

const hasUnit = ({ units, except }: SharePart, unit: string): boolean => (units === 'all' ? except?.has(unit) !== true : units.has(unit))

/** Is a unit's row in the share? 是否在考核范围内 */
export const coversCell = (share: Share, { unit, node }: { readonly unit: string; readonly node: NodeCode }): boolean =>
  share.parts.some((part) => (part.rows === 'all' || part.rows.has(node)) && hasUnit(part, unit))

/** For whom rows are listed: one unit, or any of a group. */
export type ListedFor = { readonly unit: string } | { readonly group: string }

const isFor = (part: SharePart, listed: ListedFor): boolean =>
  'unit' in listed ? hasUnit(part, listed.unit) : part.group === undefined || part.group === listed.group

/** The rows that a list shows of the share. 范围内的指标 */
export const rowsIn = (share: Share, listed: ListedFor): Share['rows'] =>
  union(share.parts.filter((part) => isFor(part, listed)).map(({ rows }) => rows))

/** The checks of a group that are in the share: those of its rows, and those of the whole programme that its rows read. 范围内的检查点 */
export function checksIn(share: Share, asked: Asked, listed: ListedFor): ReadonlySet<CheckId> {
  const rows = rowsIn(share, listed)
  if (rows === 'all') return new Set(asked.checks.keys())
  const read = new Set([...asked.nodes.values()].filter(({ node }) => rows.has(node.code)).flatMap(({ node }) => checksReadBy(node)))
  return new Set([...asked.checks].filter(([id, { home }]) => (home ? rows.has(home.code) : read.has(id))).map(([id]) => id))
}
