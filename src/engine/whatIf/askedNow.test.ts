import { describe, expect, it } from 'vitest'
import { line, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, not } from '../../../test/engine/expressions.ts'
import { ALL, answer, AS_OF, CALENDAR, factsOf, orgUnit, programmeWith, rows } from '../../../test/engine/scoring.ts'
import type { Check } from '../../model/Check.ts'
import type { Facts } from '../../model/Facts.ts'
import { compile } from '../compile.ts'
import { score } from '../score.ts'
import { askedNow } from './askedNow.ts'
import { withChange } from './withChange.ts'

const errors: Check = {
  id: '2.errors',
  ask: '差错',
  kind: 'list',
  open: true,
  presumeNone: true,
  incidents: '差错',
  fields: { serious: { kind: 'choice', levels: ['是', '否'], yesNo: true } },
}

const programme = compile(
  programmeWith({
    marks: points('100'),
    children: [
      node({ code: '1', marks: points('10'), checks: [yesNo('1.done')], lines: [line({ amount: ALL, when: not(asked('1.done')) })] }),
      node({ code: '2', marks: points('60'), checks: [errors], lines: [line({ each: '2.errors' })] }),
      node({
        code: '3',
        marks: points('30'),
        per: { each: 'object', kind: '栏目', odd: false, exceptSelf: false, join: { how: 'mean' } },
        checks: [yesNo('3.fresh')],
        lines: [line({ amount: ALL, when: not(asked('3.fresh')) })],
      }),
    ],
  }),
)

const unit = orgUnit({ objects: { 栏目: ['动态', '公告'] } })
const facts: Facts = factsOf(
  {
    '1.done': '否',
    '2.errors': rows({ 甲: { serious: '是' } }),
    '3.fresh': [answer('3.fresh', '是', { object: '动态' }), answer('3.fresh', '否', { object: '公告' })],
  },
  { incidents: [{ id: '通报一', kind: '差错', on: '2020-05-01', fields: { serious: '否' } }] },
)

const told = (given: Facts): readonly string[] =>
  askedNow(programme, score(programme, unit, given, AS_OF, CALENDAR), CALENDAR).map(
    ({ check, object, value }) => `${check.id}${object === undefined ? '' : `@${object}`} ${JSON.stringify(value)}`,
  )

const tree = programme.treeOf('县直部门')

describe('askedNow', () => {
  it('tells each question once with what counts now, for each object', () => {
    expect(told(facts)).toEqual([
      '1.done "否"',
      '2.errors {"rows":[{"id":"甲","fields":{"serious":"是"}},{"id":"通报一","fields":{"serious":"否"}}]}',
      '3.fresh@动态 "是"',
      '3.fresh@公告 "否"',
    ])
  })
})

describe('withChange', () => {
  it('changes the answer of one object and leaves the others', () => {
    const changed = withChange(tree, facts, { unit: unit.id, check: '3.fresh', object: '公告', value: '是' }, AS_OF)
    expect(told(changed).slice(2)).toEqual(['3.fresh@动态 "是"', '3.fresh@公告 "是"'])
  })

  it('takes an incident out of a list that is changed without it', () => {
    const changed = withChange(tree, facts, { unit: unit.id, check: '2.errors', value: { rows: [], complete: true } }, AS_OF)
    expect(told(changed)[1]).toBe('2.errors {"rows":[],"complete":true}')
  })

  it('is itself changed by a later change of the same answer', () => {
    const once = withChange(tree, facts, { unit: unit.id, check: '1.done', value: '是' }, AS_OF)
    const twice = withChange(tree, once, { unit: unit.id, check: '1.done', value: '否' }, AS_OF)
    expect(told(once)[0]).toBe('1.done "是"')
    expect(told(twice)[0]).toBe('1.done "否"')
  })
})
