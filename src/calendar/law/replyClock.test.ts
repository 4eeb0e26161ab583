import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { dateFromDayNumber, dayNumber } from '../../model/CalendarDate.ts'
import { isWorkday, workCalendarFrom } from '../WorkCalendar.ts'
import { LawNotInForce } from './InformationLaw.ts'
import { completionAskedBy, replyClock, replyDue } from './replyClock.ts'
import { replyClockInWords } from './replyClockInWords.ts'

/** Weekends only, so that the figures can be followed by hand. */
const calendar = workCalendarFrom({ years: [2019, 2020], holidays: [], workdays: [] })

describe('the reply clock', () => {
  it.each([
    ['a request received on the last day of the old version has 15 workdays', { received: '2019-05-14' }, '2019-06-04'],
    ['a request received on the first day of the new version has 20', { received: '2019-05-15' }, '2019-06-12'],
    ['an extension adds 15 under the old version', { received: '2019-05-14', extended: true }, '2019-06-25'],
    ['an extension adds 20 under the new version', { received: '2019-05-15', extended: true }, '2019-07-10'],
    ['a shorter extension adds what its notice says', { received: '2019-05-15', extended: true, extensionWorkdays: 5 }, '2019-06-19'],
    ['a longer one adds what the law allows', { received: '2019-05-15', extended: true, extensionWorkdays: 60 }, '2019-07-10'],
    ['a completed request counts from the day it came in', { received: '2019-06-03', completed: '2019-06-10' }, '2019-07-08'],
    ['a completion before the receipt changes nothing', { received: '2019-06-10', completed: '2019-06-03' }, '2019-07-08'],
    ['the time of third parties is added', { received: '2019-06-03', pausedWorkdays: 3 }, '2019-07-04'],
    ['all of it together', { received: '2019-06-03', completed: '2019-06-10', extended: true, pausedWorkdays: 15 }, '2019-08-26'],
  ])('%s', (_, request, due) => {
    expect(replyDue(calendar, request)).toBe(due)
  })

  it('says its version, its start and every stretch', () => {
    expect(replyClock(calendar, { received: '2019-06-03', completed: '2019-06-10', extended: true })).toMatchObject({
      law: { id: '2019', number: '国务院令第711号' },
      start: '2019-06-10',
      steps: [
        { kind: 'reply', workdays: 20, until: '2019-07-08', article: '第三十三条' },
        { kind: 'extension', workdays: 20, until: '2019-08-05', article: '第三十三条' },
      ],
    })
  })

  it('refuses a day on which there was no law yet', () => {
    expect(() => replyDue(calendar, { received: '2008-04-30' })).toThrow(new LawNotInForce('2008-04-30'))
  })

  it('refuses a number of workdays that is not one', () => {
    expect(() => replyDue(calendar, { received: '2019-06-03', pausedWorkdays: -1 })).toThrow(RangeError)
  })

  it('is explained by the version that it rests on', () => {
    const request = { received: '2019-06-03', completed: '2019-06-10', extended: true, pausedWorkdays: 15 }
    expect(replyClockInWords(replyClock(calendar, request))).toEqual([
      '2019-06-03收到申请，适用《政府信息公开条例》（国务院令第711号，2019-05-15起施行）',
      '第三十条：答复期限从收到补正的申请之日起算，2019-06-10收到补正',
      '2019-06-10当天不算，从第二天起数工作日',
      '第三十三条：20个工作日内答复，到2019-07-08',
      '第三十三条：经政府信息公开工作机构负责人同意并告知申请人，延长最多20个工作日，到2019-08-05',
      '第三十二条、第三十三条：征求意见用去的15个工作日不计算在内，到2019-08-26',
      '最迟2019-08-26答复',
    ])
    expect(replyClockInWords(replyClock(calendar, { received: '2019-05-06', completed: '2019-05-20' }))[1]).toContain('2007年的条例没有写')
  })

  it('gives seven workdays to ask for what is missing, since 2019', () => {
    expect(completionAskedBy(calendar, replyClock(calendar, { received: '2019-06-03' }))).toBe('2019-06-12')
    expect(completionAskedBy(calendar, replyClock(calendar, { received: '2019-05-06' }))).toBeNull()
  })
})

describe('the reply clock on the real calendar', () => {
  const real = workCalendarFrom(ownCalendar())

  it.each([
    ['2018-02-08', false, '2018-03-06'],
    ['2019-01-25', false, '2019-02-20'],
    ['2019-05-14', true, '2019-06-26'],
    ['2019-05-15', true, '2019-07-11'],
    ['2020-01-20', false, '2020-02-25'],
    ['2020-09-14', false, '2020-10-16'],
    ['2026-02-09', false, '2026-03-13'],
  ])('of a request received on %s (extended: %s) ends on %s', (received, extended, due) => {
    expect(replyDue(real, { received, extended })).toBe(due)
  })

  const days = fc.integer({ min: dayNumber('2018-01-01'), max: dayNumber('2026-03-31') }).map(dateFromDayNumber)
  const requests = fc.record({ received: days, extended: fc.boolean(), pausedWorkdays: fc.nat(30) })

  it('ends on a workday behind the receipt, and never earlier for an extension, a later completion or longer opinions', () => {
    fc.assert(
      fc.property(requests, fc.nat(30), (request, more) => {
        const due = replyDue(real, request)
        expect(isWorkday(real, due) && due > request.received).toBe(true)
        expect(replyDue(real, { ...request, extended: true }) >= due).toBe(true)
        expect(replyDue(real, { ...request, pausedWorkdays: request.pausedWorkdays + more }) >= due).toBe(true)
        const completed = dateFromDayNumber(dayNumber(request.received) + more)
        expect(replyDue(real, { ...request, completed }) >= due).toBe(true)
      }),
    )
  })

  it('never ends earlier for a request received later, also across the day on which the law changed', () => {
    fc.assert(
      fc.property(requests, fc.nat(60), (request, later) => {
        const received = dateFromDayNumber(dayNumber(request.received) + later)
        expect(replyDue(real, { ...request, received }) >= replyDue(real, request)).toBe(true)
      }),
    )
  })
})
