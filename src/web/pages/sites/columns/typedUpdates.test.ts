import { describe, expect, it } from 'vitest'
import type { Updates } from '../../../../model/Node.ts'
import { typedUpdates, updatesFrom } from './typedUpdates.ts'

const DAYS = { count: '20', unit: 'workdays' } as const

describe('how often a column must change, as it is chosen', () => {
  it.each<Updates | null>([
    null,
    { kind: 'static' },
    { kind: 'every', period: 'quarter' },
    { kind: 'within', duration: { count: '14', unit: 'days' } },
    { kind: 'as-it-happens' },
    { kind: 'as-it-happens', within: DAYS },
  ])('says what the column has: %o', (updates) => expect(updatesFrom(typedUpdates(updates))).toEqual(updates))

  it.each(['', '0', '两周', '1.5'])('is not complete with “%s” days', (count) =>
    expect(updatesFrom({ kind: 'within', count, unit: 'days' })).toBeUndefined(),
  )
})
