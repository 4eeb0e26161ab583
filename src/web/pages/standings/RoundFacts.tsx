import type { RoundSheet } from '../../api.ts'
import { ReceiptCode } from '../../components/ReceiptCode.tsx'
import { formatDate } from '../../dates.ts'

/** As of when, by which rules, under which receipt. 批次说明 */
export function RoundFacts({ round }: { readonly round: Pick<RoundSheet, 'title' | 'asOf' | 'shift' | 'ranking' | 'receipt'> }) {
  return (
    <p className="round-facts quiet">
      <span>计到 {formatDate(round.asOf)}</span>
      {isShiftUnsaid(round) && <span>{shiftWords(round.shift)}</span>}
      {round.ranking.length > 0 && <span>{round.ranking.join('；')}</span>}
      <ReceiptCode receipt={round.receipt} />
    </p>
  )
}

/** `方案中的日期整体后移6年`. */
export const shiftWords = (years: number): string => `方案中的日期整体${years > 0 ? '后' : '前'}移${Math.abs(years)}年`

/** A round's own title may say it. */
export const isShiftUnsaid = ({ title, shift }: Pick<RoundSheet, 'title' | 'shift'>): boolean =>
  shift !== 0 && !title.includes(shiftWords(shift))
