import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOWHERE, UrlSet } from './UrlSet.ts'

describe('UrlSet', () => {
  it('takes each address once, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.webUrl({ withQueryParameters: true }), { maxLength: 300 }), (urls) => {
        const set = new UrlSet()
        const known = new Set<string>()
        for (const url of urls) {
          expect(set.has(url)).toBe(known.has(url))
          expect(set.add(url)).toBe(!known.has(url))
          known.add(url)
        }
        expect(set.size).toBe(known.size)
      }),
    )
  })

  it('tells the place that an address had before, and that another had none', () => {
    const set = new UrlSet()
    const urls = Array.from({ length: 10_000 }, (_, at) => `http://a.gov.cn/t${at}.html`)
    for (const [at, url] of urls.entries()) expect(set.put(url, at)).toBeNull()
    set.add('http://a.gov.cn/elsewhere.html')
    expect(urls.every((url, at) => set.put(url, 20_000) === at)).toBe(true)
    expect(set.put('http://a.gov.cn/elsewhere.html', 20_000)).toBe(NOWHERE)
  })

  it('keeps them all while it grows', () => {
    const set = new UrlSet()
    const urls = Array.from({ length: 100_000 }, (_, at) => `http://a.gov.cn/zwgk/${at % 97}/t${at}.html`)
    expect(urls.every((url) => set.add(url))).toBe(true)
    expect(urls.some((url) => set.add(url))).toBe(false)
  })
})
