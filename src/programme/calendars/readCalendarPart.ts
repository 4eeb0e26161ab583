import type { CalendarPart, Holiday, HolidayNotice } from '../../calendar/HolidayNotice.ts'
import { dateFromDayNumber, dayNumber, isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import { KeyReader } from '../facts/KeyReader.ts'
import { readCalendar } from '../facts/readCalendar.ts'
import type { IssueList } from '../IssueList.ts'
import type { Source } from '../yaml/Source.ts'
import { noticeWordsFaults } from './noticeWords.ts'

/** Nobody is off longer; a slip in the year must not become a list of a million days. */
const LONGEST_HOLIDAY = 60

const REMEDY_DATE = '写成 2026-10-01 的样子'

/**
 * What one calendar file says: a year's notices, a local notice without `year`, or plain lists of days. 读日历文件
 *
 * @param value the file's content, with its places
 */
export function readCalendarPart(file: string, value: Source, issues: IssueList): CalendarPart {
  if (value.kind !== 'map' || !(value.entries.has('notices') || value.entries.has('year'))) return plainPart(file, value, issues)
  const keys = new KeyReader(value, '日历文件', issues)
  const text = keys.text('year')
  const year = text !== undefined && /^\d{4}$/.test(text) ? Number(text) : null
  if (text !== undefined && year === null) issues.add(keys.placeOf('year'), 'number', `“${text}”不是年份`, '写成 year: 2027')
  const list = keys.list('notices')
  const notices = list.map((item) => readNotice(item, year, issues))
  if (list.length === 0)
    issues.add(
      keys.placeOf('notices'),
      'missing',
      '日历文件没有写放假通知（notices）',
      '补写 notices，每份通知一个“- ”：title、number、issued、holidays',
    )
  keys.finish()
  return { file, years: year === null ? [] : [year], notices }
}

/** Lists of days as a round file writes them. */
function plainPart(file: string, value: Source, issues: IssueList): CalendarPart {
  const { years, holidays, workdays } = readCalendar(value, [], issues)
  return { file, years, notices: [{ title: file, holidays: [{ name: '', off: holidays, workdays }] }] }
}

function readNotice(value: Source, year: number | null, issues: IssueList): HolidayNotice {
  const keys = new KeyReader(value, '放假通知', issues)
  const title = keys.required('title')
  const number = keys.text('number')
  const issued = keys.date('issued')
  const url = keys.text('url')
  const list = keys.list('holidays')
  if (list.length === 0)
    issues.add(keys.place, 'missing', '放假通知没有写假日（holidays）', '补写 holidays，每个假日一个“- ”：name、text、off、workdays')
  const holidays = list.map((item) => readHoliday(item, year, issues))
  keys.finish()
  return {
    title,
    ...(number === undefined ? {} : { number }),
    ...(issued === undefined ? {} : { issued }),
    ...(url === undefined ? {} : { url }),
    holidays,
  }
}

function readHoliday(value: Source, year: number | null, issues: IssueList): Holiday {
  const keys = new KeyReader(value, '假日', issues)
  const name = keys.required('name')
  const text = keys.text('text')
  const off = readOff(keys.take('off'), issues)
  const workdays = keys.list('workdays').flatMap((item) => readDay(item, issues))
  keys.finish()
  for (const day of workdays.filter((one) => off.includes(one)))
    issues.add(keys.placeOf('workdays'), 'calendar', `${day} 既写成放假又写成上班`, '留下一处')
  if (off.length === 0 && workdays.length === 0)
    issues.add(keys.place, 'missing', `“${name}”没有放假日，也没有上班日`, '补写 off: {from: 2026-10-01, to: 2026-10-07}')
  if (year !== null) {
    const strange = [...off, ...workdays].find((day) => day < `${year - 1}-12-01` || day > `${year + 1}-01-31`)
    if (strange !== undefined)
      issues.add(
        keys.place,
        'calendar-year',
        `“${name}”里有 ${strange}，离${year}年太远`,
        '检查日期里的年份，或把这一天写到它那一年的文件里',
      )
  }
  const days = [...off, ...workdays][0]
  if (text !== undefined && days !== undefined) {
    for (const fault of noticeWordsFaults(text, year ?? Number(days.slice(0, 4)), { off, workdays }))
      issues.add(keys.placeOf('text'), 'calendar-words', `“${name}”：${fault}`, '照通知原文改正日期，或改正抄错的原文')
  }
  return { name, ...(text === undefined ? {} : { text }), off, workdays }
}

/** `{from, to}`, one day, or a list of days. */
function readOff(value: Source | null, issues: IssueList): readonly CalendarDate[] {
  if (!value) return []
  if (value.kind === 'list') return value.items.flatMap((item) => readDay(item, issues))
  if (value.kind === 'text') return readDay(value, issues)
  const keys = new KeyReader(value, '放假日', issues)
  const [from, to] = [keys.date('from'), keys.date('to')]
  keys.finish()
  if (from === undefined || to === undefined) {
    if (keys.take('from') === null || keys.take('to') === null)
      issues.add(
        keys.place,
        'missing',
        '放假日要写 from 和 to',
        '写成 off: {from: 2026-10-01, to: 2026-10-07}；只有一天写成 off: 2026-10-01',
      )
    return []
  }
  const length = dayNumber(to) - dayNumber(from) + 1
  if (length < 1 || length > LONGEST_HOLIDAY) {
    const fault = length < 1 ? `放假从 ${from} 到 ${to}，止日在起日之前` : `放假从 ${from} 到 ${to}，共 ${length} 天，太长了`
    issues.add(keys.placeOf('to'), 'calendar', fault, '检查两个日期的年份和先后')
    return []
  }
  return Array.from({ length }, (_, at) => dateFromDayNumber(dayNumber(from) + at))
}

function readDay(value: Source, issues: IssueList): readonly CalendarDate[] {
  const text = value.kind === 'text' ? value.text : ''
  const exists: boolean = isCalendarDate(text)
  if (!exists) issues.add(value.place, 'date', `“${text}”不是日期`, REMEDY_DATE)
  return exists ? [text] : []
}
