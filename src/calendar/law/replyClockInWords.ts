import type { ReplyClock, ReplyStep } from './replyClock.ts'

const STEPS: Readonly<Record<ReplyStep['kind'], (step: ReplyStep) => string>> = {
  reply: ({ workdays, article, until }) => `${article}：${workdays}个工作日内答复，到${until}`,
  extension: ({ workdays, article, until }) =>
    `${article}：经政府信息公开工作机构负责人同意并告知申请人，延长最多${workdays}个工作日，到${until}`,
  opinions: ({ workdays, article, until }) => `${article}：征求意见用去的${workdays}个工作日不计算在内，到${until}`,
}

/** How a reply's due day comes about, in sentences. 答复期限的由来 */
export function replyClockInWords({ law, received, start, steps, due }: ReplyClock): readonly string[] {
  const completion =
    law.completionArticle === null
      ? `${start}收到补正的申请；2007年的条例没有写补正怎样影响期限，这里同样从收到补正起算`
      : `${law.completionArticle}：答复期限从收到补正的申请之日起算，${start}收到补正`
  return [
    `${received}收到申请，适用《政府信息公开条例》（${law.number}，${law.inForce}起施行）`,
    ...(start === received ? [] : [completion]),
    `${start}当天不算，从第二天起数工作日`,
    ...steps.map((step) => STEPS[step.kind](step)),
    `最迟${due}答复`,
  ]
}
