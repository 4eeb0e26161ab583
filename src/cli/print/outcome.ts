import { countFindings } from '../../engine/nodes/findings.ts'
import { showInterval, showNumber } from '../../engine/print.ts'
import { ZERO, isZero } from '../../model/Fraction.ts'
import type { NodeResult, Result } from '../../model/Result.ts'

/** 点名批评; every conclusion still possible, where answers are missing. 结论 */
export const verdictsText = (names: readonly string[]): string => `${names.join(' / ')}${names.length > 1 ? '（未定）' : ''}`

const kindsIn = ({ findings = [], children }: NodeResult): readonly string[] => [
  ...findings.map(({ kind }) => kind),
  ...children.flatMap(kindsIn),
]

/** Problems by kind, those that nobody has left out: 未公开1、不及时0–2. 问题 */
export const problemText = ({ root }: Result): string =>
  [...new Set(kindsIn(root))]
    .flatMap((kind) => {
      const count = countFindings(root, kind)
      return count.high !== null && isZero(count.high) ? [] : [`${kind}${showInterval(count, (value) => showNumber(value, 0))}`]
    })
    .join('、')

/** Conclusions and problems, for programs that read on; absent where the programme has none. */
export function outcomeData({ root }: Result) {
  const kinds = [...new Set(kindsIn(root))]
  const findings = kinds.map((kind) => {
    const { low, high } = countFindings(root, kind)
    return { kind, least: Number((low ?? ZERO).n), most: high && Number(high.n) }
  })
  return { ...(root.verdicts ? { verdicts: root.verdicts } : {}), ...(kinds.length > 0 ? { findings } : {}) }
}
