import { describe, expect, it } from 'vitest'
import { findInNotice } from './findInNotice.ts'

describe('findInNotice', () => {
  it.each([
    ['across lines and blanks', '一、组织\n  保 障（20分）', '组织保障（20 分）', { from: 2, to: 15 }],
    ['at the very start', '甲乙', '甲', { from: 0, to: 1 }],
    ['with the wide blank of Chinese text', '甲　乙', '甲乙', { from: 0, to: 3 }],
  ])('finds words %s', (_, notice, words, span) => {
    expect(findInNotice(notice, words)).toEqual(span)
  })

  it('finds nothing where the notice has other words, or none were asked for', () => {
    expect(findInNotice('甲乙', '丙')).toBeNull()
    expect(findInNotice('甲乙', ' ')).toBeNull()
  })
})
