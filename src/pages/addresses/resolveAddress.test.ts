import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseOf, resolveAddress } from './resolveAddress.ts'

const base = baseOf('https://www.example.gov.cn/zwgk/tzgg/index.html')!

describe('resolveAddress', () => {
  it.each([
    ['./202405/t20240506_123.html', 'https://www.example.gov.cn/zwgk/tzgg/202405/t20240506_123.html'],
    ['../../art/2024/5/6/art_1_2.html', 'https://www.example.gov.cn/art/2024/5/6/art_1_2.html'],
    ['../../../../x.html', 'https://www.example.gov.cn/x.html'],
    ['/info/1001/2.htm', 'https://www.example.gov.cn/info/1001/2.htm'],
    ['//other.gov.cn/a', 'https://other.gov.cn/a'],
    [
      'content.jsp?urltype=news.NewsContentUrl&wbtreeid=1',
      'https://www.example.gov.cn/zwgk/tzgg/content.jsp?urltype=news.NewsContentUrl&wbtreeid=1',
    ],
    [' index_1.html#top ', 'https://www.example.gov.cn/zwgk/tzgg/index_1.html'],
    ['HTTP://WWW.Example.GOV.CN/', 'http://www.example.gov.cn/'],
    ['https://www.example.gov.cn:443/a/../b', 'https://www.example.gov.cn/b'],
    ['\\file\\a.doc', 'https://www.example.gov.cn/file/a.doc'],
    ['附件 1.doc', 'https://www.example.gov.cn/zwgk/tzgg/%E9%99%84%E4%BB%B6%201.doc'],
    ['?page=2', 'https://www.example.gov.cn/zwgk/tzgg/index.html?page=2'],
  ])('takes %s to %s', (link, address) => {
    expect(resolveAddress(link, base)).toBe(address)
  })

  it.each([
    '',
    '#',
    '#top',
    'javascript:void(0)',
    'JavaScript:;',
    'mailto:a@example.gov.cn',
    'tel:0393',
    'data:image/gif;base64,x',
    'about:blank',
  ])('takes “%s” for no page', (link) => {
    expect(resolveAddress(link, base)).toBeUndefined()
  })

  it.each(['http://', 'https://[::1', 'http://a b/', '//:80'])('cannot say where “%s” leads', (link) => {
    expect(resolveAddress(link, base)).toBeNull()
  })

  it('says what a resolver says', () => {
    const part = fc.constantFrom(
      'a',
      'B',
      '..',
      '.',
      '',
      'x.html',
      'a:b',
      '?q=1',
      '&k=%20',
      '中',
      'http:',
      'https://e.com',
      'www',
      ' ',
      '@',
      '!',
      "'",
      '*',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.constantFrom('/', ''), (parts, between) => {
        const link = parts.join(between).trim()
        const found = resolveAddress(link, base)
        if (typeof found === 'string') expect(found).toBe(new URL(link, base.href).href)
        else if (link !== '' && URL.canParse(link, base.href)) expect(new URL(link, base.href).protocol).not.toMatch(/^https?:$/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('baseOf', () => {
  it.each([
    ['https://a.gov.cn:8443/zwgk/tzgg/index.html', 'https://a.gov.cn:8443/zwgk/tzgg/'],
    ['https://a.gov.cn:8443/zwgk/list.jsp?path=/a/b', 'https://a.gov.cn:8443/zwgk/'],
    ['https://a.gov.cn:8443/', 'https://a.gov.cn:8443/'],
    ['https://a.gov.cn:8443/a/../b/c', 'https://a.gov.cn:8443/b/'],
    ['https://a.gov.cn:8443/附件/c', 'https://a.gov.cn:8443/%E9%99%84%E4%BB%B6/'],
  ])('of %s says the same of a site it met before and of one it did not', (address, folder) => {
    baseOf('https://elsewhere.gov.cn/')
    const first = baseOf(address)
    expect(first).toMatchObject({ origin: 'https://a.gov.cn:8443', href: new URL(address).href, folder })
    expect(baseOf(address)).toEqual(first)
  })

  it('does not take a longer name for the site it met before', () => {
    baseOf('https://a.gov.cn/')
    expect(baseOf('https://a.gov.cn.evil.com/x')?.origin).toBe('https://a.gov.cn.evil.com')
    expect(baseOf('https://a.gov.cn:81/x')?.origin).toBe('https://a.gov.cn:81')
  })
})
