import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filesOf } from '../../../test/engine/filesOf.ts'
import { encloses } from '../../../test/engine/intervals.ts'
import { holds, inside, number } from '../../../test/engine/numbers.ts'
import { sayInterval } from '../../../test/engine/scoring.ts'
import { add, fraction, type Fraction } from '../../model/Fraction.ts'
import { exactly } from '../../model/Interval.ts'
import { JOINS } from './index.ts'

const WEIGHTS: Readonly<Record<string, Fraction>> = { 领导: fraction(6), 专家: fraction(3), 群众: fraction(1) }
const NAMES = ['领导', '专家', '群众']
const join = (how: keyof typeof JOINS, ...points: readonly number[]): string =>
  sayInterval(
    JOINS[how](
      points.map((value, at) => ({ name: NAMES[at] ?? '', points: exactly(fraction(value)) })),
      WEIGHTS,
    ),
  )

describe('joining copies', () => {
  it('has one file for each way, and one for what they are', () => {
    const camel = (how: string) => how.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    expect(filesOf(new URL('.', import.meta.url))).toEqual([...Object.keys(JOINS).map(camel), 'Join'].sort())
  })

  it.each([
    ['mean', join('mean', 90, 80, 70), '80'],
    ['sum', join('sum', 90, 80, 70), '240'],
    ['min', join('min', 90, 80, 70), '70'],
    ['max', join('max', 90, 80, 70), '90'],
    ['without-extremes', join('without-extremes', 90, 80, 70), '80'],
    ['without-extremes of two', join('without-extremes', 90, 80), '85'],
    [
      'without-extremes of four',
      JOINS['without-extremes'](
        [90, 90, 10, 80].map((value) => ({ name: '', points: exactly(fraction(value)) })),
        {},
      ),
      '85',
    ],
    ['weights 6:3:1', join('weights', 90, 80, 70), '85'],
    ['weights of those that are there', join('weights', 90, 80), '260/3'],
  ])('%s', (_, got, expected) => {
    expect(typeof got === 'string' ? got : sayInterval(got)).toBe(expected)
  })

  it('needs a weight', () => {
    expect(() => JOINS.weights([{ name: '无名', points: exactly(fraction(1)) }], WEIGHTS)).toThrow(RangeError)
  })

  const copies = fc.array(inside, { minLength: 1, maxLength: 3 })
  it.each(Object.keys(JOINS) as (keyof typeof JOINS)[])('%s holds every value possible, and never falls when a copy rises', (how) => {
    fc.assert(
      fc.property(copies, number, (given, more) => {
        const named = (points: (one: (typeof given)[number], at: number) => { low: Fraction | null; high: Fraction | null }) =>
          JOINS[how](
            given.map((one, at) => ({ name: NAMES[at]!, points: points(one, at) })),
            WEIGHTS,
          )
        const exact = named(({ point }) => exactly(point))
        expect(
          holds(
            named(({ interval }) => interval),
            exact.low!,
          ),
        ).toBe(true)
        const risen = named(({ point }, at) => exactly(at === 0 ? add(point, more.n < 0 ? fraction(0) : more) : point))
        expect(encloses({ low: exact.low, high: null }, risen)).toBe(true)
      }),
    )
  })
})
