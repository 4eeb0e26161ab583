import { formatFraction } from '../../model/Fraction.ts'
import type { NodeResult } from '../../model/Result.ts'
import type { CompiledNode } from './CompiledNode.ts'
import type { Profile } from './profile.ts'

/** What parts of the tree came to, by what the profile says of them. */
export interface KeptResults {
  readonly byNode: Map<string, NodeResult>[]
  /** What the profile at hand says of each node. */
  readonly said: readonly string[]
}

/** The results kept so far, read under another profile. */
export function keptFor(before: KeptResults | null, { applies, full, marks, of }: Profile): KeptResults {
  const said = applies.map((one, at) => {
    const [worth, scale] = [marks[at], of[at]]
    return `${one ? 1 : full[at] === true ? 2 : 0}${worth ? formatFraction(worth) : ''}/${scale ? formatFraction(scale) : ''}`
  })
  return { byNode: before?.byNode ?? said.map(() => new Map<string, NodeResult>()), said }
}

/** A node that looks at nothing but its own subtree, evaluated once for all profiles that say the same of it. */
export function keptResult(node: CompiledNode, { byNode, said }: KeptResults, evaluate: () => NodeResult): NodeResult {
  const known = byNode[node.index]
  const key = said.slice(node.index, node.end).join(' ')
  const kept = known?.get(key)
  if (kept) return kept
  const result = evaluate()
  known?.set(key, result)
  return result
}
