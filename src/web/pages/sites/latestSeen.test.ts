import { expect, it } from 'vitest'
import { latestSeen } from './latestSeen.ts'

it('Only a page that was seen is said to have no dates', () => {
  expect(latestSeen({ outcome: 'passed', latest: '2026-11-19' })).toContain('2026-11-19')
  expect(latestSeen({ outcome: 'passed', latest: null })).toBe('没有日期')
  expect(latestSeen({ outcome: 'failed', latest: null })).toBe('')
  expect(latestSeen({ outcome: 'cantTell', latest: null })).toBe('')
})
