import { createHash } from 'node:crypto'
import { unitResultData, type Digests } from '../../engine/receipt.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Result } from '../../model/Result.ts'

/** The engine's own digest, by the faster code that a server has. 摘要 */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** Results are hashed once, as long as they are kept. */
const ofResults = new WeakMap<Result, string>()

/** @param ofFacts what is known already of each unit's facts */
export const keptDigests = (ofFacts: (unit: string) => string): Digests => ({
  of: digestOf,
  ofFacts: ({ unit }) => ofFacts(unit.id),
  ofResult: (result) => {
    const known = ofResults.get(result) ?? digestOf(unitResultData(result))
    ofResults.set(result, known)
    return known
  },
})
