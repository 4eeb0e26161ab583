import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { line, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { replyDue } from '../../calendar/law/replyClock.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import type { Expr } from '../../model/Expression.ts'
import type { Programme } from '../../model/Programme.ts'
import { rowDates } from './rowDates.ts'

const received: Expr = { op: 'field', field: '收到日期' }
const clock: Expr = { op: 'compare', how: '>', left: { op: 'field', field: '答复日期' }, right: { op: 'reply-due', received } }
const years = ownCalendar().years

const in2026 = (programme: Programme): Programme => ({ ...programme, period: { from: '2026-01-01', to: '2026-12-31' } })

describe('the days of invented rows', () => {
  it('are all of the period where no clock of the law runs', () => {
    expect(rowDates(in2026(programmeOf([scoredLeaf('l1', '100')])), { years })).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  })

  it('let the longest clock of the law end in a covered year', () => {
    const { to } = rowDates(in2026(programmeOf([scoredLeaf('l1', '100', { lines: [line({ each: 'list', where: clock })] })])), { years })
    expect(to < '2026-10-01').toBe(true)
    const calendar = workCalendarFrom(ownCalendar())
    expect(replyDue(calendar, { received: to, extended: true, pausedWorkdays: 15 }) <= '2026-12-31').toBe(true)
  })
})
