import type { EndedList, UnitList } from '../../../../server/routes/unitFields.ts'

type Unit = UnitList['units'][number]
type Ended = EndedList['units'][number]

/** A line of the tree: a unit, or one that is no more. 单位树的一行 */
export interface TreeRow {
  readonly id: string
  readonly name: string
  readonly depth: number
  /** Null: it has none below it. */
  readonly isOpen: boolean | null
  /** How many stand directly below it. */
  readonly below: number
  readonly unit: Unit | null
  readonly ended: Ended | null
}

/** The lines that are seen when some branches are open; units that are no more come after those that are. 展开后的单位树 */
export function treeRows(units: readonly Unit[], ended: readonly Ended[], opened: ReadonlySet<string>): readonly TreeRow[] {
  const known = new Set([...units, ...ended].map(({ id }) => id))
  const below = new Map<string, (Unit | Ended)[]>()
  const roots: (Unit | Ended)[] = []
  for (const one of [...units, ...ended]) {
    const siblings = one.parent === null || !known.has(one.parent) ? roots : below.get(one.parent)
    if (siblings) siblings.push(one)
    else if (one.parent !== null) below.set(one.parent, [one])
  }
  const rows: TreeRow[] = []
  const lay = (one: Unit | Ended, depth: number): void => {
    const children = below.get(one.id) ?? []
    const isOpen = children.length === 0 ? null : opened.has(one.id)
    const isThere = 'depth' in one
    rows.push({
      id: one.id,
      name: one.name,
      depth,
      isOpen,
      below: children.length,
      unit: isThere ? one : null,
      ended: isThere ? null : one,
    })
    if (isOpen === true) for (const child of children) lay(child, depth + 1)
  }
  for (const root of roots) lay(root, 0)
  return rows
}

/** The unit's superiors: opening them shows it. */
export function branchTo(units: readonly Unit[], id: string): readonly string[] {
  const parents = new Map(units.map((one) => [one.id, one.parent]))
  const branch: string[] = []
  for (let above = parents.get(id); above !== undefined && above !== null; above = parents.get(above)) branch.push(above)
  return branch
}

/** What is open at first: the upper levels, as long as they stay a page long. */
export function firstOpened(units: readonly Unit[], most: number): ReadonlySet<string> {
  const opened = new Set<string>()
  for (let depth = 0; ; depth += 1) {
    const shown = units.filter((one) => one.depth <= depth + 1)
    const level = units.filter((one) => one.depth === depth)
    if (level.length === 0 || (shown.length > most && depth > 0)) return opened
    for (const one of level) opened.add(one.id)
  }
}
