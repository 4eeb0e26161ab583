import type { NodeResult } from '../../../model/Result.ts'

/** The rows of a result, without the copies of one that is scored several times. 各项结果 */
export const rowsOf = (result: NodeResult): readonly NodeResult[] => [
  result,
  ...result.children.filter(({ copy }) => copy === undefined).flatMap(rowsOf),
]
