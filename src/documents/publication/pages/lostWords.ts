import { equals, formatFraction, fractionFromText, subtract, ZERO } from '../../../model/Fraction.ts'
import type { ExplainedNode } from '../../../model/Explanation.ts'
import { isFrame } from '../../../sheets/isFrame.ts'
import { applicableMarks, type MarkedNode } from '../../../sheets/unit/applicableMarks.ts'
import { printedEnds } from '../../../sheets/unit/printedEnds.ts'

/** What is printed as lost in a row: under a heading only what its rows that apply have lost, for nobody lost what he was not asked. 失分 */
export function lostWords(node: ExplainedNode): string {
  const { applies, marks, lost, worth } = node
  if (applies === false || lost === null || marks === null) return ''
  const ends = printedEnds(worth)
  const full = isFrame(node) ? applicableMarks(markedFrom(node)) : null
  const text =
    full === null || ends === null || equals(full, fractionFromText(marks)) ? lost.text : formatFraction(subtract(full, ends.high))
  return text === '0' ? '' : text
}

const markedFrom = (node: ExplainedNode): MarkedNode => ({
  applies: node.applies,
  marks: node.marks === null ? null : fractionFromText(node.marks),
  kept: printedEnds(node.worth)?.high ?? ZERO,
  framed: isFrame(node),
  steps: node.steps,
  children: node.children.map(markedFrom),
})
