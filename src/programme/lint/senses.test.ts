import { describe, expect, it } from 'vitest'
import { group, line, node, points, programme, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Expr } from '../../model/Expression.ts'
import type { GradeRule, RankRule } from '../../model/GradeRule.ts'
import { senses } from './senses.ts'

const rank = (readings: string[] = []): RankRule => ({ within: 'group', ties: 'block', vetoed: 'out', readings })
const seats = (readings: string[] = []): GradeRule => ({
  kind: 'seats',
  seats: [{ grade: ['优秀'], seats: { percent: '20', rounding: 'half-up' } }],
  rest: ['合格'],
  clause: '优秀20%',
  readings,
  untranslated: [],
})
const last: Expr = { op: 'last-places', places: 3, within: 'group', years: 3 }
const low: Expr = { op: 'compare', how: '<', left: { op: 'known', name: 'result' }, right: { op: 'number', value: '60' } }
const failed = (clause: string, when: Expr, readings: string[] = []): GradeRule => ({
  kind: 'when',
  grade: ['不合格'],
  when,
  place: 'passes-on',
  clause,
  readings,
  untranslated: [],
})
const asked = (found: string[]) => found.map((text) => /没有口径：(.*)/u.exec(text)?.[1])

describe('senses', () => {
  it('wants to know what becomes of ties where places decide grades', () => {
    expect(findings(senses, programme({ rank: rank(), grades: [seats(['r1'])] }))).toEqual([
      'error reading-needed rank.ties: 排名有不止一种理解，没有口径：同分跨名次、跨等次时怎样处理',
    ])
    expect(findings(senses, programme({ rank: rank(['r5']), grades: [seats(['r1'])] }))).toEqual([])
    expect(findings(senses, programme({ rank: rank() }))).toEqual([])
  })

  it('wants to know whether 及 means either or both, and within what the last places count (CN-10)', () => {
    const clause = '连续3年考核排名最后3名及考评得分低于60分'
    const grades = [failed(clause, { op: 'or', of: [last, low] })]
    expect(asked(findings(senses, programme({ grades })))).toEqual(['条款中的“及”“和”是任一情形，还是同时具备'])
    const groups = [group('县直部门', { classes: [{ name: 'A' }, { name: 'B' }] })]
    expect(asked(findings(senses, programme({ grades, groups })))).toContain('最后几名是在组内还是在类内数')
    expect(findings(senses, programme({ groups, grades: [failed(clause, { op: 'or', of: [last, low] }, ['r9'])] }))).toEqual([])
    expect(findings(senses, programme({ grades: [failed('得分不及格或未及时上报', { op: 'or', of: [low, low] })] }))).toEqual([])
  })

  it('wants to know whose place passes on, and where the vetoed stand', () => {
    const found = findings(senses, programme({ rank: rank(['r5']), grades: [failed('低于60分', low), seats(['r1'])] }))
    expect(asked(found)).toEqual(['定了等次的单位空出的名次、名额是顺延还是空着'])
    const veto = { when: low, points: 'none', clause: '一票否决', readings: [] } as const
    const result = node({ code: 'total', veto })
    expect(asked(findings(senses, programme({ rank: rank(), scorecards: [], result })))).toEqual([
      '被一票否决的单位是不参加排名，还是排在最后',
    ])
  })

  it('wants a rounding only where a percentage splits a unit', () => {
    const sized = (size: number) => programme({ rank: rank(['r5']), units: [], groups: [group('县直部门', { size })], grades: [seats()] })
    expect(findings(senses, sized(10))).toEqual([])
    expect(asked(findings(senses, sized(36)))).toEqual(['百分比名额不是整数时怎样取整'])
  })

  it('wants to know whether delays cost each time or once, where the clause does not say (CN-03)', () => {
    const amount = { kind: 'tiers', by: { op: 'field', field: 'days' }, tiers: [{ above: '3', amount: { points: '1' } }] } as const
    const late = (clause: string) => programmeOf([scoredLeaf('28', '100', { lines: [line({ each: 'replies', clause, amount })] })])
    expect(asked(findings(senses, late('超过3天未答复的扣1分')))).toEqual(['按时间长短分档的扣分是每件都扣，还是只按最重的一件扣'])
    expect(findings(senses, late('每件超过3天未答复的扣1分'))).toEqual([])
  })

  it('wants readings for a pool, for several assessors and for those not drawn (TQ-05, SZ-04, TQ-08)', () => {
    const pool = node({ code: 'p', marks: points('100'), children: [scoredLeaf('1', '0', { marks: { kind: 'share' } })] })
    expect(asked(findings(senses, programmeOf([pool])))).toEqual(['没有单独分值的各项怎样分摊总分值'])
    expect(findings(senses, programmeOf([{ ...pool, readings: ['r1'] }]))).toEqual([])
    const per = { each: 'expert', join: { how: 'mean' }, odd: false, exceptSelf: false } as const
    expect(asked(findings(senses, programmeOf([scoredLeaf('1', '100', { per })])))).toEqual(['几个人的评分怎样合成'])
    expect(findings(senses, programmeOf([scoredLeaf('1', '100', { per, method: '取平均分' })]))).toEqual([])
    const draws = [{ id: 'spot', name: '部门抽查', of: { group: '县直部门' }, count: 1, readings: [] }]
    const drawn = scoredLeaf('1', '100', { drawn: 'spot', whenNotDrawn: 'self' })
    expect(asked(findings(senses, programmeOf([drawn], { draws })))).toEqual(['没有抽中的单位怎样计分'])
  })
})
