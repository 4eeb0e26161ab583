import { notesOnly } from '../model/notesOnly.ts'
import type { Node } from '../model/Node.ts'
import type { Programme } from '../model/Programme.ts'
import { cardFor } from './cardFor.ts'

/** Do the units of a group get points at all, or only verdicts and problems? 计分 */
export function givesPoints(programme: Programme, group: string): boolean {
  const card = cardFor(programme, group)
  return hasPoints(programme.result) || (card !== null && hasPoints(card.root))
}

const hasPoints = (node: Node): boolean =>
  node.marks !== undefined || node.of !== undefined || node.lines.some((line) => !notesOnly(line)) || node.children.some(hasPoints)
