import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'

/**
 * The tree that a group's units are scored by: the programme's own, with the group's scorecard where `card` stands. 总分树
 *
 * The card's root keeps its own scale; what it is worth is said by the place where it hangs. A group without a scorecard loses
 * that place and keeps the rest.
 */
export function treeFor(programme: Programme, group: string): Node {
  const card = programme.scorecards.find((scorecard) => scorecard.for.includes(group))?.root
  const hang = (node: Node): Node => {
    if (!node.card)
      return node.children.length === 0 ? node : { ...node, children: node.children.filter((child) => !child.card || card).map(hang) }
    if (!card) return node
    const of = card.of ?? (card.marks?.kind === 'points' ? card.marks.value : undefined)
    const marks = node.marks ?? card.marks
    return {
      ...card,
      ...(of === undefined ? {} : { of }),
      ...(marks === undefined ? {} : { marks }),
      readings: [...card.readings, ...node.readings],
    }
  }
  return hang(programme.result)
}
