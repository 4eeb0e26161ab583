import { describe, expect, it } from 'vitest'
import type { Seat } from './GradeRule.ts'
import { seatCount } from './seats.ts'

const seat = (seats: Seat['seats']): Seat => ({ grade: ['优秀'], seats })

describe('seats', () => {
  it.each([
    ['half-up', 7, 2],
    ['half-up', 8, 2],
    ['half-up', 10, 3],
    ['half-up', 9, 2],
    ['down', 11, 2],
    ['up', 9, 3],
    ['up', 8, 2],
  ] as const)('of 25 %% rounded %s among %i are %i', (rounding, units, count) => {
    expect(seatCount(seat({ percent: '25', rounding }), units)).toBe(count)
  })

  it('in number are as many among however many units', () => {
    expect([0, 3, 30].map((units) => seatCount(seat(7), units))).toEqual([7, 7, 7])
  })
})
