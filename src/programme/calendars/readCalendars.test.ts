import { describe, expect, it } from 'vitest'
import { readCalendars } from './readCalendars.ts'

const NOTICE = '  - title: 某通知\n    holidays:\n'
const holidayFile = (holiday: string, year = 'year: 2026\n') => ({ file: 'a.yaml', text: `${year}notices:\n${NOTICE}      - ${holiday}\n` })

const faultsOf = (...texts: Parameters<typeof readCalendars>[0]) =>
  readCalendars(texts).issues.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)

describe('reading calendars', () => {
  it.each([
    ['a file that is no map', '3', 'a.yaml:1:1 工作日历应当写成“键: 值”'],
    ['an empty file', '', 'a.yaml:1:1 工作日历是空的'],
    ['a year that is none', 'year: 今年\nnotices: []', 'a.yaml:1:1 “今年”不是年份'],
    ['a year without notices', 'year: 2027', 'a.yaml:1:1 日历文件没有写放假通知（notices）'],
    ['an unknown key', 'year: 2027\nnotice: []', 'a.yaml:2:1 日历文件里没有“notice”这个键'],
    ['a notice without holidays', 'year: 2027\nnotices: [{title: 甲}]', 'a.yaml:2:11 放假通知没有写假日（holidays）'],
  ])('refuses %s', (_, text, message) => {
    expect(faultsOf({ file: 'a.yaml', text })).toContain(message)
  })

  it.each([
    ['a day that does not exist', '{name: 甲, off: 2026-02-30}', '“2026-02-30”不是日期'],
    ['a holiday that ends before it begins', '{name: 甲, off: {from: 2026-02-03, to: 2026-02-01}}', '止日在起日之前'],
    ['a holiday of a hundred days', '{name: 甲, off: {from: 2026-02-03, to: 2026-05-30}}', '太长了'],
    ['a holiday without an end', '{name: 甲, off: {from: 2026-02-03}}', '放假日要写 from 和 to'],
    ['a holiday without days', '{name: 甲}', '“甲”没有放假日，也没有上班日'],
    ['a day both off and worked', '{name: 甲, off: [2026-02-03], workdays: [2026-02-03]}', '2026-02-03 既写成放假又写成上班'],
    ['a day of another year', '{name: 甲, off: 2025-02-03}', '“甲”里有 2025-02-03，离2026年太远'],
    [
      'another number of days than the words',
      '{name: 甲, text: 放假，共3天。, off: 2026-01-01}',
      '“甲”：原文写“共3天”，这里的放假日有 1 天',
    ],
    [
      'another weekday than the words',
      '{name: 甲, text: 1月1日（周五）放假。, off: 2026-01-01}',
      '“甲”：原文写“1月1日（周五）”，2026-01-01 是星期四',
    ],
    [
      'a worked day missing that the words have',
      '{name: 甲, text: 1月1日放假。1月4日（周日）上班。, off: 2026-01-01}',
      '“甲”：原文写“1月4日（周日）”上班，workdays 里没有 2026-01-04',
    ],
    [
      'a worked day that the words have not',
      '{name: 甲, text: 1月1日放假。, off: 2026-01-01, workdays: [2026-01-04]}',
      '“甲”：workdays 里的 2026-01-04，原文没有说上班',
    ],
  ])('refuses %s', (_, holiday, message) => {
    expect(faultsOf(holidayFile(holiday)).join('\n')).toContain(message)
  })

  it('says every mistake of every file at once', () => {
    const faults = faultsOf({ file: 'a.yaml', text: 'year: 甲\nnotices: []' }, { file: 'b.yaml', text: 'year: [' })
    expect(new Set(faults.map((fault) => fault.slice(0, 6)))).toEqual(new Set(['a.yaml', 'b.yaml']))
  })

  it('lays a later file over an earlier one, day by day', () => {
    const { calendar, overruled, issues } = readCalendars([
      holidayFile('{name: 甲, off: {from: 2026-03-02, to: 2026-03-04}, workdays: [2026-03-07]}'),
      holidayFile('{name: 乙, off: 2026-03-07, workdays: [2026-03-04]}', ''),
    ])
    expect(issues).toEqual([])
    expect(calendar).toEqual({ years: [2026], holidays: ['2026-03-02', '2026-03-03', '2026-03-07'], workdays: ['2026-03-04'] })
    expect(overruled.map(({ day }) => day)).toEqual(['2026-03-07', '2026-03-04'])
  })

  it('gives the days of late December to the year they are of, and leaves them out where nobody covers it', () => {
    const later = {
      file: '2027.yaml',
      text: `year: 2027\nnotices:\n${NOTICE}      - {name: 元旦, off: {from: 2026-12-31, to: 2027-01-02}}\n`,
    }
    expect(readCalendars([holidayFile('{name: 甲, off: 2026-03-02}'), later]).calendar.holidays).toContain('2026-12-31')
    expect(readCalendars([later]).calendar.holidays).toEqual(['2027-01-01', '2027-01-02'])
  })

  it('takes plain lists of days as well', () => {
    const local = { file: '本县.yaml', text: 'holidays: [2026-04-20]\nworkdays: [2026-04-25]\n' }
    const base = { years: [2026], holidays: ['2026-01-01'], workdays: [] }
    expect(readCalendars([local], base).calendar).toEqual({
      years: [2026],
      holidays: ['2026-01-01', '2026-04-20'],
      workdays: ['2026-04-25'],
    })
  })
})
