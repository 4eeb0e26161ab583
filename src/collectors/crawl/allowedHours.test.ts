import { describe, expect, it } from 'vitest'
import { closedFor, formatHours, readHours } from './allowedHours.ts'

/** A moment of a day in Beijing. */
const at = (clock: string): number => Date.parse(`2026-11-22T${clock}+08:00`)

const HOUR = 3_600_000

describe('readHours', () => {
  it.each([
    ['22:00-06:00', '22:00-06:00'],
    ['9:30-17:00', '09:30-17:00'],
    ['22：00—6：00', '22:00-06:00'],
    ['20:00至24:00', '20:00-24:00'],
    ['00:00-05:00', '00:00-05:00'],
  ])('reads %s', (text, as) => {
    const hours = readHours(text)
    expect(hours && formatHours(hours)).toBe(as)
  })

  it.each([
    '',
    '22-6',
    '24:00-06:00',
    '22:60-06:00',
    '08:00-08:00',
    '00:00-24:00',
    '00:00-00:00',
    '22:00',
    '1:00-2:00-3:00',
    '25:00-26:00',
  ])('reads no time of the day in “%s”', (text) => {
    expect(readHours(text)).toBeNull()
  })
})

describe('closedFor', () => {
  const night = readHours('22:00-06:00')
  const day = readHours('09:00-17:00')
  const evening = readHours('20:00-24:00')

  it.each([
    [night, '22:00:00', 0],
    [night, '23:59:59', 0],
    [night, '00:00:00', 0],
    [night, '05:59:59.999', 0],
    [night, '06:00:00', 16 * HOUR],
    [night, '21:59:00', 60_000],
    [day, '09:00:00', 0],
    [day, '16:59:59', 0],
    [day, '17:00:00', 16 * HOUR],
    [day, '00:00:00', 9 * HOUR],
    [evening, '19:00:00', HOUR],
    [evening, '23:59:00', 0],
    [evening, '00:00:00', 20 * HOUR],
    [null, '03:00:00', 0],
  ])('of %j at %s is %i', (hours, clock, ms) => {
    expect(closedFor(hours, at(clock))).toBe(ms)
  })

  it('is over exactly when it says, whatever the moment', () => {
    for (let minute = 0; minute < 24 * 60; minute += 7) {
      const now = at('00:00:00') + minute * 60_000 + 123
      for (const hours of [night, day, evening]) {
        const wait = closedFor(hours, now)
        expect(closedFor(hours, now + wait)).toBe(0)
        if (wait > 0) expect(closedFor(hours, now + wait - 1)).toBe(1)
      }
    }
  })

  it('knows moments before 1970', () => {
    expect(closedFor(day, Date.parse('1969-12-31T20:00:00+08:00'))).toBe(13 * HOUR)
  })
})
