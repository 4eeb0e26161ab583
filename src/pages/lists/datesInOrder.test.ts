import { expect, it } from 'vitest'
import { datesInOrder } from './datesInOrder.ts'

const rows = (...days: readonly (string | null)[]) =>
  days.map((day) => ({ day: day?.length === 5 ? { month: Number(day.slice(0, 2)), day: Number(day.slice(3)) } : day, address: '' }))

it('gives months and days the year in which they were last read', () => {
  expect(datesInOrder(rows('01-05', '12-28', '11-02'), '2024-01-10')).toEqual(['2024-01-05', '2023-12-28', '2023-11-02'])
})

it('goes back over the turn of years in a long list, and is not led astray by a pinned row', () => {
  const long = ['03-01', '02-01', '01-05', '12-20', '10-01', '06-01', '02-02', '11-11']
  expect(datesInOrder(rows(...long), '2024-03-10').at(-1)).toBe('2022-11-11')
  expect(datesInOrder(rows('12-28', '05-06', '05-05'), '2024-05-10')).toEqual(['2023-12-28', '2024-05-06', '2024-05-05'])
})

it('takes the year of the row’s address, or of the rows around it', () => {
  expect(datesInOrder([{ day: { month: 5, day: 6 }, address: '/202205/t20220506_1.html' }], '2024-05-10')).toEqual(['2022-05-06'])
  expect(datesInOrder(rows('2023-02-01', '01-05', '12-30'), null)).toEqual(['2023-02-01', '2023-01-05', '2022-12-30'])
  expect(datesInOrder(rows('01-05', '2022-12-30'), null)).toEqual(['2023-01-05', '2022-12-30'])
})

it('leaves undated what nothing gives a year, and what has no day', () => {
  expect(datesInOrder(rows('05-06', null), null)).toEqual([null, null])
})
