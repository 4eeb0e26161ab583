import { findDates, monthDayAlone, shortYearAlone } from './findDates.ts'

/** What stands beside a date that is a date and nothing else. */
const BESIDE =
  /\d{1,2}:\d{2}(?::\d{2})?|发布|发表|更新|公开|生成|成文|发文|印发|录入|添加|时间|日期|星期[一二三四五六日天]|来源|[[\]()（）【】〔〕:：|｜\s\u3000·•\-—]+/g
const LONGEST = 60

/** Is a date all that a piece of text says, but for a label, a time and brackets? 是否日期文字 */
export function isDateText(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.length < 4 || trimmed.length > LONGEST || !/\d|年/.test(trimmed)) return false
  const [date] = findDates(trimmed)
  if (!date) return monthDayAlone(trimmed) !== null || shortYearAlone(trimmed) !== null
  return `${trimmed.slice(0, date.at)}${trimmed.slice(date.end)}`.replace(BESIDE, '').length <= 6
}
