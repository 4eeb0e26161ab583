import { expect, it } from 'vitest'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { datedWithin } from './datedWithin.ts'

const answer = (lane: 'self' | 'assessor') => ({
  ...{ check: '1', lane, by: '评分员甲', at: '2026-12-20', state: 'answered' as const, value: '是', proof: ['演示快照：甲镇，2026-12-20'] },
})
const round = {
  units: [{ unit: { id: '甲镇' }, facts: { answers: { 1: [answer('self'), answer('assessor')] }, incidents: [], overrides: [] } }],
} as unknown as RoundFacts
// A Wednesday.
const NOW = '2026-11-25T02:00:00.000Z'

it('says what is said while its stage is open, and nothing after today', () => {
  const [self, assessor] = Object.values(
    datedWithin(
      round,
      [
        { name: '自查', kind: 'self-check', from: -6, to: -4 },
        { name: '评分', kind: 'assess', from: -2, to: 9 },
      ],
      NOW,
    ).units[0]?.facts.answers ?? {},
  ).flat()
  expect(self?.at).toMatch(/^2026-11-(17|18|19)$/u)
  expect(assessor?.at).toMatch(/^2026-11-(23|24|25)$/u)
  expect(assessor?.proof).toEqual([`演示快照：甲镇，${assessor?.at ?? ''}`])
})

it('lets a round without stages have been going on for two months', () => {
  const [one] = Object.values(datedWithin(round, [], NOW).units[0]?.facts.answers ?? {}).flat()
  expect((one?.at ?? '') >= '2026-09-26' && (one?.at ?? '') <= '2026-11-25').toBe(true)
})
