import { describe, expect, it } from 'vitest'
import { remembered, SLOWINGS, waitAfter, waitInWords, type TryKind } from './waits.ts'

describe('waitAfter', () => {
  it('costs nothing at first, doubles, and stops growing', () => {
    const waits = [0, 4, 5, 6, 7, 9, 10, 500].map((count) => waitInWords(waitAfter('pair', count)))
    expect(waits).toEqual(['0 秒', '0 秒', '30 秒', '60 秒', '2 分钟', '8 分钟', '15 分钟', '15 分钟'])
  })

  it('holds nobody longer than a quarter of an hour, who was never here longer than five minutes', () => {
    const longest = (Object.keys(SLOWINGS) as TryKind[]).map((kind) => [kind, waitAfter(kind, 1_000_000) / 60_000])
    expect(Object.fromEntries(longest)).toEqual({ pair: 15, address: 1, login: 5, code: 1 })
  })
})

describe('remembered', () => {
  it('halves with time, and a clock that went back takes nothing away', () => {
    const hour = 3_600_000
    expect([-hour, 0, hour - 1, hour, 2 * hour, 10 * hour].map((elapsed) => remembered('pair', 9, elapsed))).toEqual([9, 9, 9, 4, 2, 0])
  })
})
