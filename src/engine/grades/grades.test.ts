import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filesOf } from '../../../test/engine/filesOf.ts'
import { line, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, is, known, not } from '../../../test/engine/expressions.ts'
import { AS_OF, CALENDAR, factsOf, orgUnit, programmeWith } from '../../../test/engine/scoring.ts'
import type { GradeRule, Seat } from '../../model/GradeRule.ts'
import { compile } from '../compile.ts'
import { score } from '../score.ts'
import { stand } from '../stand.ts'

const RULED = { clause: '按通知', readings: [], untranslated: [] }
const seat = (grade: string, seats: Seat['seats'], parts: Partial<Seat> = {}): Seat => ({ grade: grade.split('或'), seats, ...parts })

/** The grades of units by their numbers; `class` follows the name after a slash; null is vetoed. */
function grades(rules: readonly GradeRule[], numbers: Readonly<Record<string, number | null | 'open'>>): Readonly<Record<string, string>> {
  const programme = compile(
    programmeWith(
      {
        marks: points('100'),
        checks: [{ id: 'n', ask: '得分', kind: 'points', from: '0', to: '100', imported: true }, yesNo('ok')],
        lines: [line({ verb: 'set', amount: { kind: 'points', value: asked('n') } })],
        veto: { when: not(asked('ok')), points: 'none', clause: '否决', readings: [] },
      },
      {
        rank: { within: 'group', ties: 'block', vetoed: 'out', readings: [] },
        gradeNames: ['优秀', '良好', '合格', '不合格'],
        grades: rules,
      },
    ),
  )
  const results = Object.entries(numbers).map(([name, value]) => {
    const unit = orgUnit({ name, ...(name.includes('/') ? { class: name.split('/')[1]! } : {}) })
    const said = value === null ? { n: '90', ok: '否' } : value === 'open' ? { ok: '是' } : { n: String(value), ok: '是' }
    return score(programme, unit, factsOf(said), AS_OF, CALENDAR)
  })
  const lines = stand(programme, results, [], [], CALENDAR).tables.flatMap((table) => table.lines)
  return Object.fromEntries(
    lines.map(({ name, grades: of, gradeState }) => [name, `${gradeState === 'certain' ? '' : `${gradeState}：`}${of.join('/')}`]),
  )
}

describe('the folder of grades', () => {
  it('has a file for every rule that compares', () => {
    const nouns = ['Awarded', 'Candidate', 'Contest']
    expect(filesOf(new URL('.', import.meta.url))).toEqual([...nouns, 'awardFor', 'bands', 'conditions', 'placeSpan', 'places', 'seats'])
  })
})

describe('seats', () => {
  const rule = (seats: readonly Seat[], rest = '合格'): GradeRule => ({ kind: 'seats', seats, rest: [rest], ...RULED })

  it('go from the top, each class by itself', () => {
    const of = rule([seat('优秀', 1, { class: 'A' }), seat('良好', 1, { class: 'A' }), seat('优秀', 1, { class: 'B' })])
    expect(grades([of], { '甲/A': 90, '乙/A': 80, '丙/A': 70, '丁/B': 60, '戊/B': 50 })).toEqual({
      '甲/A': '优秀',
      '乙/A': '良好',
      '丙/A': '合格',
      '丁/B': '优秀',
      '戊/B': '合格',
    })
  })

  it('in percent are of all units, those who were vetoed too', () => {
    const of = rule([seat('优秀', { percent: '50', rounding: 'down' })])
    expect(grades([of], { 甲: 90, 乙: 80, 丙: 70, 丁: null })).toEqual({ 甲: '优秀', 乙: '优秀', 丙: '合格', 丁: 'none：' })
  })

  it('can need a threshold as well', () => {
    const of = rule([seat('优秀', 2, { when: is(known('result'), '>=', 85) }), seat('良好', 1)])
    expect(grades([of], { 甲: 90, 乙: 80, 丙: 70 })).toEqual({ 甲: '优秀', 乙: '良好', 丙: '良好' })
  })

  it('stay open while points are, and block a tie across the line', () => {
    const of = rule([seat('优秀', 1)])
    expect(grades([of], { 甲: 'open', 乙: 80 })).toEqual({ 甲: 'open：优秀/合格', 乙: 'open：优秀/合格' })
    expect(grades([of], { 甲: 80, 乙: 80, 丙: 70 })).toEqual({ 甲: 'decision：优秀/合格', 乙: 'decision：优秀/合格', 丙: '合格' })
  })
})

describe('bands', () => {
  const bands: GradeRule = {
    kind: 'bands',
    bands: [
      { grade: ['优秀'], from: '90' },
      { grade: ['良好', '合格'], from: '60', below: '90' },
      { grade: ['不合格'], below: '60' },
    ],
    ...RULED,
  }
  it('include their bounds as written, and leave what the notice leaves', () => {
    expect(grades([bands], { 甲: 90, 乙: 89, 丙: 60, 丁: 59, 戊: 'open' })).toEqual({
      甲: '优秀',
      乙: 'decision：良好/合格',
      丙: 'decision：良好/合格',
      丁: '不合格',
      戊: 'open：优秀/良好/合格/不合格',
    })
  })

  it('are for those the rule is for, the first rule that speaks deciding', () => {
    const forB: GradeRule = { ...bands, for: { class: 'B' }, bands: [{ grade: ['合格'], from: '0' }] }
    expect(grades([forB, bands], { '甲/A': 95, '乙/B': 95 })).toEqual({ '甲/A': '优秀', '乙/B': '合格' })
    expect(grades([forB], { '甲/A': 95 })).toEqual({ '甲/A': 'none：' })
  })
})

describe('a programme without grades', () => {
  it('grades nobody', () => {
    expect(grades([], { 甲: 90 })).toEqual({ 甲: 'none：' })
  })
})

describe('seats over any scores', () => {
  it('are never more than there are, but for ties across the line, and go to nobody behind one who has none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (scores, top, next) => {
          const rule: GradeRule = { kind: 'seats', seats: [seat('优秀', top), seat('良好', next)], rest: ['合格'], ...RULED }
          const given = grades([rule], Object.fromEntries(scores.map((value, at) => [`第${at}`, value])))
          const of = (grade: string) => scores.filter((_, at) => given[`第${at}`] === grade)
          const settled = Object.values(given).every((grade) => !grade.includes('：'))
          expect(of('优秀').length).toBeLessThanOrEqual(top)
          expect(of('良好').length).toBeLessThanOrEqual(next)
          if (settled)
            expect([of('优秀').length, of('良好').length]).toEqual([
              Math.min(top, scores.length),
              Math.min(next, Math.max(0, scores.length - top)),
            ])
          if (of('优秀').length > 0 && of('合格').length > 0) expect(Math.min(...of('优秀'))).toBeGreaterThan(Math.max(...of('合格')))
        },
      ),
    )
  })
})
