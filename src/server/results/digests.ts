import { createHash } from 'node:crypto'
import { remembered } from '../../engine/explain/remembered.ts'
import { unitResultData, type Digests } from '../../engine/receipt.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Result } from '../../model/Result.ts'
import { packText } from '../../rounds/settling/packText.ts'

/** The engine's own digest, by the faster code that a server has. 摘要 */
export const digestOf = (value: unknown): string => sha256(canonicalJson(value))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A result as data: what a receipt says of it, and what is kept of it when it is settled. 得分结果的数据 */
export interface ResultText {
  readonly digest: string
  readonly packed: Buffer
}

/** Made where a unit is scored; steps and facts are no part of it. 得分结果成文 */
export function resultText(result: Result): ResultText {
  const text = canonicalJson(unitResultData(result))
  return { digest: sha256(text), packed: packText(text) }
}

const texts = new WeakMap<Result, ResultText>()

/** What somebody else has made of it already. */
export const rememberText = (result: Result, text: ResultText): void => void texts.set(result, text)

/** Made once, and kept as long as the result. */
export function textOf(result: Result): ResultText {
  const text = texts.get(result) ?? resultText(result)
  texts.set(result, text)
  return text
}

/** What is hashed is never changed: the roster of thousands is hashed once, and not after each answer. */
const ofObjects = remembered(digestOf)

/** @param ofFacts what is known already of each unit's facts */
export const keptDigests = (ofFacts: (unit: string) => string): Digests => ({
  of: (value) => (typeof value === 'object' && value !== null ? ofObjects(value) : digestOf(value)),
  ofFacts: ({ unit }) => ofFacts(unit.id),
  ofResult: (result) => textOf(result).digest,
})
