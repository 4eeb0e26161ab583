import { describe, expect, it } from 'vitest'
import { prepare } from '../../assess.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { answersDigestOf } from '../../engine/nodes/overrides.ts'
import { score } from '../../engine/score.ts'
import type { Answer, Facts, Override } from '../../model/Facts.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import { member } from '../../../test/openedRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { smallProgramme } from '../../../test/smallProgramme.ts'
import { moveTable } from './viewTables.ts'
import { viewsOf } from './viewsOf.ts'

const NODE = `checks:
  published: {ask: 是否公开, answer: yes-no}
lines: [{deduct: 40, when: not published, clause: 未公开扣40分}]
`
const { compiled } = prepare(smallProgramme({ node: '', checks: NODE }))
const terms = { compiled, calendar: workCalendarFrom(ownCalendar()), asOf: '2024-12-31', askedOf: askedOfGroups(compiled.programme) }
const unit = member('甲镇', '乡镇', { class: 'A' })

const said = (lane: Answer['lane'], value: string, parts: Partial<Answer> = {}): Answer => ({
  ...{ check: '1.published', lane, by: `${lane}某`, at: '2024-12-01T09:00', state: 'answered', value },
  ...parts,
})
const factsOf = (answers: readonly Answer[], overrides: readonly Override[] = []): Facts => ({
  ...{ answers: { '1.published': answers }, incidents: [], overrides },
})
const views = (facts: Facts) =>
  viewsOf(terms, { result: score(compiled, unit, facts, terms.asOf, terms.calendar), standing: null, settled: null })

describe('TQ-09: a unit’s result seen all ways', () => {
  it('shows what the unit said, what was assessed and what an objection changed, with who, when and why', () => {
    const sheet = views(
      factsOf([
        said('self', '是'),
        said('assessor', '否'),
        said('objection', '是', { by: '李复核', at: '2024-12-20T10:00', why: '已补证' }),
      ]),
    )
    expect(sheet.columns.map(({ title, total }) => [title, total])).toEqual([
      ['自评', '100.00'],
      ['考核得分', '60.00'],
      ['异议复核后', '100.00'],
    ])
    expect(sheet.rows.map(({ node, points }) => [node, points])).toEqual([['1', ['100', '60', '100']]])
    expect(sheet.steps.map(({ from, to, rows }) => [from, to, rows.map(({ node }) => node)])).toEqual([
      ['self', 'assessed', ['1']],
      ['assessed', 'objected', ['1']],
    ])
    expect(sheet.steps[1]?.rows[0]).toMatchObject({
      ...{ from: '60', to: '100' },
      causes: [{ ask: '是否公开', from: '否', to: '是', by: '李复核', at: '2024-12-20T10:00', why: '已补证' }],
    })
    expect(moveTable([sheet]).rows).toHaveLength(2)
  })

  it('says nothing of rows that came out the same, whoever answered', () => {
    expect(views(factsOf([said('self', '是'), said('assessor', '是')])).steps.every(({ rows }) => rows.length === 0)).toBe(true)
  })

  it('shows no self-check where the unit said nothing of itself', () => {
    expect(views(factsOf([said('assessor', '否')])).columns.map(({ title }) => title)).toEqual(['考核得分', '异议复核后'])
  })

  it('names an override with its reason', () => {
    const answers = [said('assessor', '否')]
    const on = answersDigestOf(compiled.treeOf('乡镇'), '1', factsOf([said('self', '是'), ...answers])) ?? ''
    const override = { node: '1', points: '80', by: '评分组', at: '2024-12-21T09:00', why: '情节轻微', on }
    const sheet = views(factsOf([said('self', '是'), ...answers], [override]))
    expect(sheet.columns.map(({ total }) => total)).toEqual(['100.00', '80.00', '80.00'])
    expect(sheet.steps[0]?.rows[0]?.causes.find(({ kind }) => kind === '人工裁定')).toMatchObject({
      to: '80分',
      by: '评分组',
      why: '情节轻微',
    })
    expect(sheet.steps[1]?.rows).toEqual([])
  })
})
