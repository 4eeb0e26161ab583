import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalUrl } from './normalUrl.ts'

describe('normalUrl', () => {
  it.each([
    ['http://a.cn/x#part', 'http://a.cn/x'],
    ['http://a.cn/x;jsessionid=A1B2?id=3', 'http://a.cn/x?id=3'],
    ['http://a.cn/x?PHPSESSID=1', 'http://a.cn/x'],
    ['http://a.cn/x?id=3&_t=1700000000&page=2', 'http://a.cn/x?id=3&page=2'],
    ['http://a.cn/%e5%85%ac?q=%e5', 'http://a.cn/%E5%85%AC?q=%E5'],
    ['http://a.cn/X/Y', 'http://a.cn/X/Y'],
    ['http://a.cn/x?', 'http://a.cn/x'],
  ])('of %s is %s', (written, normal) => {
    expect(normalUrl(written)).toBe(normal)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = normalUrl(url)
        expect(once === null ? null : normalUrl(once)).toBe(once)
      }),
    )
  })

  it('takes no address that only a loop can have made', () => {
    expect(normalUrl(`http://a.cn/${'a/'.repeat(1500)}`)).toBeNull()
  })
})
