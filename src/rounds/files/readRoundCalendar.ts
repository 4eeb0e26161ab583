import type { CalendarData } from '../../model/RoundFacts.ts'
import { readStatedCalendar } from '../../programme/calendars/readStatedCalendar.ts'
import type { IssueList } from '../../programme/IssueList.ts'
import { readYaml } from '../../programme/yaml/readYaml.ts'
import type { Source, SourceText } from '../../programme/yaml/Source.ts'
import type { OpenFile } from './readAnswerFiles.ts'

/** What the calendar of a round may rest on. */
interface RoundCalendarSources {
  /** The calendar that comes with the program. */
  readonly own: CalendarData
  readonly open: OpenFile
}

/** The calendar of a round: the one that comes with the program, unless the round file states another. 批次的工作日历 */
export function readRoundCalendar(stated: Source | null, { own, open }: RoundCalendarSources, issues: IssueList): CalendarData {
  if (!stated) return own
  const before = issues.count
  const openFile = (name: SourceText): Source | null => {
    const opened = open(name.text)
    if (!('refused' in opened)) return readYaml(name.text, new TextDecoder().decode(opened.bytes), issues)
    const remedy = '检查文件名，路径从批次文件所在的文件夹算起；要用程序自带的放假安排，写 calendar: 国务院'
    issues.add(name.place, 'file', `日历文件“${name.text}”读不了：${opened.refused}`, remedy)
    return null
  }
  const calendar = readStatedCalendar(stated, { own, openFile }, issues)
  if (calendar.years.length === 0 && issues.count === before)
    issues.add(stated.place, 'missing', '工作日历没有写年份（years）', '补写 years: [2020, 2021]，或写成 calendar: [国务院, 文件名]')
  return calendar
}
