import { countFindings } from '../../engine/nodes/findings.ts'
import { problemKinds } from '../../engine/words/problems.ts'
import { ZERO } from '../../model/Fraction.ts'
import type { Result } from '../../model/Result.ts'

/** 点名批评; every conclusion still possible, where answers are missing. 结论 */
export const verdictsText = (names: readonly string[]): string => `${names.join(' / ')}${names.length > 1 ? '（未定）' : ''}`

/** Conclusions and problems, for programs that read on; absent where the programme has none. */
export function outcomeData({ root }: Result) {
  const kinds = problemKinds(root)
  const findings = kinds.map((kind) => {
    const { low, high } = countFindings(root, kind)
    return { kind, least: Number((low ?? ZERO).n), most: high && Number(high.n) }
  })
  return { ...(root.verdicts ? { verdicts: root.verdicts } : {}), ...(kinds.length > 0 ? { findings } : {}) }
}
