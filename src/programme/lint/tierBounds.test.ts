import { describe, expect, it } from 'vitest'
import { line, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Check } from '../../model/Check.ts'
import type { Line, Tier } from '../../model/Node.ts'
import { tierBounds } from './tierBounds.ts'

const rate: Check = { id: '1.rate', ask: '网上可办率', kind: 'number', rate: true, to: '1' }
const tier = (bounds: Omit<Tier, 'amount'>, points = '1'): Tier => ({ ...bounds, amount: { points } })

function found(tiers: readonly Tier[], parts: Partial<Line> = {}, otherwise = false): string[] {
  const by = { op: 'check', check: '1.rate' } as const
  const amount = { kind: 'tiers', by, tiers, ...(otherwise ? { otherwise: { points: '0' } } : {}) } as const
  const set = line({ verb: 'set', clause: '网上可办率50%以上6分', amount, ...parts })
  return findings(tierBounds, programmeOf([scoredLeaf('1', '100', { checks: [rate], lines: [set] })]))
}

const at = 'scorecards.0.root.children.0.lines.0.amount'

describe('tierBounds', () => {
  it('accepts tiers that meet without sharing their bound', () => {
    expect(found([tier({ from: '0.5' }), tier({ from: '0.4', below: '0.5' }), tier({ below: '0.4' })])).toEqual([])
    expect(found([tier({ from: '0.5' }), tier({ from: '0.4', below: '0.5' })], {}, true)).toEqual([])
  })

  it('finds the one value that belongs to two tiers (SH-04)', () => {
    expect(found([tier({ from: '0.5' }), tier({ to: '0.5' })])).toEqual([
      `error tiers-overlap ${at}: “网上可办率50%以上6分”第1档与第2档重叠：恰为50%同时属于两档`,
    ])
    expect(found([tier({ from: '0.5' }), tier({ to: '0.5' })], { readings: ['r1'] })[0]).toMatch(/^warning tiers-overlap/u)
  })

  it('finds gaps in what is set, at bounds and at the ends of the range', () => {
    expect(found([tier({ above: '0.5' }), tier({ from: '0.1', below: '0.5' })])).toEqual([
      `error tiers-gap ${at}: “网上可办率50%以上6分”各档之间有缝：不低于0%且低于10%不属于任何一档`,
      `error tiers-gap ${at}: “网上可办率50%以上6分”各档之间有缝：恰为50%不属于任何一档`,
    ])
  })

  it('lets a deduction leave values without a price', () => {
    expect(found([tier({ below: '0.5' })], { verb: 'deduct' })).toEqual([])
  })

  it('finds a tier that can never be reached, at the tier', () => {
    expect(found([tier({ from: '0.6', to: '0.5' })], { verb: 'deduct' })).toEqual([
      `error tier-impossible ${at}.tiers.0: “网上可办率50%以上6分”第1档不可能出现：不低于60%且不超过50%`,
    ])
    expect(found([tier({ above: '1' })], { verb: 'deduct' })[0]).toContain('大于100%，而这个量不会取到')
  })

  it('sees no gap between whole numbers', () => {
    const list: Check = { id: 'late', ask: '迟报', kind: 'list', fields: {}, open: false, presumeNone: false }
    const tiers = [tier({ to: '0' }), tier({ from: '1', to: '2' }), tier({ above: '2' })]
    const set = line({ verb: 'set', amount: { kind: 'tiers', by: { op: 'count', list: 'late' }, tiers } })
    expect(findings(tierBounds, programmeOf([scoredLeaf('1', '100', { lines: [set] })], { checks: [list] }))).toEqual([])
  })
})
