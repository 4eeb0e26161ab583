import { describe, expect, it } from 'vitest'
import { workCalendarFrom } from '../WorkCalendar.ts'
import { LawNotInForce } from './InformationLaw.ts'
import { replyClock, replyDue } from './replyClock.ts'

/** Weekends only, so that the figures can be followed by hand. */
const calendar = workCalendarFrom({ years: [2019, 2020], holidays: [], workdays: [] })

describe('the reply clock', () => {
  it.each([
    ['a request received on the last day of the old version has 15 workdays', { received: '2019-05-14' }, '2019-06-04'],
    ['a request received on the first day of the new version has 20', { received: '2019-05-15' }, '2019-06-12'],
    ['an extension adds 15 under the old version', { received: '2019-05-14', extended: true }, '2019-06-25'],
    ['an extension adds 20 under the new version', { received: '2019-05-15', extended: true }, '2019-07-10'],
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
})
