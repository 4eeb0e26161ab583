import { weekdayOf } from '../../calendar/WorkCalendar.ts'
import { dayNumber, isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'

const WEEKDAYS = '一二三四五六日'

/** 2月11日（星期日）, 2018年12月29日（星期六）, 1月28日（农历除夕、周二）. */
const DAY = /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:（[^（）]*?(?:星期|周)(?<weekday>[一二三四五六日])）)?/gu

interface SaidDay {
  readonly said: string
  readonly date: CalendarDate
  readonly weekday: string | undefined
}

/** The days that a sentence names in full; those without a year are of the notice's. */
function daysIn(sentence: string, year: number): readonly SaidDay[] {
  return [...sentence.matchAll(DAY)].flatMap(({ 0: said, groups }) => {
    const two = (text: string | undefined) => (text ?? '').padStart(2, '0')
    const date = `${groups?.['year'] ?? year}-${two(groups?.['month'])}-${two(groups?.['day'])}`
    return isCalendarDate(date) ? [{ said, date, weekday: groups?.['weekday'] }] : []
  })
}

const weekdayInWords = (date: CalendarDate): string => WEEKDAYS.charAt(weekdayOf(dayNumber(date)))

/**
 * Where the figures of an entry are not those of the notice's own words: how many days, which weekday, which days are worked. A slip in
 * typing a notice costs every clock of the year a day, so the words are asked too. 与原文核对
 */
export function noticeWordsFaults(
  text: string,
  year: number,
  { off, workdays }: { readonly off: readonly CalendarDate[]; readonly workdays: readonly CalendarDate[] },
): readonly string[] {
  const faults: string[] = []
  const count = /共(\d+)天/u.exec(text)?.[1]
  if (count !== undefined && Number(count) !== off.length) faults.push(`原文写“共${count}天”，这里的放假日有 ${off.length} 天`)
  for (const { said, date, weekday } of daysIn(text, year)) {
    if (weekday !== undefined && weekday !== weekdayInWords(date)) faults.push(`原文写“${said}”，${date} 是星期${weekdayInWords(date)}`)
  }
  const worked = text.split('。').flatMap((sentence) => (/(?<!正常)(?:上班|补班|工作)$/u.test(sentence) ? daysIn(sentence, year) : []))
  for (const { said, date } of worked) if (!workdays.includes(date)) faults.push(`原文写“${said}”上班，workdays 里没有 ${date}`)
  if (text !== '') {
    for (const date of workdays) {
      if (!worked.some((day) => day.date === date)) faults.push(`workdays 里的 ${date}，原文没有说上班`)
    }
  }
  return faults
}
