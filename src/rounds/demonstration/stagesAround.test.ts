import { expect, it } from 'vitest'
import { stagesAround } from './stagesAround.ts'

it('puts the windows of a demonstration around the day on which somebody looks, on weekdays', () => {
  // Sunday the 22nd of November 2026, in the afternoon in Beijing.
  const [first, last] = stagesAround('2026-11-22T07:00:00.000Z', [
    { name: '自查', kind: 'self-check', from: -3, to: 2, late: 'refused' },
    { name: '公布', kind: 'publish', from: 3, to: null },
  ])
  expect(first).toMatchObject({ position: 1, opensAt: '2026-11-18T00:30:00.000Z', closesAt: '2026-11-24T09:30:00.000Z', late: 'refused' })
  expect(last).toMatchObject({ position: 2, opensAt: '2026-11-25T00:30:00.000Z', closesAt: null, late: 'accepted' })
})
