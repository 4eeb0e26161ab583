import { describe, expect, it } from 'vitest'
import { group, named, programme, programmeOf, scoredLeaf, unit } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Scope } from '../../model/Node.ts'
import { unitNames } from './unitNames.ts'

const units = [unit('县文广局', { aliases: ['县文广电局'], functions: ['行政执法'], class: 'A' }), unit('县住建局')]
const groups = [group('县直部门', { classes: [{ name: 'A' }] })]
const found = (scope: Partial<Scope>) => {
  const leaf = scoredLeaf('9', '100', { name: '双随机', scope: { names: [], except: [], open: false, ...scope } })
  return findings(unitNames, programmeOf([leaf], { units, groups }))
}
const at = 'scorecards.0.root.children.0.scope'

describe('unitNames', () => {
  it('accepts units, groups, classes and functions', () => {
    expect(
      found({ names: [...named('县住建局', '县直部门'), { kind: 'class', name: 'A' }], except: [{ kind: 'function', name: '行政执法' }] }),
    ).toEqual([])
  })

  it('warns of a name that matches by alias, and of one that matches nobody (TQ-03)', () => {
    expect(found({ names: named('县文广电局', '县税务局') })).toEqual([
      `warning unit-by-alias ${at}.names.0: “9 双随机”适用范围的“县文广电局”按别名认作“县文广局”`,
      `warning unit-unmatched ${at}.names.1: “9 双随机”适用范围的“县税务局”与单位表对不上`,
    ])
    expect(found({ names: [{ kind: 'class', name: 'C' }], except: named('县公路局') })).toEqual([
      `warning unit-unmatched ${at}.except.0: “9 双随机”适用范围除外的“县公路局”与单位表对不上`,
      `warning unit-unmatched ${at}.names.0: “9 双随机”适用范围的“类:C”与单位表对不上`,
    ])
  })

  it('warns of a function that no unit is said to have', () => {
    expect(found({ names: [{ kind: 'function', name: '行政处罚' }] })).toEqual([
      `warning function-unassigned ${at}.names.0: “9 双随机”适用范围按职能“行政处罚”确定，单位表里没有写明哪个单位有这项职能`,
    ])
  })

  it('says the words of a scope that names nobody (SZ-01)', () => {
    expect(found({ open: true, text: '相关部门' })).toEqual([
      `warning scope-open ${at}.open: “9 双随机”适用范围写的是“相关部门”，没有点名，适用哪些单位未定`,
    ])
  })

  it('warns of a list that ends in a separator (TQ-03)', () => {
    expect(found({ names: named('县住建局'), text: '县住建局、' })).toEqual([
      `warning list-ends-in-separator ${at}.text: “9 双随机”适用范围以“、”结尾，后面可能漏了单位`,
    ])
  })

  it('warns of a name for several and of a scope that is left open', () => {
    expect(found({ names: named('县直部门'), open: true })).toEqual([
      `warning scope-open ${at}.open: “9 双随机”适用范围没有列全（“等”），没有点名的单位未定`,
    ])
    const two = programme({ units: [unit('县住建局'), unit('县城建局', { aliases: ['县住建局'] })] })
    expect(findings(unitNames, { ...two, notice: { ...two.notice, addressed: ['县住建局'] } })[0]).toContain(
      'unit-several notice.addressed.0',
    )
  })

  it('warns of a body that the notice addresses and its annex leaves out (TQ-02)', () => {
    const sample = programme({ units, groups })
    const addressed = ['县直部门', '县产业集聚区管委会']
    expect(findings(unitNames, { ...sample, notice: { ...sample.notice, addressed } })).toEqual([
      'warning unit-unmatched notice.addressed.1: 通知对象的“县产业集聚区管委会”与单位表对不上',
    ])
  })
})
