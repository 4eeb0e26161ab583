import { describe, expect, it } from 'vitest'
import { fractionFromText } from '../../../model/Fraction.ts'
import type { GradeRule } from '../../../model/GradeRule.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { Standing } from '../../../model/Standing.ts'
import { distancesOf } from './distancesOf.ts'
import { seatCounts } from './seatCounts.ts'

const rest = { clause: '', readings: [], untranslated: [] }
const programmeOf = (grades: readonly GradeRule[], ranked = true) =>
  ({
    grades,
    printing: { decimals: 2 },
    ...(ranked ? { rank: { within: 'group', ties: 'block', vetoed: 'out', readings: [] } } : {}),
  }) as unknown as Programme

const line = (name: string, total: number, grades: readonly string[], parts: Partial<Standing> = {}): Standing => ({
  unit: name,
  name,
  group: '部门',
  state: 'scored',
  total: { range: { low: fractionFromText(String(total)), high: fractionFromText(String(total)) }, mayBeNone: false },
  place: { best: 1, worst: 1 },
  grades,
  gradeState: grades.length === 1 ? 'certain' : 'open',
  because: [],
  tiedWith: [],
  ...parts,
})
const table = (lines: readonly Standing[]) => ({ name: '部门', ranked: lines.length, lines })

const byClass: GradeRule = {
  kind: 'seats',
  seats: [
    { class: 'A', grade: ['优秀'], seats: 2 },
    { class: 'A', grade: ['良好'], seats: 1 },
    { class: 'B', grade: ['优秀'], seats: { percent: '50', rounding: 'up' } },
  ],
  rest: ['合格'],
  ...rest,
}

describe('the seats of a ranking', () => {
  it('are counted in each class: taken, free, and those who may still come to one', () => {
    const lines = [
      line('甲', 98, ['优秀'], { class: 'A' }),
      line('乙', 97, ['优秀', '良好'], { class: 'A' }),
      line('丙', 96, ['优秀', '良好'], { class: 'A' }),
      line('丁', 90, ['优秀'], { class: 'B' }),
      line('戊', 80, ['合格'], { class: 'B' }),
      line('己', 70, ['合格'], { class: 'B' }),
    ]
    expect(seatCounts(programmeOf([byClass]), table(lines))).toEqual([
      { among: 'A类', grade: '优秀', seats: 2, taken: 1, maybe: 2 },
      { among: 'A类', grade: '良好', seats: 1, taken: 0, maybe: 2 },
      { among: 'B类', grade: '优秀', seats: 2, taken: 1, maybe: 0 },
    ])
  })

  it('are not taken by one whose place passes on', () => {
    const places: GradeRule = { kind: 'places', places: [{ grade: ['合格', '不合格'], from: 1, to: 4 }], ...rest }
    const lines = [line('甲', 98, ['合格', '不合格']), line('乙', 40, ['不合格'], { passesOn: true })]
    expect(seatCounts(programmeOf([places]), table(lines))).toEqual([{ among: '', grade: '合格或不合格', seats: 2, taken: 1, maybe: 0 }])
  })
})

describe('the distances of a ranking', () => {
  const words = (grades: readonly GradeRule[], lines: readonly Standing[], ranked = true) => {
    const found = distancesOf(programmeOf(grades, ranked), { tables: [table(lines)] })
    return lines.map(({ unit }) => found.get(unit)?.words)
  }
  const three = [
    line('甲', 98, ['优秀'], { class: 'A' }),
    line('乙', 97, ['优秀'], { class: 'A' }),
    line('丙', 96, ['良好'], { class: 'A' }),
  ]

  it('are measured in the class that has seats of its own', () => {
    expect(words([byClass], three)).toEqual(['比A类第3名高 2', '比A类第3名高 1', '差 1 分追平A类第2名（优秀）'])
  })

  it('do not name a place by its number where somebody’s was handed on before the line', () => {
    const lines = [line('零', 99, ['不合格'], { class: 'A', passesOn: true }), ...three]
    expect(words([byClass], lines)).toEqual([undefined, '比优秀线外的第1名高 2', '比优秀线外的第1名高 1', '差 1 分追平优秀的末位'])
  })

  it('are to the place before where no grades are given, and none where nobody is ranked', () => {
    const places = three.map((one, at) => ({ ...one, place: { best: at + 1, worst: at + 1 } }))
    expect(words([], places)).toEqual(['比第2名高 1', '差 1 分追平第1名', '差 1 分追平第2名'])
    expect(words([], places, false)).toEqual([undefined, undefined, undefined])
  })
})
