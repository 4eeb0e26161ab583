import { expect, it } from 'vitest'
import { selfCheckStanding, standingInWords } from './SelfCheckStanding.ts'

it('tells a unit that fills in from one that has not begun, and from one that has nobody to', () => {
  const words = (begun: boolean, hasFiller: boolean) => standingInWords(selfCheckStanding('filling', { begun, hasFiller }))
  expect([words(true, true), words(false, true), words(false, false), words(true, false)]).toEqual([
    '填报中',
    '未开始',
    '没有填报人',
    '填报中',
  ])
  expect(standingInWords(selfCheckStanding('confirmed', { begun: false, hasFiller: false }))).toBe('已报送')
})
