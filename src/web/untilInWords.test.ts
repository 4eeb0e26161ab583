import { describe, expect, it } from 'vitest'
import { untilInWords } from './untilInWords.ts'

describe('untilInWords', () => {
  it('names the last day of what ends with a day in Beijing, and the moment of what ends within one', () => {
    expect(untilInWords('2026-12-31T16:00:00.000Z')).toBe('2026-12-31（周四）')
    expect(untilInWords('2026-12-31T09:30:00.000Z')).toBe('2026-12-31 17:30')
  })
})
