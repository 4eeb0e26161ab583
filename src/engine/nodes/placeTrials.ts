import type { CompiledNode, Unready } from './CompiledNode.ts'

/**
 * Says where open answers are tried out: at each indicator, and at whatever has a rule outside any. 试算的位置
 *
 * Parts that share no check with their siblings nor with the rule above them cannot hang together, so each is tried by itself and
 * the sum of their exact intervals is exact; that keeps the number of combinations small.
 */
export function placeTrials(node: CompiledNode): void {
  if (node.node.per !== undefined || node.node.role === 'indicator' || node.children.length === 0) tryHere(node)
  else node.children.forEach(placeTrials)
}

function tryHere(node: Unready<CompiledNode>): void {
  const together = new Set(node.readSlots)
  for (const child of node.children) {
    if (child.node.per !== undefined) {
      placeTrials(child)
      continue
    }
    const others = new Set([...node.readSlots, ...node.children.flatMap((other) => (other === child ? [] : other.slots))])
    if (child.slots.some((slot) => others.has(slot))) for (const slot of child.slots) together.add(slot)
    else tryHere(child)
  }
  node.trials = [...together].sort((a, b) => a - b)
}
