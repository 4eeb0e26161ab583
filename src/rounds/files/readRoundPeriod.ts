import { roundProgramme, type RoundPeriod } from '../../engine/roundProgramme.ts'
import type { Programme } from '../../model/Programme.ts'
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
  if (from > to || from < whole.from || to > whole.to)
    issues.add(stated.place, 'outside', `本批次的期间${from}至${to}不在考核期间${whole.from}至${whole.to}之内`, '核对 period 的起止日期')
  return { ...(shift === undefined ? {} : { shift }), period: { from, to } }
}

function readShift(keys: KeyReader, issues: IssueList): number | undefined {
  const text = keys.text('shift')
  if (text === undefined) return undefined
  const match = /^(-?\d{1,2})\s*(?:years?)?$/u.exec(text.trim())
  const years = match ? Number(match[1]) : null
  if (years !== null && Math.abs(years) <= MOST_YEARS) return years === 0 ? undefined : years
  issues.add(keys.placeOf('shift'), 'wrong-value', `shift 的“${text.slice(0, 20)}”不是年数`, '写作 shift: 6 years（方案的日期整体后移6年）')
  return undefined
}
