import { expect, it } from 'vitest'
import { fewNames } from './fewNames.ts'

it('A few names are all said, of many the first and how many there are', () => {
  expect(fewNames(['甲局', '乙局'])).toBe('甲局、乙局')
  expect(fewNames(['甲', '乙', '丙', '丁', '戊'])).toBe('甲、乙、丙、丁等 5 个单位')
})
