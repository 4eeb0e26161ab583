import type { RoundHead } from '../../../server/routes/roundHead.ts'

/**
 * Says that a notice of another year is carried out: its words are quoted as they stand, its dates are moved. 原文年份说明
 *
 * The words themselves are not touched: `2019年度报告` in a quotation may be what is meant, or not.
 */
export function MovedYears({ moved }: Pick<RoundHead, 'moved'>) {
  if (!moved) return null
  return (
    <span
      title={`通知原文照录，日期整体移到 ${String(moved.to)} 年；原文里写的“${String(moved.from)}年”，一般按 ${String(moved.to)} 年理解。`}
    >
      原文年份 {moved.from}，本批次按 {moved.to} 理解
    </span>
  )
}
