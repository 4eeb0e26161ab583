import { describe, expect, it } from 'vitest'
import { readPageText } from '../readPage.ts'

const NAMES = '甲乙丙丁戊己庚辛'
const link = (at: number) => `<a href="/${at}.html">关于公开事项${NAMES[at] ?? ''}的通知</a>`
const days = (html: string, readOn: string | null = '2026-11-22') =>
  readPageText(`<title>通知公告_示例县</title>${html}<p>共 3 页 <a href="/2.html">下一页</a></p>`, { address: null, readOn }).items.map(
    ({ date }) => date,
  )
const list = (...at: readonly number[]) => `<ul>${at.map((one) => `<li>${link(one)}</li>`).join('')}</ul>`

describe('Headings with a date', () => {
  it('date the rows under them, up to the next', () => {
    expect(days(`<div><h3>2024-05-06</h3>${list(0, 1)}<h3>2024-05-03</h3>${list(2, 3)}</div>`)).toEqual([
      '2024-05-06',
      '2024-05-06',
      '2024-05-03',
      '2024-05-03',
    ])
  })

  it('take their own year from the day of reading, as rows do', () => {
    expect(days(`<div><h3>1月6日 星期二</h3>${list(0, 1)}<h3>12月30日 星期二</h3>${list(2, 3)}</div>`, '2026-01-08')).toEqual([
      '2026-01-06',
      '2026-01-06',
      '2025-12-30',
      '2025-12-30',
    ])
  })

  it('do not date a list that has one date above it: it may be today’s', () => {
    expect(days(`<div class="now">2026年11月22日 星期日</div>${list(0, 1, 2, 3)}`)).toEqual([null, null, null, null])
    expect(days(`<h3>2026-11-22</h3>${list(0, 1, 2, 3)}`)).toEqual([null, null, null, null])
  })

  it('are none where each row has its own: one without stays without', () => {
    const row = (at: number, day: string) => `<div class="row"><div>${day}</div><div>${link(at)}</div></div>`
    expect(days(row(0, '2024-05-06') + row(1, '2024-05-05') + row(2, '') + row(3, '2024-05-01'))).toEqual([
      '2024-05-06',
      '2024-05-05',
      null,
      '2024-05-01',
    ])
    const wrapped = (at: number, day: string) => `${day === '' ? '' : `<p><span>${day}</span></p>`}<p>${link(at)}</p>`
    const pieces = [wrapped(0, '2024-05-06'), wrapped(1, '2024-05-05'), wrapped(2, ''), wrapped(3, '2024-05-04'), wrapped(4, '2024-05-03')]
    expect(days(`<div>${pieces.join('')}</div>`)[2]).not.toBe('2024-05-05')
    const flat = (at: number, day: string) => `${day === '' ? '' : `<div>${day}</div>`}<div>${link(at)}</div>`
    expect(days(`<div>${flat(0, '2024-05-06')}${flat(1, '2024-05-05')}${flat(2, '2024-05-04')}${flat(3, '')}</div>`).slice(0, 3)).toEqual([
      '2024-05-06',
      '2024-05-05',
      '2024-05-04',
    ])
  })

  it('of a month know the year of a day that stands among another month’s', () => {
    const row = (at: number, day: string) => `<li>${link(at)}<span>${day}</span></li>`
    expect(
      days(
        `<h4>2024年5月</h4><ul>${row(0, '05-06')}${row(1, '04-30')}</ul><h4>2023年1月</h4><ul>${row(2, '01-09')}${row(3, '12-30')}</ul>`,
      ),
    ).toEqual(['2024-05-06', '2024-04-30', '2023-01-09', '2022-12-30'])
  })

  it('stand over a whole box each, though one of them holds a single row', () => {
    const day = (date: string) => `<div class="day">${date}</div>`
    expect(days(`<div>${day('2024-05-06')}${list(0, 1)}${day('2024-05-01')}${list(2)}${day('2024-04-28')}${list(3)}</div>`)).toEqual([
      '2024-05-06',
      '2024-05-06',
      '2024-05-01',
      '2024-04-28',
    ])
  })

  it('may be a year alone, which is not of the row above it', () => {
    const row = (at: number, day: string) => `<div class="item"><em>${day}</em>${link(at)}</div>`
    const year = (name: string) => `<div class="year">${name}</div>`
    expect(
      days(`<div>${year('2024')}${row(0, '05/06')}${row(1, '03/02')}${year('2023')}${row(2, '12/06')}${row(3, '11/02')}</div>`),
    ).toEqual(['2024-05-06', '2024-03-02', '2023-12-06', '2023-11-02'])
  })

  it('leave a row that has its date alone', () => {
    const row = (at: number, day: string) => `<li>${link(at)}<span>${day}</span></li>`
    expect(days(`<h4>2024年</h4><ul>${row(0, '2025-01-06')}</ul><h4>2023年</h4><ul>${row(1, '05-06')}</ul>`)).toEqual([
      '2025-01-06',
      '2023-05-06',
    ])
  })

  it('of a day that no calendar has date nothing', () => {
    expect(
      days(`<h4>2024年2月</h4><ul><li><b>30日</b>${link(0)}</li></ul><h4>2024年1月</h4><ul><li><b>3日</b>${link(1)}</li></ul>`),
    ).toEqual([null, '2024-01-03'])
  })
})
