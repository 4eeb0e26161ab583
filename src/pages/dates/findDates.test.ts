import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFromDayNumber, isCalendarDate } from '../../model/CalendarDate.ts'
import { dateOfEightDigits, findDates, firstDate, monthDayAlone, shortYearAlone } from './findDates.ts'
import { isDateText } from './isDateText.ts'

describe('findDates', () => {
  it.each([
    ['2024-05-06', '2024-05-06'],
    ['2024-5-6 10:20', '2024-05-06'],
    ['2024/5/6', '2024-05-06'],
    ['2024.05.06', '2024-05-06'],
    ['2024年5月6日', '2024-05-06'],
    ['2024 年 05 月 06 日', '2024-05-06'],
    ['２０２４年５月６日', '2024-05-06'],
    ['2024－05－06', '2024-05-06'],
    ['发布时间：2024-05-06T10:20:00', '2024-05-06'],
    ['二〇二四年五月六日', '2024-05-06'],
    ['二○二四年十二月二十六日', '2024-12-26'],
    ['二零二四年十月三十一日', '2024-10-31'],
    ['二〇二四年元月廿六日', '2024-01-26'],
    ['May 6, 2024', '2024-05-06'],
    ['（2024-05-06）', '2024-05-06'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (text, date) => {
    expect(firstDate(text)).toBe(date)
  })

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024年13月1日',
    '二〇二四年十三月一日',
    '2024-05',
    '12024-05-06',
    '2024-05-061',
    '1.2.3',
    '示政〔2024〕5号',
    '0393-2024-05',
    '2024-05/06',
  ])('finds no day in %s', (text) => {
    expect(firstDate(text)).toBeNull()
  })

  it('finds several in their order', () => {
    expect(findDates('2024年5月1日至2024年5月31日').map(({ date }) => date)).toEqual(['2024-05-01', '2024-05-31'])
  })

  it('finds every day in each usual form', () => {
    const day = fc.integer({ min: -25_000, max: 45_000 }).map(dateFromDayNumber)
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOfMonth] = date.split('-').map(Number)
        for (const text of [date, `${year}/${month}/${dayOfMonth}`, `${year}年${month}月${dayOfMonth}日`, `x${date} 08:30`])
          expect(firstDate(text)).toBe(date)
        expect(dateOfEightDigits(`t${date.replaceAll('-', '')}_1`)).toBe(date)
      }),
    )
  })

  it('finds only days that exist', () => {
    const piece = fc.oneof(
      fc.nat({ max: 9999 }).map(String),
      fc.constantFrom('-', '/', '.', '年', '月', '日', '二〇二四年', '十', '三', ' '),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(findDates(pieces.join('')).every(({ date }) => isCalendarDate(date))).toBe(true)
      }),
    )
  })
})

describe('monthDayAlone', () => {
  it.each(['05-06', '[05-06]', '5月6日', '(05/06)', '05.06 10:20', '· 05-06'])('reads %s', (text) => {
    expect(monthDayAlone(text)).toEqual({ month: 5, day: 6 })
  })

  it.each(['13-06', '02-30', '05-06人', '第5-6页', '10:20', '2024-05-06'])('finds none in %s', (text) => {
    expect(monthDayAlone(text)).toBeNull()
  })

  it('reads a year of two digits only where it stands with its month and day', () => {
    expect([shortYearAlone('24-05-06'), shortYearAlone('[24.5.6]'), shortYearAlone('24-13-06')]).toEqual(['2024-05-06', '2024-05-06', null])
  })
})

describe('isDateText', () => {
  it.each(['2024-05-06', '发布时间：2024-05-06 10:20', '[05-06]', '2024年5月6日 星期一', '24-05-06'])('says so of %s', (text) => {
    expect(isDateText(text)).toBe(true)
  })

  it.each(['2024年5月6日全县防汛工作会议召开', '2024', '10:20', '第5-6期', ''])('denies it of “%s”', (text) => {
    expect(isDateText(text)).toBe(false)
  })
})
