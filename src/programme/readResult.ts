import type { Node } from '../model/Node.ts'
import type { NameScope } from './expressions/NameScope.ts'
import { emptyNode } from './nodes/emptyNode.ts'
import { readCardSlot } from './nodes/readCardSlot.ts'
import { readNode } from './nodes/readNode.ts'
import type { YamlMap } from './reading/YamlMap.ts'

interface Result {
  readonly root: Node
  /** What the scorecards' expressions may name; null where no card hangs. */
  readonly cardScope: NameScope | null
}

/** The tree of the total; without one it is the scorecard itself. 总分树 */
export function readResult(map: YamlMap, title: string, scope: NameScope): Result {
  const inner = map.map('result', '总分')
  if (!inner) {
    const root: Node = { ...emptyNode('result', title), card: true }
    return { root: map.note(root), cardScope: scope }
  }
  const hung: NameScope[] = []
  const onCard = (above: NameScope) => {
    if (hung.length > 0) inner.error(inner.place, 'card-twice', '评分表接了两处', '整棵树里 card: by-group 只写一处')
    hung.push(above)
  }
  const code = inner.text('code') ?? 'result'
  if (inner.has('card')) return { root: readCardSlot(inner, code, null, scope, onCard), cardScope: scope }
  const root = readNode(inner, { entry: { code, card: null, parent: null }, scope, named: title, bareChecks: false, onCard })
  const [cardScope] = hung
  return { root, cardScope: cardScope ?? null }
}
