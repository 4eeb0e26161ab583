import { describe, expect, it } from 'vitest'
import { node, points } from '../../test/coreProgramme.ts'
import { asked, is, known, not, num, pointsOf } from '../../test/engine/expressions.ts'
import { CALENDAR, factsOf, orgUnit, programmeWith, say, without, AS_OF } from '../../test/engine/scoring.ts'
import type { AnswerValue, EarlierResult, GradeDecision } from '../model/Facts.ts'
import type { GradeRule } from '../model/GradeRule.ts'
import type { Programme } from '../model/Programme.ts'
import type { Standing } from '../model/Standing.ts'
import { compile } from './compile.ts'
import { score } from './score.ts'
import { stand } from './stand.ts'

/** One number between 0 and 100 is the whole result; a check vetoes. */
const programmeOf = (parts: Partial<Programme> = {}, veto: 'none' | string = 'none'): Programme =>
  programmeWith(
    {
      marks: points('100'),
      checks: [
        { id: 'got', ask: '得分', kind: 'points', from: '0', to: '100', imported: true },
        { id: 'fraud', ask: '弄虚作假', kind: 'choice', levels: ['是', '否'], yesNo: true },
      ],
      lines: [{ verb: 'set', amount: { kind: 'points', value: asked('got') }, clause: '以得分为准', readings: [] }],
      veto: { when: asked('fraud'), points: veto, grade: '不合格', clause: '弄虚作假的一票否决', readings: [] },
    },
    {
      rank: { within: 'group', ties: 'block', vetoed: 'out', readings: [] },
      gradeNames: ['优秀', '良好', '合格', '不合格'],
      ...parts,
    },
  )

type Score = number | 'vetoed' | 'open' | 'maybe'

const saidOf = (one: Score): Readonly<Record<string, AnswerValue>> =>
  one === 'vetoed'
    ? { got: '90', fraud: '是' }
    : one === 'open'
      ? { fraud: '否' }
      : one === 'maybe'
        ? { got: '90' }
        : { got: String(one), fraud: '否' }

interface Round {
  readonly programme?: Programme
  readonly history?: readonly EarlierResult[]
  readonly decisions?: readonly GradeDecision[]
  readonly classes?: Readonly<Record<string, string>>
}

function standings(
  scores: Readonly<Record<string, Score>>,
  { programme = programmeOf(), history = [], decisions = [], classes = {} }: Round = {},
) {
  const compiled = compile(programme)
  const results = Object.entries(scores).map(([name, one]) => {
    const unit = orgUnit({ name, ...(classes[name] === undefined ? {} : { class: classes[name] }) })
    return score(compiled, unit, factsOf(saidOf(one)), AS_OF, CALENDAR)
  })
  const lines = stand(compiled, results, history, decisions, CALENDAR).tables.flatMap((table) => table.lines)
  const by = new Map(lines.map((line) => [line.name, line]))
  return (name: string): Standing => by.get(name)!
}

const placeOf = ({ place }: Standing): string =>
  place === null ? 'none' : place.best === place.worst ? String(place.best) : `${place.best}–${place.worst}`
const gradeOf = ({ grades, gradeState }: Standing): string => `${gradeState}：${grades.join('/')}`

