import { expect, it } from 'vitest'
import { distinctTitle } from './distinctTitle.ts'

it('gives the second round of a notice another title than the first, and the third again another', () => {
  const title = '示例县2026年度政务公开考核'
  expect(distinctTitle(title, ['别的考核'])).toBe(title)
  expect(distinctTitle(title, [title])).toBe(`${title}（第2次）`)
  expect(distinctTitle(title, [title, `${title}（第2次）`])).toBe(`${title}（第3次）`)
})
