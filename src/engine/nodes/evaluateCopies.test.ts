import { describe, expect, it } from 'vitest'
import { line, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, not } from '../../../test/engine/expressions.ts'
import { amount, answer, say, scored, totalOf } from '../../../test/engine/scoring.ts'
import type { Answer } from '../../model/Facts.ts'
import type { Node, Per } from '../../model/Node.ts'

const per = (parts: Partial<Per>): Per => ({
  each: 'list',
  names: ['甲', '乙', '丙'],
  join: { how: 'mean' },
  odd: false,
  exceptSelf: false,
  ...parts,
})
const each = (parts: Partial<Per>, more: Partial<Node> = {}): Partial<Node> => ({
  marks: points('10'),
  per: per(parts),
  checks: [yesNo('d')],
  lines: [line({ amount: amount(4), when: not(asked('d')) })],
  ...more,
})
const of = (object: string, value: string): Answer => answer('d', value, { object })
const by = (lane: 'assessor' | 'expert', name: string, value: string): Answer => answer('d', value, { lane, by: name })

describe('a node scored once for each', () => {
  it('name of a list, joined by weight', () => {
    const tree = each({ join: { how: 'weights', weights: { 甲: '6', 乙: '3', 丙: '1' } } })
    expect(totalOf(tree, { d: [of('甲', '是'), of('乙', '否'), of('丙', '否')] })).toBe('8.4')
    expect(totalOf(tree, { d: [of('甲', '是'), of('乙', '否')] })).toBe('8.4…8.8')
  })

  it('object of the unit, and keeps what each came to', () => {
    const tree = each({ each: 'object', kind: '网站', join: { how: 'min' } })
    const result = scored(tree, { d: [of('主站', '是'), of('分站', '否')] }, { unit: { objects: { 网站: ['主站', '分站'] } } })
    expect(say(result.total)).toBe('6')
    expect(result.root.children.map(({ copy, points: got }) => [copy, say(got)])).toEqual([
      ['主站', '10'],
      ['分站', '6'],
    ])
  })

  it('object that was drawn, those not drawn apart', () => {
    const tree = each({ each: 'object', kind: '网站', drawn: 'sites' })
    const unit = { objects: { 网站: ['主站', '分站'] }, drawn: { sites: ['分站'] } }
    expect(totalOf(tree, { d: [of('主站', '是'), of('分站', '否')] }, { unit })).toBe('6')
  })

  it('month of the period', () => {
    const tree = each({ each: 'month', join: { how: 'sum' } }, { cap: 'none' })
    const period = { from: '2020-11-01', to: '2021-01-31' }
    const said = { d: [of('2020-11', '是'), of('2020-12', '否'), of('2021-01', '是')] }
    expect(totalOf(tree, said, { programme: { period } })).toBe('26')
  })

  it('expert apart from the assessors', () => {
    expect(totalOf(each({ each: 'expert' }), { d: [by('expert', '一', '否'), by('assessor', '二', '是')] })).toBe('6')
  })
})

describe('assessors', () => {
  const tree = each({ each: 'assessor', atLeast: 3, odd: true, exceptSelf: true })
  const three = [by('assessor', '一', '是'), by('assessor', '二', '否'), by('assessor', '三', '是')]
  it('are joined once there are enough of them, an odd number', () => {
    expect(totalOf(tree, { d: three })).toBe('26/3')
    const two = scored(tree, { d: three.slice(1) })
    expect([say(two.total), two.state, two.root.children.length]).toEqual(['0…10', 'held', 2])
    expect(totalOf(tree, { d: [...three, by('assessor', '四', '是')] })).toBe('0…10')
  })

  it('are not the unit itself', () => {
    expect(scored(tree, { d: [...three, by('assessor', '甲局', '是')] }).root.children.map(({ copy }) => copy)).toEqual(['一', '三', '二'])
  })

  it('are open as long as nobody scored', () => {
    expect(totalOf(tree)).toBe('0…10')
  })
})

describe('copies', () => {
  it('that do not exist give what the node says of nothing', () => {
    const none = { unit: { objects: { 网站: [] } } }
    expect(totalOf(each({ each: 'object', kind: '网站' }, { whenNone: 'full' }), {}, none)).toBe('10')
    expect(totalOf(each({ each: 'object', kind: '网站' }), {}, none)).toBe('0…10')
    expect(totalOf(each({ each: 'object', kind: '网站' }), {})).toBe('0…10')
  })

  it('are all vetoed by one veto', () => {
    const veto = { when: not(asked('d')), points: 'none', clause: '任一否决', readings: [] } as const
    expect(totalOf(each({}, { veto }), { d: [of('甲', '是'), of('乙', '否'), of('丙', '是')] })).toBe('none')
    expect(totalOf(each({}, { veto }), { d: [of('甲', '是'), of('丙', '是')] })).toBe('10 or none')
  })
})
