import { describe, expect, it } from 'vitest'
import { node, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { spreadTargets } from './spreadTargets.ts'

const found = (...to: string[]) => {
  const leaf = scoredLeaf('1', '50', { notApplying: { how: 'spread', to, equally: true }, children: [scoredLeaf('1.1', '50')] })
  return findings(spreadTargets, programmeOf([leaf, scoredLeaf('2', '50'), node({ code: 'b', name: '加分' })]))
}
const at = 'scorecards.0.root.children.0.notApplying.to'

describe('spreadTargets', () => {
  it('accepts another node with marks', () => {
    expect(found('2')).toEqual([])
  })

  it('refuses the node itself, those above and below it, and nodes without marks', () => {
    expect(found('1', 'departments', '1.1', 'b')).toEqual([
      `error spread-impossible ${at}.0: “1 指标”的分值摊给了“1 指标”，那就是它自己`,
      `error spread-impossible ${at}.1: “1 指标”的分值摊给了“departments 县直部门评分表”，那是它的上级`,
      `error spread-impossible ${at}.2: “1 指标”的分值摊给了“1.1 指标”，那是它的下级`,
      `error spread-impossible ${at}.3: “1 指标”的分值摊给了“b 加分”，它没有分值`,
    ])
  })
})
