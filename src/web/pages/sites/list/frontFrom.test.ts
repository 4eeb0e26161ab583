import { describe, expect, it } from 'vitest'
import { frontFrom } from './frontFrom.ts'

describe('the address of a front page as somebody typed it', () => {
  it.each([
    ['https://www.example.gov.cn/', 'https://www.example.gov.cn/'],
    [' www.example.gov.cn ', 'http://www.example.gov.cn/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['localhost:8080/index.html', 'http://localhost:8080/index.html'],
  ])('is made whole: %s', (typed, whole) => expect(frontFrom(typed)).toBe(whole))

  it.each(['', '示例县人民政府', 'www.example.gov.cn 首页', 'ftp://example.gov.cn/', 'javascript:alert(1)', 'http://a:b@example.gov.cn/'])(
    'is none: %s',
    (typed) => expect(frontFrom(typed)).toBeNull(),
  )
})
