import { digestOf } from '../../../engine/digestOf.ts'
import type { Receipt } from '../../../engine/receipt.ts'

/** Parts that stand on every unit's facts and results. 不公开的部分 */
export const CLOSED_PARTS = ['roster', 'facts', 'history', 'decisions', 'results'] as const

type ClosedPart = (typeof CLOSED_PARTS)[number]

/** The settled receipt without the hashes of what is not published; its hash is sealed then. 公布的定稿回执 */
export type OpenReceipt = Omit<Receipt, ClosedPart> & Partial<Pick<Receipt, ClosedPart>>

/** What seals the hash of a settled result whose facts are not all published: the journal's hash of the act that settled it, which stays inside. 封签 */
export const sealedHash = (hash: string, seal: string): string => digestOf([hash, seal])

/**
 * As much of the settled receipt as the publication says itself. A hash of anything else would tell whoever tries all it could be: points have few values, and
 * so have names. The hash of the whole stands over names, too: where they are the last thing unknown it would confirm them, and so it is sealed. Whoever holds
 * the sheet of approval has both and can compare. 可公开的回执
 *
 * @param published of the facts as they are published; null: they are not
 */
export function openReceipt(settled: Receipt, published: Receipt | null, seal: string): OpenReceipt {
  const { semantics, programme, round, calendar, asOf, hash } = settled
  const parts = CLOSED_PARTS.flatMap((part) => (published?.[part] === settled[part] ? [[part, settled[part]] as const] : []))
  const isWhole = parts.length === CLOSED_PARTS.length
  return { semantics, programme, round, calendar, asOf, hash: isWhole ? hash : sealedHash(hash, seal), ...Object.fromEntries(parts) }
}
