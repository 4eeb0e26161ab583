import type { NodeCode } from '../../model/Expression.ts'
import type { NodeEntry } from './NodeIndex.ts'

/** The list that a node stands in, which says what the notice calls it. 层次 */
export type ChildrenKey = 'sections' | 'indicators' | 'parts' | 'children'

const LETTERS: Readonly<Record<ChildrenKey, string>> = { sections: 's', indicators: 'i', parts: 'p', children: 'c' }

/** The code of a node that has none of its own: `s1` below a root, `7.p1` below 7. */
export function derivedCode(key: ChildrenKey, position: number, parent: NodeEntry): NodeCode {
  const own = `${LETTERS[key]}${position}`
  return parent.parent === null ? own : `${parent.code}.${own}`
}
