import { useQuery } from '@tanstack/react-query'
import { roundHeadQuery } from './roundQueries.ts'

/**
 * Says that a notice of another year is carried out: its words are quoted as they stand, its dates are moved. 原文年份说明
 *
 * The words themselves are not touched: `2019年度报告` in a quotation may be what is meant, or not.
 */
export function MovedYears({ round }: { readonly round: string }) {
  const moved = useQuery(roundHeadQuery(round)).data?.moved
  if (!moved) return null
  return (
    <p className="quiet small moved-years" role="note">
      通知是 {moved.from} 年的，原文照录；本批次的日期整体移到 {moved.to} 年，原文里的“{moved.from}年”请按 {moved.to} 年理解。
    </p>
  )
}
