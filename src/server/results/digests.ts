import { createHash } from 'node:crypto'
import { remembered } from '../../engine/explain/remembered.ts'
import { unitResultData, type Digests } from '../../engine/receipt.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Result } from '../../model/Result.ts'

/** The engine's own digest, by the faster code that a server has. 摘要 */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** Results are hashed once, as long as they are kept. */
const ofResult = remembered((result: Result) => digestOf(unitResultData(result)))

/** What is hashed is never changed: the roster of thousands is hashed once, and not after each answer. */
const ofObjects = remembered(digestOf)

/** @param ofFacts what is known already of each unit's facts */
export const keptDigests = (ofFacts: (unit: string) => string): Digests => ({
  of: (value) => (typeof value === 'object' && value !== null ? ofObjects(value) : digestOf(value)),
  ofFacts: ({ unit }) => ofFacts(unit.id),
  ofResult,
})
