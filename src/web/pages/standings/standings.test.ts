import { describe, expect, it } from 'vitest'
import type { StandingLine, StandingSheet } from '../../api.ts'
import { chooseLines } from './chooseLines.ts'
import { exportTables } from './exportTables.ts'
import { nextSort } from './nextSort.ts'
import { standingsSearch } from './standingsSearch.ts'
import { possibleColumns, shownColumns, turnColumn } from './tableColumns.ts'

const line = (name: string, total: string, parts: Partial<StandingLine> = {}): StandingLine => {
  const [low = null, high = low] = total === '' ? [] : total.split('–')
  return {
    unit: name,
    name,
    group: '乡镇',
    class: null,
    state: 'scored',
    total: { text: total, low, high, mayBeNone: total === '', none: total === '' },
    bar: { sure: 0, open: 0 },
    place: '1',
    tiedWith: [],
    grades: ['优秀'],
    gradeState: 'certain',
    because: [],
    decidedBy: null,
    distance: null,
    lost: { rows: 0, most: [] },
    findings: [],
    columns: null,
    verdicts: [],
    open: 0,
    ...parts,
  }
}

const lines = [
  line('青山镇', '100', { place: '1' }),
  line('白鹤镇', '94.5–99', { place: '2–3', grades: ['优秀', '良好'], gradeState: 'open', open: 2 }),
  line('松岗乡', '9', { place: '3', grades: ['良好'] }),
  line('龙泉镇', '', { place: null, grades: ['不合格'] }),
]
const names = (search: Parameters<typeof chooseLines>[1]) => chooseLines(lines, search).map(({ name }) => name)
const table: StandingSheet = { name: '乡镇', ranked: 3, marked: true, lines, seats: [], figures: null }

describe('the lines of a ranking', () => {
  it('are found by a part of the name, by grade and by state', () => {
    expect(names({ name: '镇' })).toEqual(['青山镇', '白鹤镇', '龙泉镇'])
    expect(names({ grade: '良好' })).toEqual(['白鹤镇', '松岗乡'])
    expect(names({ only: 'open' })).toEqual(['白鹤镇'])
    expect(names({ only: 'undecided', name: '松' })).toEqual([])
  })

  it('are sorted by points as numbers, those without points at the end of the least', () => {
    expect(names({ sort: 'points', down: true })).toEqual(['青山镇', '白鹤镇', '松岗乡', '龙泉镇'])
    expect(names({ sort: 'points' })).toEqual(['龙泉镇', '松岗乡', '白鹤镇', '青山镇'])
    expect(names({ sort: 'place' }).at(-1)).toBe('龙泉镇')
  })

  it('turn round on the second press of a head, and go back to the ranking on the third', () => {
    expect(nextSort({}, 'points')).toEqual({ sort: 'points', down: true })
    expect(nextSort({ sort: 'points', down: true }, 'points')).toEqual({ sort: 'points', down: undefined })
    expect(nextSort({ sort: 'points' }, 'points')).toEqual({ sort: undefined, down: undefined })
    expect(nextSort({ sort: 'points' }, 'name')).toEqual({ sort: 'name', down: undefined })
  })
})

describe('the columns of a ranking', () => {
  it('are those that the table has something to say in', () => {
    expect(possibleColumns(table)).toEqual(['place', 'name', 'points', 'bar', 'grade', 'open', 'why'])
    const verdicts = [line('青山镇', '', { grades: [], place: null, verdicts: ['合格'], columns: { kept: 9, faulty: '0–1' } })]
    expect(possibleColumns({ ...table, ranked: 0, marked: false, lines: verdicts })).toEqual(['name', 'verdict', 'columns'])
  })

  it('are shown as usual, or as the address turns them', () => {
    expect(shownColumns(['name', 'points', 'open', 'line', 'why'], undefined)).toEqual(['name', 'points', 'line'])
    expect(shownColumns(['name', 'points', 'open', 'why'], undefined)).toEqual(['name', 'points', 'why'])
    expect(shownColumns(['name', 'points', 'open'], 'points.open')).toEqual(['name', 'open'])
    expect(turnColumn(turnColumn(undefined, 'open'), 'points')).toBe('open.points')
    expect(turnColumn('open', 'open')).toBeUndefined()
  })
})

describe('the exported table', () => {
  it('opens in office programs: with the mark of its encoding, points as text and as numbers, nothing a formula', () => {
    const shown = {
      table,
      lines: [line('=SUM(A1)', '94.5–99', { class: 'A' }), line('甲,“乙”', '', { place: null })],
      columns: ['place', 'name', 'points'] as const,
    }
    expect(exportTables([shown], ['演示'])).toBe(
      [
        '\uFEFF演示',
        '组别,类别,名次,单位,得分,最低得分,最高得分',
        "乡镇,A,1,'=SUM(A1),94.5–99,94.5,99",
        '乡镇,,不排名,"甲,“乙”",,,',
        '',
      ].join('\r\n'),
    )
  })
})

describe('the address of a ranking', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(standingsSearch({ table: '乡镇', sort: 'points', down: true, only: 'nonsense', view: 'x', name: '' })).toEqual({
      table: '乡镇',
      sort: 'points',
      down: true,
    })
  })
})
