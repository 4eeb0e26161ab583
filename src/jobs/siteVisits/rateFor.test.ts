import { describe, expect, it } from 'vitest'
import { rateFor } from './rateFor.ts'

describe('rateFor', () => {
  it.each([
    ['a host inside', 'http://oa.example.gov.cn/', ['10.1.2.3'], undefined],
    ['an address inside', 'http://127.0.0.1:8080/', [], undefined],
    ['a host outside, though it might be inside', 'http://www.example.gov.cn/', ['114.114.114.114'], 2],
    ['a host of both', 'http://www.example.gov.cn/', ['10.1.2.3', '114.114.114.114'], 2],
    ['a host that nobody knows', 'http://www.example.gov.cn/', [], 2],
  ] as const)('of %s', async (_, front, addresses, rate) => {
    expect(await rateFor('usual', front, () => Promise.resolve([...addresses]))).toBe(rate)
  })

  it('is what somebody chose, where somebody chose', async () => {
    expect([await rateFor(5, 'http://a.gov.cn/'), await rateFor(null, 'http://a.gov.cn/')]).toEqual([5, null])
  })
})
