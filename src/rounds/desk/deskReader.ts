import type { Answering } from '../../model/Answering.ts'
import type { Lane } from '../../model/Facts.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { lanesOf } from '../answering/lanesFor.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import type { Share } from '../shares/Share.ts'

/** Who looks at the desk: in which lane he answers, and what of the others' he may see. 评分台的使用者 */
export interface DeskReader {
  /** By which his own seat is known. */
  readonly seat: string
  readonly lane: Lane | null
  readonly share: Share
  readonly may: {
    readonly override: boolean
    readonly propose: boolean
    readonly record: boolean
    /** Answers of others. An expert sees his own and nobody's besides. */
    readonly readOthers: boolean
    readonly comment: boolean
    readonly evidence: boolean
    /** Enters for others what they gave on paper. */
    readonly behalf: boolean
    /** What the unit has come to. */
    readonly points: boolean
  }
}

/** An expert is asked where experts score, and nobody else is asked there. */
export const isAskedIn = (lane: Lane | null, { per, check }: AskedCheck): boolean => {
  if (lane === null) return false
  if (per?.each === 'expert' || lane === 'expert') return per?.each === 'expert' && lane === 'expert'
  return !(check.kind === 'points' && check.imported)
}

/** Whether a lane is expected to answer it in a round; what nobody of the row is expected to answer, all are. */
export type IsExpected = (asked: AskedCheck) => boolean

/** What who looks is expected to answer of a row. 应答的检查点 */
export function expectedIn(
  { terms, answering, group }: { readonly terms: Terms; readonly answering: Answering; readonly group: string },
  { lane }: Pick<DeskReader, 'lane'>,
  row: { readonly asked: readonly AskedCheck[] },
): IsExpected {
  const mine = row.asked.filter((one) => isAskedIn(lane, one))
  const named = new Set(mine.filter(({ check }) => lane !== null && lanesOf(terms, answering, group, check.id).includes(lane)))
  return named.size > 0 ? (one) => named.has(one) : (one) => mine.includes(one)
}

/** What of a row somebody is shown: an expert only what experts are asked. */
export const isShownTo = ({ lane, may }: DeskReader, asked: AskedCheck): boolean => may.readOthers || isAskedIn(lane, asked)

/** Whether an answer is his to see. 可见的答案 */
export const sees = ({ lane, seat, may }: DeskReader, answer: { readonly lane: Lane; readonly seat: string }): boolean =>
  may.readOthers || (answer.lane === lane && answer.seat === seat)

/** Whether it stands where he answers. 本人的答案格 */
export const isOwnCell = (
  { lane, seat }: Pick<DeskReader, 'lane' | 'seat'>,
  answer: { readonly lane: Lane; readonly seat: string },
): boolean => answer.lane === lane && (answer.seat === '' || answer.seat === seat)
