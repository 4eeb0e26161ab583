import { describe, expect, it } from 'vitest'
import { nextDue } from './nextDue.ts'

describe('nextDue', () => {
  it.each([
    ['tonight, of a new one', { every: 'week', at: '22:00' }, null, '2026-11-22T02:00', '2026-11-22T14:00'],
    ['tomorrow, of a new one whose hour is over', { every: 'month', at: '02:00' }, null, '2026-11-22T02:00', '2026-11-22T18:00'],
    ['a day later', { every: 'day', at: '22:00' }, '2026-11-22T14:00', '2026-11-22T14:05', '2026-11-23T14:00'],
    ['a week later', { every: 'week', at: '22:00' }, '2026-11-22T14:00', '2026-11-22T14:05', '2026-11-29T14:00'],
    ['a month later', { every: 'month', at: '22:00' }, '2026-12-22T14:00', '2026-12-22T14:05', '2027-01-22T14:00'],
    ['on the last day of a shorter month', { every: 'month', at: '22:00' }, '2027-01-31T14:00', '2027-01-31T14:05', '2027-02-28T14:00'],
    ['once, however many were missed', { every: 'day', at: '22:00' }, '2026-11-02T14:00', '2026-11-22T02:00', '2026-11-22T14:00'],
    [
      'on its own day, however many were missed',
      { every: 'week', at: '22:00' },
      '2026-11-01T14:00',
      '2026-11-20T02:00',
      '2026-11-22T14:00',
    ],
    ['at the new hour', { every: 'day', at: '01:30' }, '2026-11-22T14:00', '2026-11-22T14:05', '2026-11-22T17:30'],
  ] as const)('is %s', (_, schedule, last, now, due) => {
    const full = (text: string) => `${text}:00.000Z`
    expect(nextDue(schedule, last === null ? null : full(last), full(now))).toBe(full(due))
  })
})
