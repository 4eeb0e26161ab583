import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { UnitSheet } from '../../api.ts'
import { SheetHead } from './SheetHead.tsx'

const NAMES = ['优秀', '良好', '合格', '不合格']

const sheetOf = (grade: string): UnitSheet => ({
  programme: { id: 'example', title: '示例', hash: '', card: null },
  title: '示例县政务公开考核',
  asOf: '2020-12-20',
  shift: 0,
  unit: { id: 'a', name: '青山镇', group: '乡镇', class: null, functions: [] },
  standing: {
    unit: 'a',
    name: '青山镇',
    group: '乡镇',
    class: null,
    state: 'scored',
    total: { text: '95', low: '95', high: '95', mayBeNone: false, none: false },
    bar: { sure: 95, open: 0 },
    place: '1',
    tiedWith: [],
    grades: [grade],
    gradeState: 'certain',
    because: [],
    decidedBy: null,
    distance: null,
    lost: { rows: 0, most: [] },
    findings: [],
    columns: null,
    verdicts: [],
    open: 0,
  },
  gradeNames: NAMES,
  table: { name: '乡镇', ranked: 9, units: 9, marked: true },
  root: { role: 'section', children: [] } as unknown as UnitSheet['root'],
  waterfall: null,
  sections: [],
  presumed: [],
  readings: [],
  receipt: '',
  previous: null,
  next: null,
})

describe('the head of a sheet', () => {
  it.each([
    ['优秀', 'best'],
    ['良好', 'middle'],
    ['合格', 'middle'],
    ['不合格', 'worst'],
  ])('dresses %s as the %s of the programme’s grades', (grade, level) => {
    const dressed = /class="grade grade-(\w+)"[^>]*>([^<]*)</.exec(renderToStaticMarkup(<SheetHead sheet={sheetOf(grade)} />))
    expect(dressed?.slice(1)).toEqual([level, grade])
  })
})
