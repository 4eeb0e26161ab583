import { describe, expect, it } from 'vitest'
import { stretchesOf, stretchInWords, toldDays, weeksOf } from './yearDays.ts'

const notice = (title: string, off: readonly string[], workdays: readonly string[]) => ({
  title,
  number: '',
  issued: '',
  holidays: [{ name: '春节', text: '', off: [...off], workdays: [...workdays] }],
})

describe('toldDays', () => {
  it('believes the last notice that speaks of a day', () => {
    const years = [
      {
        year: 2020,
        notices: [notice('安排', ['2020-01-30'], ['2020-02-01']), notice('延长', ['2020-01-31', '2020-02-01'], [])],
        own: false,
      },
    ]
    const told = toldDays({ years })
    expect([told.get('2020-01-30')?.title, told.get('2020-02-01')]).toEqual(['安排', { isOff: true, name: '春节', title: '延长' }])
  })
})

it('lays a month out in weeks from Monday', () => {
  expect(weeksOf(2026, 2)).toHaveLength(5)
  expect(weeksOf(2026, 2)[0]).toEqual([null, null, null, null, null, null, '2026-02-01'])
  expect(weeksOf(2027, 2)).toHaveLength(4)
  expect(weeksOf(2026, 12).at(-1)?.[3]).toBe('2026-12-31')
})

it('joins days in a row', () => {
  const stretches = stretchesOf(['2026-12-31', '2027-01-01', '2026-10-01'])
  expect(stretches.map(stretchInWords)).toEqual(['2026-10-01', '2026-12-31 至 2027-01-01'])
  expect(stretchInWords({ from: '2026-02-15', to: '2026-02-23' })).toBe('2026-02-15 至 02-23')
})
