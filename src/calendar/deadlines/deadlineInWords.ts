import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Deadline } from './deadlineFrom.ts'
import { END_OF_DAY, timeOf } from './Moment.ts'

const UNITS = { workdays: '个工作日', days: '日', months: '个月' } as const

const listed = (days: readonly CalendarDate[], year: string): string =>
  days.map((day) => (day.startsWith(year) ? day.slice(5) : day)).join('、')

/**
 * The law that a term is counted by: the articles of 民法总则 went into 民法典 with their numbers and words; before them nothing is cited.
 *
 * @source 民法总则，2017年10月1日起施行；民法典，2021年1月1日起施行
 */
const lawOn = (day: CalendarDate): string | null => (day >= '2021-01-01' ? '民法典' : day >= '2017-10-01' ? '民法总则' : null)

/** How a deadline comes about, in sentences. 截止时间的由来 */
export function deadlineInWords({ term: { from, length, unit }, counted, last, due, off, made }: Deadline): readonly string[] {
  const year = from.slice(0, 4)
  const time = timeOf(due)
  const ends = time === null || time === END_OF_DAY ? '' : ` ${time}`
  const law = lawOn(from)
  const cite = (article: string): string => (law === null ? '' : `（${law}${article}）`)
  const noSuchDay = unit === 'months' && counted.slice(8) !== from.slice(8)
  return [
    `从${from}起${length}${UNITS[unit]}，起始日当天不算${cite('第二百零一条：开始的当日不计入')}，到${counted}`,
    ...(noSuchDay ? [`到期月没有${Number(from.slice(8))}日，取月末日${cite('第二百零二条')}`] : []),
    ...(off.length > 0 ? [`其间放假、不算工作日：${listed(off, year)}`] : []),
    ...(made.length > 0 ? [`其间周末调休上班、算工作日：${listed(made, year)}`] : []),
    ...(last === counted ? [] : [`${counted}是休息日，顺延到下一个工作日${last}${cite('第二百零三条')}`]),
    `${last}${ends}截止`,
  ]
}
