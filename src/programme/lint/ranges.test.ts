import { describe, expect, it } from 'vitest'
import { programme, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Check } from '../../model/Check.ts'
import type { Node } from '../../model/Node.ts'
import { ranges } from './ranges.ts'

const found = (parts: Partial<Node>) => findings(ranges, programmeOf([scoredLeaf('1', '100', parts)]))
const judged = (from: string, to: string, step?: string): Check => ({
  id: '1.judged',
  ask: '酌情打分',
  kind: 'points',
  from,
  to,
  imported: false,
  ...(step === undefined ? {} : { step }),
})
const at = 'scorecards.0.root.children.0'

describe('ranges', () => {
  it('accepts ranges that run upwards in even steps', () => {
    expect(found({ checks: [judged('0', '3', '0.5')], floor: '-5', cap: '10', decimals: 2 })).toEqual([])
  })

  it('names reversed ranges of checks and of fields', () => {
    expect(found({ checks: [judged('3', '0')] })).toEqual([
      `error range-reversed ${at}.checks.0.from: 检查点“酌情打分”的范围从3到0，下限高于上限`,
    ])
    const fields = { days: { kind: 'number', from: '5', to: '1' } } as const
    const list: Check = { id: '1.list', ask: '留言', kind: 'list', fields, open: false, presumeNone: false }
    expect(found({ checks: [list] })[0]).toContain(`range-reversed ${at}.checks.0.fields.days.from: 检查点“留言”的字段“days”`)
  })

  it.each(['0', '-1', '2'])('refuses a step of %s in a range of three', (step) => {
    expect(found({ checks: [judged('0', '3', step)] })[0]).toContain('step-impossible')
  })

  it('names a floor above the cap, written or by default', () => {
    expect(found({ floor: '5', cap: '4' })).toEqual([`error floor-above-cap ${at}.floor: “1 指标”的下限5高于上限4`])
    expect(found({ cap: '-1' })[0]).toContain(`floor-above-cap ${at}.cap`)
  })

  it('refuses decimals that no notice means', () => {
    expect(found({ decimals: 9 })[0]).toContain(`decimals-out-of-range ${at}.decimals`)
    expect(findings(ranges, programme({ printing: { decimals: -1 } }))[0]).toContain('decimals-out-of-range printing.decimals')
  })
})
