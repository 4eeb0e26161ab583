import { isZero } from '../../model/Fraction.ts'
import type { NodeResult } from '../../model/Result.ts'
import { countFindings } from '../nodes/findings.ts'
import { showInterval, showNumber } from '../print.ts'

/** The kinds of problem that a result notes, in the order of its rows. 问题的种类 */
export const problemKinds = (root: NodeResult): readonly string[] => {
  const kindsIn = ({ findings = [], children }: NodeResult): readonly string[] => [
    ...findings.map(({ kind }) => kind),
    ...children.flatMap(kindsIn),
  ]
  return [...new Set(kindsIn(root))]
}

/** Problems by kind, those that nobody has left out: `未公开1、不及时0–2`. 问题 */
export const problemsInWords = (root: NodeResult): string =>
  problemKinds(root)
    .flatMap((kind) => {
      const count = countFindings(root, kind)
      return count.high !== null && isZero(count.high) ? [] : [`${kind}${showInterval(count, (value) => showNumber(value, 0))}`]
    })
    .join('、')
