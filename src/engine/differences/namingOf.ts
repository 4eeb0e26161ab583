import type { Check } from '../../model/Check.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import { align } from './align.ts'
import { READINGS } from './lists.ts'
import { matchChecks } from './matchChecks.ts'
import type { TreeMatch } from './matchTrees.ts'
import type { Naming } from './Naming.ts'

/** An earlier code that is another row's today must not be taken for it. */
const GONE = '（原）'

/** What the earlier programme's rows, checks and readings are called in the later one. */
export function namingOf(
  matches: readonly TreeMatch[],
  before: Programme,
  after: Programme,
  readings: ReadonlyMap<string, string>,
): Naming {
  const nodes = new Map<string, string>()
  const checks = new Map<string, string>()
  const learn = (older: readonly Check[], newer: readonly Check[]) => {
    for (const { before: a, after: b } of matchChecks(older, newer).pairs)
      if (a && !checks.has(a.id)) checks.set(a.id, b?.id ?? `${a.id}${GONE}`)
  }
  learn(before.checks, after.checks)
  for (const { after: pairs } of matches)
    for (const [a, b] of pairs) {
      if (!nodes.has(a.code)) nodes.set(a.code, b.code)
      learn(a.checks, b.checks)
    }
  markGone(before, nodes, checks)
  const isOther = ([from, to]: readonly [string, string]): boolean => from !== to
  return { nodes: new Map([...nodes].filter(isOther)), checks: new Map([...checks].filter(isOther)), readings }
}

/** Rows of the earlier programme that the later one has no longer. */
function markGone(before: Programme, nodes: Map<string, string>, checks: Map<string, string>): void {
  const visit = (node: Node) => {
    if (!nodes.has(node.code)) nodes.set(node.code, `${node.code}${GONE}`)
    for (const { id } of node.checks) if (!checks.has(id)) checks.set(id, `${id}${GONE}`)
    node.children.forEach(visit)
  }
  for (const root of [before.result, ...before.scorecards.map((card) => card.root)]) visit(root)
}

/** Ids of readings count them, so that one more moves the others: a reading is known by its question first. */
export function readingNames(before: Programme, after: Programme): ReadonlyMap<string, string> {
  const { pairs } = align(before.readings, after.readings, READINGS.marks, READINGS.likeness)
  return new Map(
    pairs.flatMap(({ before: a, after: b }) => {
      const now = b?.id ?? `${a?.id ?? ''}${GONE}`
      return a && a.id !== now ? [[a.id, now] as const] : []
    }),
  )
}
