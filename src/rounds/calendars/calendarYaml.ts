import type { CalendarDate } from '../../model/CalendarDate.ts'

/** One holiday as a form asks for it. */
export interface HolidayFields {
  readonly name: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** 调休上班日 */
  readonly workdays: readonly CalendarDate[]
  /** The notice's own words, against which the days are checked; empty: not given. */
  readonly text: string
}

/** A notice as a form asks for it. 节假日安排的表单 */
export interface NoticeFields {
  readonly title: string
  readonly number: string
  readonly issued: CalendarDate | ''
  readonly holidays: readonly HolidayFields[]
}

/** In quotation marks, so that no name can be read as anything but text. */
const quoted = (text: string): string => JSON.stringify(text)

/** The file that the fields amount to, in the form of `calendars/`: what is kept is what an author would have written. 由表单得出日历文件 */
export function calendarYaml(year: number, notices: readonly NoticeFields[]): string {
  const lines = [`year: ${year}`, 'notices:']
  for (const { title, number, issued, holidays } of notices) {
    lines.push(`  - title: ${quoted(title)}`)
    if (number !== '') lines.push(`    number: ${quoted(number)}`)
    if (issued !== '') lines.push(`    issued: ${issued}`)
    lines.push('    holidays:')
    for (const { name, from, to, workdays, text } of holidays) {
      lines.push(`      - name: ${quoted(name)}`)
      if (text !== '') lines.push(`        text: ${quoted(text)}`)
      lines.push(`        off: {from: ${from}, to: ${to}}`)
      if (workdays.length > 0) lines.push(`        workdays: [${workdays.join(', ')}]`)
    }
  }
  return `${lines.join('\n')}\n`
}
