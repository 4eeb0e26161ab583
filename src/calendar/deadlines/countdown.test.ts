import { describe, expect, it } from 'vitest'
import { countdown, urgency } from './countdown.ts'

const END = '2026-11-26T09:30:00.000Z'

describe('countdown', () => {
  it.each([
    ['2026-11-23T01:00:00.000Z', 3, '还有 3 个工作日（11-26 17:30 止）', 'far'],
    ['2026-11-25T16:00:00.000Z', 0, '今天 17:30 截止', 'near'],
    ['2026-11-26T09:30:00.000Z', 0, '已截止（11-26 17:30）', 'over'],
    ['2026-12-01T01:00:00.000Z', 0, '已截止（11-26 17:30）', 'over'],
    ['2026-11-23T01:00:00.000Z', null, '还有 3 天（11-26 17:30 止）', 'far'],
  ] as const)('at %s with %s working days: %s', (now, workdays, words, near) => {
    expect(countdown(END, now, workdays)).toBe(words)
    expect(urgency(END, now, workdays)).toBe(near)
  })

  it('says the day with which it ends, not the midnight after it', () => {
    expect(countdown('2026-11-27T16:00:00.000Z', '2026-11-25T01:00:00.000Z', 2)).toBe('还有 2 个工作日（11-27 止）')
    expect(countdown('2026-11-27T16:00:00.000Z', '2026-11-27T10:00:00.000Z', 0)).toBe('今天截止')
    expect(countdown('2026-11-29T09:30:00.000Z', '2026-11-28T01:00:00.000Z', 0)).toBe('还有 1 天，其间没有工作日（11-29 17:30 止）')
  })
})
