import { describe, expect, it } from 'vitest'
import { keepCookies } from './cookies.ts'
import { statusOfCode, waitAsked } from './statusOfCode.ts'

describe('statusOfCode', () => {
  it.each([
    [200, 'ok'],
    [206, 'ok'],
    [404, 'not-found'],
    [410, 'gone'],
    [403, 'forbidden'],
    [429, 'rate-limited'],
    [502, 'server-error'],
    [412, 'bad-answer'],
    [799, 'bad-answer'],
  ])('of %i is %s', (code, status) => {
    expect(statusOfCode(code)).toBe(status)
  })
})

describe('waitAsked', () => {
  const now = Date.UTC(2026, 10, 22)
  it.each([
    ['120', 120_000],
    ['Sun, 22 Nov 2026 00:01:00 GMT', 60_000],
    ['Sun, 22 Nov 2020 00:01:00 GMT', 0],
    ['soon', null],
    [null, null],
  ])('of %s', (said, ms) => {
    expect(waitAsked(said, now)).toBe(ms)
  })
})

describe('cookies', () => {
  const url = new URL('http://a.gov.cn/x')

  it('go back to the host that set them and to no other, whatever domain they name', () => {
    const cookies = keepCookies()
    cookies.take(url, ['a=1; Path=/; Domain=gov.cn', 'b=2; HttpOnly'])
    expect(cookies.header(new URL('http://a.gov.cn/y'))).toBe('a=1; b=2')
    expect(cookies.header(new URL('http://b.gov.cn/'))).toBeNull()
  })

  it('go back as they were set last', () => {
    const cookies = keepCookies()
    cookies.take(url, ['a=1', 'b=2'])
    expect(cookies.header(url)).toBe('a=1; b=2')
    cookies.take(url, ['a=3', 'b=; Max-Age=0'])
    expect(cookies.header(url)).toBe('a=3')
    cookies.take(url, ['a=; Max-Age=0'])
    expect(cookies.header(url)).toBeNull()
  })

  it('are taken back, and no line is slipped into a header', () => {
    const cookies = keepCookies()
    cookies.take(url, ['a=1', 'c=x\u0000\u001by', 'bad name=1', '=2', 'a=; Max-Age=0'])
    expect(cookies.header(url)).toBe('c=xy')
  })

  it('of a host that sets no end of them are some', () => {
    const cookies = keepCookies()
    cookies.take(
      url,
      Array.from({ length: 1000 }, (_, at) => `c${at}=${at}`),
    )
    expect(cookies.header(url)?.split(';')).toHaveLength(40)
  })
})
