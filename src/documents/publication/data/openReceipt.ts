import type { Receipt } from '../../../engine/receipt.ts'

/** Parts that stand on every unit's facts and results. 不公开的部分 */
export const CLOSED_PARTS = ['roster', 'facts', 'history', 'decisions', 'results'] as const

type ClosedPart = (typeof CLOSED_PARTS)[number]

/** The settled receipt without the hashes of what is not published. 公布的定稿回执 */
export type OpenReceipt = Omit<Receipt, ClosedPart> & Partial<Pick<Receipt, ClosedPart>>

/**
 * As much of the settled receipt as the publication says itself. A hash of anything else would tell whoever tries all it could be: points have few values,
 * and so have names. The hash of the whole stands over everything together. 可公开的回执
 *
 * @param published of the facts as they are published; null: they are not
 */
export function openReceipt(settled: Receipt, published: Receipt | null): OpenReceipt {
  const { semantics, programme, round, calendar, asOf, hash } = settled
  const parts = CLOSED_PARTS.flatMap((part) => (published?.[part] === settled[part] ? [[part, settled[part]] as const] : []))
  return { semantics, programme, round, calendar, asOf, hash, ...Object.fromEntries(parts) }
}
