import { describe, expect, it } from 'vitest'
import { programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Join, Per } from '../../model/Node.ts'
import { joins } from './joins.ts'

const names = ['领导', '专家', '群众']
const found = (join: Join, parts: Partial<Per> = {}) => {
  const per: Per = { each: 'list', names, join, odd: false, exceptSelf: false, ...parts }
  return findings(joins, programmeOf([scoredLeaf('1', '100', { per })]))
}
const weights = (weights: Record<string, string>): Join => ({ how: 'weights', weights })

describe('joins', () => {
  it('accepts weights for every name', () => {
    expect(found(weights({ 领导: '6', 专家: '3', 群众: '1' }))).toEqual([])
  })

  it('names weights that are missing or too many', () => {
    expect(found(weights({ 领导: '6', 专家: '3', 网民: '1' }))).toEqual([
      'error join-weights-mismatch scorecards.0.root.children.0.per.join: “1 指标”合成的权重与名单不一致：缺群众，多网民',
    ])
  })

  it('refuses weights that cannot weigh, and weights without a list', () => {
    expect(found(weights({ 领导: '0', 专家: '0', 群众: '0' }))[0]).toContain('join-weights-impossible')
    expect(found(weights({}), { each: 'assessor', names: [] })[0]).toContain('却没有固定的名单')
  })

  it('wants names that differ, and enough of them to leave extremes out (SZ-04)', () => {
    expect(found({ how: 'mean' }, { names: ['甲', '甲'] })[0]).toContain('per-names-duplicate')
    expect(found({ how: 'without-extremes' }, { names: ['甲', '乙'] })[0]).toContain('join-nothing-left')
  })
})