describe('a ranking', () => {
  it('gives competition ranks, ties by name', () => {
    const of = standings({ 甲: 90, 乙: 80, 丙: 80, 丁: 70 })
    expect(['甲', '乙', '丙', '丁'].map((name) => placeOf(of(name)))).toEqual(['1', '2', '2', '4'])
    expect(of('乙').tiedWith).toEqual(['丙'])
    expect(of('甲').tiedWith).toEqual([])
  })

  it('does not call units of two classes tied', () => {
    const rank = { within: 'class', ties: 'block', vetoed: 'out', readings: [] } as const
    const classes = { 甲: 'A', 乙: 'A', 丙: 'B', 丁: 'B' }
    const of = standings({ 甲: 90, 乙: 90, 丙: 80, 丁: 80 }, { programme: programmeOf({ rank }), classes })
    expect([of('甲').tiedWith, of('丙').tiedWith]).toEqual([['乙'], ['丁']])
    expect(placeOf(of('丙'))).toBe('1')
  })

  it('lets the vetoed leave, or stand behind all, as declared', () => {
    const scores = { 甲: 'vetoed', 乙: 80, 丙: 70, 丁: 'vetoed' } as const
    const out = standings(scores)
    expect(['甲', '乙', '丙'].map((name) => placeOf(out(name)))).toEqual(['none', '1', '2'])
    const last = standings(scores, { programme: programmeOf({ rank: { within: 'group', ties: 'block', vetoed: 'last', readings: [] } }) })
    expect(['甲', '乙', '丙', '丁'].map((name) => placeOf(last(name)))).toEqual(['3', '1', '2', '3'])
    expect(last('甲').tiedWith).toEqual(['丁'])
  })

  it('keeps every place open that a possible veto may leave', () => {
    const of = standings({ 甲: 'maybe', 乙: 80, 丙: 70 })
    expect(['甲', '乙', '丙'].map((name) => placeOf(of(name)))).toEqual(['1', '1–2', '2–3'])
    const last = standings(
      { 甲: 'maybe', 乙: 80, 丙: 'vetoed' },
      { programme: programmeOf({ rank: { within: 'group', ties: 'block', vetoed: 'last', readings: [] } }) },
    )
    expect(['甲', '乙', '丙'].map((name) => placeOf(last(name)))).toEqual(['1–3', '1–2', '2–3'])
  })

  it('spans all places for a unit of which nothing is known', () => {
    const of = standings({ 甲: 'open', 乙: 80, 丙: 70 })
    expect(['甲', '乙', '丙'].map((name) => placeOf(of(name)))).toEqual(['1–3', '1–2', '2–3'])
  })
})

const when = (parts: Partial<Extract<GradeRule, { kind: 'when' }>>): GradeRule => ({
  kind: 'when',
  grade: ['不合格'],
  when: is(known('result'), '<', 60),
  place: 'passes-on',
  clause: '低于60分的不合格',
  readings: [],
  untranslated: [],
  ...parts,
})
const ruled = { clause: '按名次', readings: [], untranslated: [] }
const places = (...given: readonly (readonly [string, number, number])[]): GradeRule => ({
  kind: 'places',
  places: given.map(([grade, from, to]) => ({ grade: grade.split('或'), from, to })),
  ...ruled,
})

