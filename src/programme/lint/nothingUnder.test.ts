import { describe, expect, it } from 'vitest'
import { line, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Check } from '../../model/Check.ts'
import type { Expr } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import { nothingUnder } from './nothingUnder.ts'

const rate: Check = { id: '1.rate', ask: '网上可办率', kind: 'number', rate: true }
const no: Expr = { op: 'number', value: '0' }
const worst: Expr = { op: 'compare', how: '>', left: { op: 'worst', list: 'replies', each: { op: 'field', field: 'days' } }, right: no }

const found = (parts: Partial<Node>) => findings(nothingUnder, programmeOf([scoredLeaf('1', '100', { checks: [rate], ...parts })]))

describe('nothingUnder', () => {
  it.each([
    ['a rate', line({ verb: 'set', amount: { kind: 'points', value: { op: 'check', check: '1.rate' } } }), 'amount', '率“网上可办率”'],
    ['a worst inside a condition', line({ when: { op: 'not', of: worst } }), 'when', '最差值 worst'],
    [
      'a share',
      line({ verb: 'set', amount: { kind: 'points', value: { op: 'share', list: 'replies', where: no } } }),
      'amount',
      '占比 share',
    ],
  ])('wants a when-none for %s', (_, rule, key, what) => {
    expect(found({ lines: [rule] })).toEqual([
      `error when-none-missing scorecards.0.root.children.0.lines.0.${key}: “1 指标”用了${what}，没有写一件也没有时怎么办`,
    ])
    expect(found({ lines: [rule], whenNone: 'full' })).toEqual([])
  })

  it('wants one for a mean over objects that a unit may not have', () => {
    const per = { each: 'object', kind: '网站', join: { how: 'mean' }, odd: false, exceptSelf: false } as const
    expect(found({ per })[0]).toContain('when-none-missing scorecards.0.root.children.0.per')
    expect(found({ per: { ...per, join: { how: 'sum' } } })).toEqual([])
  })
})
