import { roundProgramme, type RoundPeriod } from '../../engine/roundProgramme.ts'
import { addMonths } from '../../model/addMonths.ts'
import { dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import type { Period, Programme } from '../../model/Programme.ts'
import { KeyReader } from '../../programme/facts/KeyReader.ts'
import type { IssueList } from '../../programme/IssueList.ts'

/** No round lies further from its notice. */
const MOST_YEARS = 50

/** `shift: 6 years` moves the programme's dates, `period: {from, to}` is the part of its period that the round covers. 本批次的期间 */
export function readRoundPeriod(keys: KeyReader, programme: Programme, issues: IssueList): RoundPeriod {
  const shift = readShift(keys, issues)
  const stated = keys.take('period')
  if (!stated) return shift === undefined ? {} : { shift }
  const inner = new KeyReader(stated, '本批次的期间', issues)
  const [from, to] = [inner.date('from'), inner.date('to')]
  inner.finish()
  if (from === undefined || to === undefined) {
    if (stated.kind === 'map')
      issues.add(stated.place, 'missing', '本批次的期间没有写全', '写作 period: {from: 2022-07-01, to: 2022-09-30}')
    return shift === undefined ? {} : { shift }
  }
  const whole = roundProgramme(programme, shift === undefined ? {} : { shift }).period
  if (from > to) issues.add(stated.place, 'outside', `本批次的期间${from}至${to}起止颠倒`, '核对 period 的起止日期')
  else if (!isWithin({ from, to }, whole) && !isRecurrence({ from, to }, whole)) {
    const outside = `本批次的期间${from}至${to}不在考核期间${whole.from}至${whole.to}之内`
    issues.add(stated.place, 'outside', outside + recurs(whole), '核对 period 的起止日期；换一年的，用 shift 把方案的日期整体后移')
  }
  return { ...(shift === undefined ? {} : { shift }), period: { from, to } }
}

const isWithin = ({ from, to }: Period, whole: Period): boolean => from >= whole.from && to <= whole.to

/** A programme published with one quarter is carried out again in each other: its dates are counted from the round's own period. 另一期 */
function isRecurrence({ from, to }: Period, whole: Period): boolean {
  const months = whole.everyMonths
  if (months === undefined || !isStretch(whole, whole.from, months)) return false
  const away = monthsBetween(whole.from, from)
  return away % months === 0 && from === addMonths(whole.from, away) && isStretch({ from, to }, whole.from, away + months)
}

/** Ends it on the day before the one so many months after the start? */
const isStretch = ({ to }: Period, start: CalendarDate, months: number): boolean =>
  dayNumber(to) + 1 === dayNumber(addMonths(start, months))

const monthsBetween = (from: CalendarDate, to: CalendarDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

const recurs = ({ from, everyMonths }: Period): string =>
  everyMonths === undefined ? '' : `，也不是从${from}数起的另一个${everyMonths}个月`

function readShift(keys: KeyReader, issues: IssueList): number | undefined {
  const text = keys.text('shift')
  if (text === undefined) return undefined
  const match = /^(-?\d{1,2})\s*(?:years?)?$/u.exec(text.trim())
  const years = match ? Number(match[1]) : null
  if (years !== null && Math.abs(years) <= MOST_YEARS) return years === 0 ? undefined : years
  issues.add(keys.placeOf('shift'), 'wrong-value', `shift 的“${text.slice(0, 20)}”不是年数`, '写作 shift: 6 years（方案的日期整体后移6年）')
  return undefined
}
