import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { updatesInWords } from '../../engine/words/updates.ts'
import type { Updates } from '../../model/Node.ts'
import { updatesFromWords } from './updatesFromWords.ts'

const every = (period: string) => ({ kind: 'every', period })
const days = (count: number, unit = 'days') => ({ count: String(count), unit })

describe('updatesFromWords', () => {
  it.each([
    ['不变', { kind: 'static' }],
    ['长期公开', { kind: 'static' }],
    ['随时', { kind: 'as-it-happens' }],
    ['及时更新。', { kind: 'as-it-happens' }],
    ['每天', every('day')],
    ['每周更新', every('week')],
    ['每月至少更新1次', every('month')],
    ['每季度', every('quarter')],
    ['按季度公开', every('quarter')],
    ['每半年更新一次', every('half-year')],
    ['每年 更新', every('year')],
    ['每3个月更新一次', every('quarter')],
    ['年度更新', every('year')],
    ['每个工作日', { kind: 'within', duration: days(1, 'workdays') }],
    ['每半月', { kind: 'within', duration: days(15) }],
    ['每两周更新一次', { kind: 'within', duration: days(14) }],
    ['14天内有更新', { kind: 'within', duration: days(14) }],
    ['20个工作日内', { kind: 'as-it-happens', within: days(20, 'workdays') }],
    ['二十个工作日内', { kind: 'as-it-happens', within: days(20, 'workdays') }],
    ['信息形成或者变更之日起20个工作日内予以公开', { kind: 'as-it-happens', within: days(20, 'workdays') }],
    ['7日内公开', { kind: 'as-it-happens', within: days(7) }],
  ])('reads “%s” (TY-01)', (written, updates) => {
    expect(updatesFromWords(written)).toEqual(updates)
  })

  it.each(['每月更新2次', '每月10日前', '按要求更新', '2个月内有更新', '随时更新，至少每季度一次', '0个工作日内', ''])(
    'leaves to a person what “%s” means (TY-01)',
    (written) => {
      expect(updatesFromWords(written)).toBeNull()
    },
  )

  it('reads what it says itself of any updates', () => {
    const duration = fc.record({
      count: fc.integer({ min: 1, max: 9_999 }).map(String),
      unit: fc.constantFrom('days' as const, 'workdays' as const),
    })
    const any: fc.Arbitrary<Updates> = fc.oneof(
      fc
        .constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year')
        .map((period): Updates => ({ kind: 'every', period: period as 'day' })),
      duration.map((one): Updates => ({ kind: 'within', duration: one })),
      duration.map((one): Updates => ({ kind: 'as-it-happens', within: one })),
      fc.constant<Updates>({ kind: 'as-it-happens' }),
      fc.constant<Updates>({ kind: 'static' }),
    )
    fc.assert(
      fc.property(any, (updates) => {
        expect(updatesFromWords(updatesInWords(updates))).toEqual(updates)
      }),
    )
  })
})
