import { describe, expect, it } from 'vitest'
import { dateOfAddress, yearOfAddress } from './dateOfAddress.ts'
import { machineDate } from './machineDate.ts'
import { lastBefore } from './lastBefore.ts'

describe('dateOfAddress', () => {
  it.each([
    ['/zwgk/202405/t20240506_123.html', '2024-05-06'],
    ['/art/2024/5/6/art_12_3.html', '2024-05-06'],
    ['/2024-05/06/content_1.htm', '2024-05-06'],
    ['/content/20240506/1.html', '2024-05-06'],
    ['/2024/0506/1.shtml', '2024-05-06'],
    ['/info/1001/2002.htm', null],
    ['/a/20241399.html', null],
  ])('of %s is %s', (address, date) => {
    expect(dateOfAddress(address)).toBe(date)
  })

  it('has a year where there is no day', () => {
    expect([yearOfAddress('/zwgk/202405/a.html'), yearOfAddress('/2024/a.html'), yearOfAddress('/a/2024.html')]).toEqual([2024, 2024, null])
  })
})

describe('machineDate', () => {
  it.each([
    ['2024-05-06T18:00:00Z', '2024-05-07'],
    ['2024-05-06T15:59:59.999Z', '2024-05-06'],
    ['2024-05-06T00:30:00+08:00', '2024-05-06'],
    ['2024-05-06T23:30:00-0500', '2024-05-07'],
    ['1714953600000', '2024-05-06'],
    ['1714953600', '2024-05-06'],
    ['20240506', '2024-05-06'],
    ['2007-08-20-23:59:59', '2007-08-20'],
    ['0', null],
    ['9999999999999', null],
    ['昨天', null],
  ])('takes %s for %s in Beijing', (text, date) => {
    expect(machineDate(text)).toBe(date)
  })
})

describe('lastBefore', () => {
  it('gives a month and day the year in which they were last', () => {
    const on = (month: number, day: number) => lastBefore({ month, day }, '2024-01-10')
    expect([on(1, 10), on(12, 28), on(1, 15), on(2, 1)]).toEqual(['2024-01-10', '2023-12-28', '2024-01-15', '2023-02-01'])
    expect(lastBefore({ month: 2, day: 29 }, '2023-06-01')).toBeNull()
    expect(lastBefore({ month: 5, day: 6 }, null)).toBeNull()
  })
})