describe('grades by place', () => {
  const rules = [when({}), places(['优秀', 1, 1], ['良好', 2, 2], ['合格或不合格', 3, 4])]
  const graded = (scores: Readonly<Record<string, Score>>, grades: readonly GradeRule[] = rules, round: Round = {}) => {
    const of = standings(scores, { programme: programmeOf({ grades }), ...round })
    return (...names: readonly string[]) => names.map((name) => gradeOf(of(name)))
  }

  it('go by place, and leave a choice to those who decide', () => {
    expect(graded({ 甲: 90, 乙: 80, 丙: 70 })('甲', '乙', '丙')).toEqual(['certain：优秀', 'certain：良好', 'decision：合格/不合格'])
  })

  it('block where a tie lies across a line, until somebody decides', () => {
    expect(graded({ 甲: 90, 乙: 90, 丙: 70 })('甲', '乙')).toEqual(['decision：优秀/良好', 'decision：优秀/良好'])
    const decisions = [{ unit: '甲', grade: '优秀', by: '领导小组', why: '加分在先' }]
    expect(graded({ 甲: 90, 乙: 90, 丙: 70 }, rules, { decisions })('甲', '乙')).toEqual(['certain：优秀', 'decision：优秀/良好'])
  })

  it('give the reason of a decision, and end with the grade where the reason is not public', () => {
    const saying = (why: string) =>
      standings(
        { 甲: 90, 乙: 90, 丙: 70 },
        { programme: programmeOf({ grades: rules }), decisions: [{ unit: '甲', grade: '优秀', by: '领导小组', why }] },
      )('甲').because.at(-1)
    expect([saying('加分在先'), saying('')]).toEqual(['领导小组确定为优秀：加分在先', '领导小组确定为优秀'])
  })

  it('use no decision for a grade that is not in question', () => {
    const of = standings(
      { 甲: 90, 乙: 80 },
      { programme: programmeOf({ grades: rules }), decisions: [{ unit: '甲', grade: '合格', by: '领导小组', why: '…' }] },
    )
    expect(gradeOf(of('甲'))).toBe('certain：优秀')
    expect(of('甲').because.at(-1)).toContain('未采用')
  })

  it('pass on the place of one who fails, or leave it empty, as declared', () => {
    const one = (place: 'passes-on' | 'stays-empty') => [
      when({ when: is(known('result'), '>', 85), place }),
      places(['优秀', 1, 1], ['良好', 2, 4]),
    ]
    expect(graded({ 甲: 90, 乙: 80 }, one('passes-on'))('甲', '乙')).toEqual(['certain：不合格', 'certain：优秀'])
    expect(graded({ 甲: 90, 乙: 80 }, one('stays-empty'))('甲', '乙')).toEqual(['certain：不合格', 'certain：良好'])
    const of = (place: 'passes-on' | 'stays-empty') => standings({ 甲: 90, 乙: 80 }, { programme: programmeOf({ grades: one(place) }) })
    expect(['甲', '乙'].map((name) => of('passes-on')(name).passesOn)).toEqual([true, undefined])
    expect(of('stays-empty')('甲').passesOn).toBeUndefined()
  })

  it('stay open as long as points are', () => {
    expect(graded({ 甲: 'open', 乙: 80 })('甲', '乙')).toEqual(['open：优秀/良好/不合格', 'open：优秀/良好'])
  })

  it('share the best or take the worst of a tie where so declared', () => {
    const tied = (ties: 'share' | 'none') => {
      const programme = programmeOf({ grades: rules, rank: { within: 'group', ties, vetoed: 'out', readings: [] } })
      return gradeOf(standings({ 甲: 90, 乙: 90, 丙: 70 }, { programme })('甲'))
    }
    expect([tied('share'), tied('none')]).toEqual(['certain：优秀', 'certain：良好'])
  })
})

describe('a veto and grades', () => {
  const grades = [places(['优秀', 1, 1], ['良好', 2, 9])]

  it('orders its grade, with or without a score', () => {
    expect(gradeOf(standings({ 甲: 'vetoed', 乙: 80 }, { programme: programmeOf({ grades }) })('甲'))).toBe('certain：不合格')
    const fixed = standings({ 甲: 'vetoed', 乙: 80 }, { programme: programmeOf({ grades }, '59') })
    expect([say(fixed('甲').total), gradeOf(fixed('甲'))]).toEqual(['59', 'certain：不合格'])
  })

  it('is possible as long as its condition is open', () => {
    const of = standings({ 甲: 'maybe', 乙: 80 }, { programme: programmeOf({ grades }) })
    expect([gradeOf(of('甲')), gradeOf(of('乙'))]).toEqual(['open：优秀/不合格', 'open：优秀/良好'])
  })

  it('does not act inside a node whose gate is closed', () => {
    const yesNo = (id: string) => ({ id, ask: id, kind: 'choice', levels: ['是', '否'], yesNo: true }) as const
    const child = node({
      code: 'a',
      marks: points('10'),
      veto: { when: asked('a.v'), points: '0', grade: '不合格', clause: '否决', readings: [] },
      checks: [yesNo('a.v')],
      lines: [{ verb: 'deduct', amount: { kind: 'all' }, when: not(asked('a.v')), clause: '…', readings: [] }],
    })
    const programme = programmeWith(
      {
        marks: points('10'),
        children: [node({ code: 's', marks: points('10'), when: asked('s.g'), checks: [yesNo('s.g')], children: [child] })],
      },
      { gradeNames: ['优秀', '不合格'], grades: [{ kind: 'bands', bands: [{ grade: ['优秀'], from: '0' }], ...ruled }] },
    )
    const compiled = compile(programme)
    const result = (gate: '是' | '否') => score(compiled, orgUnit(), factsOf({ 's.g': gate, 'a.v': '是' }), AS_OF, CALENDAR)
    expect([result('否').vetoGrades, result('是').vetoGrades]).toEqual([[], ['不合格']])
    expect(score(compiled, orgUnit(), factsOf({ 'a.v': '是' }), AS_OF, CALENDAR)).toMatchObject({
      vetoGrades: ['不合格'],
      mayBeVetoed: true,
    })
  })
})

