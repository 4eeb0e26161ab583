import { expect, it } from 'vitest'
import { programme } from '../../../test/coreProgramme.ts'
import { readExample } from './readExample.ts'

const own = { years: [2020], holidays: ['2020-10-01'], workdays: ['2020-10-10'] }

const sample = programme()
const group = sample.groups[0]!.name

const read = (calendar: string, given = own) =>
  readExample(
    'examples/1.yaml',
    `example: 例\nunit: {name: 甲, group: ${group}}\n${calendar}`,
    sample,
    () => ({ checks: new Map(), nodes: new Map() }),
    given,
  )

const messages = (calendar: string, given = own) => read(calendar, given).issues.map(({ message }) => message)

it('counts on the calendar that comes with the program where it says so', () => {
  expect(read('calendar: 国务院').example?.calendar).toEqual(own)
  expect(read('calendar: [国务院, {holidays: [2020-05-06]}]').example?.calendar.holidays).toEqual(['2020-05-06', '2020-10-01'])
})

it('says that no such calendar was loaded', () => {
  expect(messages('calendar: 国务院', { years: [], holidays: [], workdays: [] })).toEqual(['这里没有装入国务院的放假安排'])
})

it('opens no files', () => {
  expect(messages('calendar: 本县.yaml')).toEqual(['算例不引用日历文件“本县.yaml”'])
})

it('has only weekends off where it says nothing', () => {
  expect(read('').example?.calendar).toMatchObject({ holidays: [], workdays: [] })
})
