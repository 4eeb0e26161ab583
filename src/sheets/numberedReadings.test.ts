import { expect, it } from 'vitest'
import { numberedReadings, readingNumbers } from './numberedReadings.ts'

it('cites a reading by its number in the list', () => {
  const reading = (id: string, choice: string) => ({ id, question: '怎样算', choice, why: '同口径u2', decidedBy: '县政府办' })
  const [first, second] = numberedReadings([reading('r1', '按口径u2换算；口径从宽'), reading('u2', '口径r10不在其中')])
  expect(first).toMatchObject({ choice: '按口径第2条换算；口径从宽', why: '同口径第2条' })
  expect(second?.choice).toBe('口径r10不在其中')
  expect(readingNumbers([reading('r1', ''), reading('u2', '')])('已按口径r1、u2处理')).toBe('已按口径第1条、第2条处理')
})