describe('the last places, years running', () => {
  const grades = [when({ when: { op: 'last-places', places: 1, within: 'group', years: 2 } }), places(['优秀', 1, 9])]
  const earlier = (unit: string, place: number, of: number): EarlierResult => ({ year: 2019, unit, within: 'group', place, of })
  const failing = (scores: Readonly<Record<string, Score>>, name: string, history: readonly EarlierResult[] = [earlier(name, 3, 3)]) =>
    gradeOf(standings(scores, { programme: programmeOf({ grades }), history })(name))

  it('need every year: missing history is unknown, not false', () => {
    expect(failing({ 甲: 90, 乙: 80, 丙: 70 }, '丙')).toBe('certain：不合格')
    expect(failing({ 甲: 90, 乙: 80, 丙: 70 }, '丙', [earlier('丙', 2, 3)])).toBe('certain：优秀')
    expect(failing({ 甲: 90, 乙: 80, 丙: 70 }, '丙', [])).toBe('open：优秀/不合格')
    expect(failing({ 甲: 90, 乙: 80, 丙: 70 }, '乙', [])).toBe('certain：优秀')
  })

  it('leave a tie across the line to those who decide', () => {
    expect(failing({ 甲: 90, 乙: 70, 丙: 70 }, '乙')).toBe('decision：优秀/不合格')
  })

  it('count from the end that may still move while a veto is open', () => {
    const rank = { within: 'group', ties: 'block', vetoed: 'out', readings: [] } as const
    const of = standings({ 甲: 95, 乙: 91, 丙: 'maybe' }, { programme: programmeOf({ grades, rank }), history: [earlier('乙', 3, 3)] })
    expect(gradeOf(of('乙'))).toBe('open：优秀/不合格')
  })
})

describe('a grade by a node', () => {
  it('sees the points that the node came to, a view of its own included', () => {
    const grades = [when({ when: is(pointsOf('total'), '<', num('60')) }), places(['优秀', 1, 9])]
    const compiled = compile(programmeOf({ grades }))
    const facts = factsOf({
      got: [
        { check: 'got', lane: 'self', by: '甲', at: '2020-12-01', state: 'answered', value: '50' },
        { check: 'got', lane: 'assessor', by: '组', at: '2020-12-02', state: 'answered', value: '90' },
      ],
      fraud: [{ ...without('fraud', 'cantTell'), state: 'answered', value: '否', lane: 'self' }],
    })
    const gradeIn = (view: 'self' | 'final') => {
      const result = score(compiled, orgUnit(), facts, AS_OF, CALENDAR, { view })
      return gradeOf(stand(compiled, [result], [], [], CALENDAR).tables[0]!.lines[0]!)
    }
    expect([gradeIn('self'), gradeIn('final')]).toEqual(['certain：不合格', 'certain：优秀'])
  })
})
