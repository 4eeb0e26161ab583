import { expect, it } from 'vitest'
import { partsOfPeriod } from './partsOfPeriod.ts'

it.each([
  { name: 'is the whole of a period that does not recur', every: {}, starts: ['2026-01-31'] },
  {
    name: 'counts quarters from the first day',
    every: { everyMonths: 3 },
    starts: ['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31'],
  },
  { name: 'begins no part behind the end', every: { everyMonths: 12 }, starts: ['2026-01-31'] },
])('$name', ({ every, starts }) => {
  expect(partsOfPeriod({ from: '2026-01-31', to: '2026-12-31', ...every })).toEqual(starts)
})
