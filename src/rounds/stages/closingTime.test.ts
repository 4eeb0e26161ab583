import { describe, expect, it } from 'vitest'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import type { RoundStage, StageKind } from '../../model/RoundStage.ts'
import { closingTime } from './closingTime.ts'

const calendar = workCalendarFrom({ years: [2026], holidays: [], workdays: [] })

/** Friday 2026-11-20 and the days around it, by the clock of Beijing. */
const closing = (kind: StageKind, moment: string | null): Pick<RoundStage, 'kind' | 'closesAt'> => ({
  kind,
  closesAt: moment === null ? null : new Date(`${moment}:00+08:00`).toISOString(),
})

const SELF_CHECK = closing('self-check', '2026-11-20T17:30')
const AT_MIDNIGHT = [closing('report', '2026-11-20T00:00'), closing('assess', '2026-11-21T00:00')]

describe('closingTime', () => {
  it('is the time of the round’s own window of that kind', () => {
    expect(closingTime([...AT_MIDNIGHT, closing('feedback', '2026-11-20T12:00')], 'feedback', calendar)).toBe('12:00')
    expect(closingTime([SELF_CHECK, closing('feedback', '2026-11-20T00:00')], 'feedback', calendar)).toBe('24:00')
  })

  it('is the time at which most of its stages close', () => {
    expect(closingTime([SELF_CHECK, ...AT_MIDNIGHT, closing('feedback', null)], 'feedback', calendar)).toBe('24:00')
    expect(closingTime([SELF_CHECK], 'feedback', calendar)).toBe('17:30')
  })

  it('is the office’s closing where the stages say nothing, or as much of one as of another', () => {
    expect(closingTime([], 'feedback', calendar)).toBe('17:30')
    expect(closingTime([closing('report', '2026-11-20T18:00'), closing('assess', '2026-11-21T00:00')], 'feedback', calendar)).toBe('17:30')
  })

  it('hears nothing from a day off or a year that no calendar covers', () => {
    expect(closingTime([closing('feedback', '2026-11-22T00:00'), closing('report', '2030-01-05T00:00')], 'feedback', calendar)).toBe(
      '17:30',
    )
  })
})
