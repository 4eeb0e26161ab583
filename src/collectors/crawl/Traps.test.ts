import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repeatsItself, shapeOf } from './shapeOf.ts'
import { Traps } from './Traps.ts'

describe('shapeOf', () => {
  it('is one for addresses that differ in numbers only', () => {
    expect(shapeOf('http://a.cn/rl/2026-05.html?d=3&m=1')).toBe(shapeOf('http://a.cn/rl/1999-12.html?m=7&d=31'))
    expect(shapeOf('http://a.cn/art/1f0a9c3e8b7d4f60.html')).toBe(shapeOf('http://a.cn/art/2b8d4f601f0a9c3e.html'))
  })

  it('differs between columns', () => {
    expect(shapeOf('http://a.cn/zwgk/1.html')).not.toBe(shapeOf('http://a.cn/xwzx/1.html'))
  })
})

it('A shape is an address without its numbers and long codes, whatever stands around them', () => {
  const piece = fc.constantFrom('a', 'G', '-', '/', '.', '0', '19', 'f', '1f0a9c3e', '8b7d4f60', 'DEAD-BEEF', 'zwgk')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const url = `http://a.cn/${pieces.join('')}`
      expect(shapeOf(url)).toBe(url.replaceAll(/[0-9a-f]{8}[0-9a-f-]{8,}/giu, '#').replaceAll(/\d+/gu, '#'))
    }),
    { numRuns: 2000 },
  )
})

describe('repeatsItself', () => {
  it.each([
    ['http://a.cn/x/x/x/x/1.html', true],
    ['http://a.cn/a/b/a/b/a/b/a/b/', true],
    [`http://a.cn/${'ab/'.repeat(30)}`, true],
    ['http://a.cn/2024/05/06/a.html', false],
    ['http://a.cn/a.html?u=/x/x/x/x/x/', false],
  ])('of %s is %s', (url, repeats) => {
    expect(repeatsItself(url)).toBe(repeats)
  })
})

describe('Traps', () => {
  const day = (at: number) => `http://a.cn/rl?d=${at}`

  it('close a shape whose pages say what was said before', () => {
    const traps = new Traps()
    for (let at = 0; at < 70; at += 1) traps.read(day(at), 'same')
    expect([traps.admits(day(99)), traps.isClosed(day(99))]).toEqual([false, true])
  })

  it('leave a long list of articles open', () => {
    const traps = new Traps()
    for (let at = 0; at < 5000; at += 1) traps.read(`http://a.cn/art/${at}.html`, `says ${at}`)
    expect(traps.admits('http://a.cn/art/9999.html')).toBe(true)
  })

  it('judge no shape by its first few pages', () => {
    const traps = new Traps()
    for (let at = 0; at < 30; at += 1) traps.read(day(at), 'same')
    expect(traps.admits(day(31))).toBe(true)
  })

  it('end a shape with parameters that never stops, though its pages all differ', () => {
    const traps = new Traps()
    let admitted = 0
    while (admitted < 50_000 && traps.admits(day(admitted))) admitted += 1
    expect(admitted).toBe(20_000)
  })

  it('reads every page of a long list, which says the same on each and leads to other articles', () => {
    const traps = new Traps()
    const list = (page: number) => `http://a/zwgk/index_${page}.html`
    for (let page = 1; page <= 500; page += 1) {
      expect(traps.admits(list(page))).toBe(true)
      expect(traps.isClosed(list(page))).toBe(false)
      traps.read(list(page), 'list')
      for (let at = 0; at < 3; at += 1) {
        const article = `http://a/zwgk/t${page}_${at}.html`
        traps.leads(list(page), article)
        traps.admits(article)
        traps.read(article, `${page} ${at}`)
      }
    }
  })

  it('notices a trap among pages that all have names of their own', () => {
    const traps = new Traps()
    const name = (at: number) => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    for (let at = 0; at < 120_000; at += 1) {
      expect(traps.admits(`http://a.cn/news/${name(at)}.html`)).toBe(true)
      if (at % 1000 === 0) traps.read(day(at), 'same')
    }
    expect(traps.admits(day(99))).toBe(false)
  })

  it('ends a calendar whose months and weeks lead to each other', () => {
    const traps = new Traps()
    let read = 0
    for (let month = 1; traps.admits(`http://a/rl/m${month}.html`); month += 1) {
      read += 1
      traps.read(`http://a/rl/m${month}.html`, 'month')
      traps.leads(`http://a/rl/m${month}.html`, `http://a/rl/w${month}.html`)
      if (traps.admits(`http://a/rl/w${month}.html`)) traps.read(`http://a/rl/w${month}.html`, 'week')
    }
    expect(read).toBeLessThan(1000)
  })
})
