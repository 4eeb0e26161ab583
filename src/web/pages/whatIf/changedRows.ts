import type { SheetNode } from '../../api.ts'

/** A row of the sheet that a change moves, before and after. 变了的得分项 */
export interface ChangedRow {
  readonly before: SheetNode
  readonly after: SheetNode
}

/** The lowest rows whose points or sentences differ. */
export function changedRows(before: SheetNode, after: SheetNode): readonly ChangedRow[] {
  const then = new Map(after.children.map((child) => [child.key, child]))
  const below = before.children.flatMap((child) => {
    const now = then.get(child.key)
    return now ? changedRows(child, now) : []
  })
  if (below.length > 0) return below
  return saidOf(before) === saidOf(after) ? [] : [{ before, after }]
}

const saidOf = (node: SheetNode): string =>
  JSON.stringify([node.points.text, node.worth.text, node.verdicts, node.steps.map(({ sentence, change }) => [sentence, change])])
