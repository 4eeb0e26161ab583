import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnFinder } from './columnOf.ts'

const at = (path: string) => `http://www.example.gov.cn${path}`
const find = columnFinder([
  { id: 'open', url: at('/zwgk/index.html') },
  { id: 'budget', url: at('/zwgk/czyjs/') },
  { id: 'left', url: at('/list/a.html') },
  { id: 'right', url: at('/list/b.html') },
  { id: 'asked', url: at('/col.jsp?id=7') },
])

describe('columnFinder', () => {
  it.each([
    ['/zwgk/index.html', 'open'],
    ['/zwgk/2026/t1.html', 'open'],
    ['/zwgk/czyjs/2026/t1.html', 'budget'],
    ['/list/a.html', 'left'],
    ['/list/c.html', null],
    ['/col.jsp?id=7', 'asked'],
    ['/col.jsp?id=8', null],
    ['/', null],
    ['/other/x.html', null],
  ])('finds %s under %s', (path, column) => {
    expect(find(at(path))).toBe(column)
    expect(find(at(path).replace('http:', 'https:'))).toBe(column)
  })

  it('finds nothing under what is no address', () => {
    fc.assert(fc.property(fc.string(), (text) => (URL.canParse(text) ? true : find(text) === null)))
  })

  it('finds each column under its own address, whatever the others', () => {
    const path = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }).map((parts) => at(`/${parts.join('/')}`))
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1 }), (urls) => {
        const finder = columnFinder(urls.map((url) => ({ id: url, url })))
        for (const url of urls) expect(finder(url)).toBe(url)
      }),
    )
  })
})
