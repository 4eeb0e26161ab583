import { formatEnd } from '../../calendar/deadlines/formatEnd.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Behind, BehindUnit } from './Behind.ts'

/** How an end is said: 12月18日17:30, and 12月18日24:00 where it ends with the day. */
function endInWords(end: Instant): string {
  const [day = '', time = ''] = formatEnd(end).split(' ')
  const [, month, date] = day.split('-').map(Number)
  return `${String(month)}月${String(date)}日${time}`
}

const leftInWords = ({ workdaysLeft }: Pick<Behind, 'workdaysLeft'>): string =>
  workdaysLeft === null ? '' : workdaysLeft === 0 ? '，剩不到 1 个工作日' : `，还有 ${String(workdaysLeft)} 个工作日`

/** When the stage ends or ended. */
export const whenInWords = (behind: Behind): string =>
  behind.state === 'closed' ? `已于${endInWords(behind.closesAt)}截止` : `将于${endInWords(behind.closesAt)}截止${leftInWords(behind)}`

/**
 * What to paste into a chat group: the round, the stage, its end, and who has not done it. 催办文字
 *
 * Names of those who are late are for the organiser's own group: whether to post them is his decision.
 */
export function reminderText(title: string, behind: Behind): string {
  const head = `【${title}】“${behind.stage}”${whenInWords(behind)}。`
  const late = behind.units.filter(({ overdue }) => overdue)
  const open = behind.units.filter(({ overdue }) => !overdue)
  const names = (all: readonly BehindUnit[]) =>
    all.map(({ name, until }) => (until === null ? name : `${name}（延期到${endInWords(until)}）`)).join('、')
  const parts = [
    head,
    open.length > 0 ? `以下 ${String(open.length)} 个单位还没有办完：${names(open)}。` : '',
    late.length > 0 ? `以下 ${String(late.length)} 个单位已经逾期：${names(late)}。` : '',
    behind.assessors.length > 0
      ? `评分未完的：${behind.assessors.map(({ name, left, expected }) => `${name}（还差 ${String(left)}/${String(expected)}）`).join('、')}。`
      : '',
    behind.units.length + behind.assessors.length > 0 ? '请登录明镜抓紧办理，有困难的请与政务公开办联系。' : '都已办完。',
  ]
  return parts.filter((part) => part !== '').join('\n')
}
