import { expect, it, vi } from 'vitest'
import { WHOLE_SHARE } from '../../rounds/shares/Share.ts'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import { heardBy } from './heardBy.ts'
import type { Place } from './placesOf.ts'
import type { Reader } from './Reader.ts'
import type { Shares } from './Shares.ts'

const reader = (id: string, unit = 'root'): Reader => ({
  person: { id, unit },
  duties: [{ role: 'assessor', unit, above: unit === 'root' ? [] : ['root'], round: null, deputyFor: null }],
})

const EVENTS: readonly LiveEvent[] = [
  { kind: 'cell', round: 'r', unit: 'a' },
  { kind: 'message', person: 'p1' },
  { kind: 'cell', round: 'r', unit: 'b' },
]

it('readers alike are asked about once and given one list, but for what is told to one of them', async () => {
  const shares = { of: vi.fn(() => Promise.resolve(WHOLE_SHARE)), textOf: () => Promise.resolve('whole') }
  const placeOf = (event: LiveEvent): Place => ({ target: { units: ['unit' in event ? event.unit : '', 'root'], round: 'r' } })
  const readers = new Map([
    ['p1', reader('p1')],
    ['p2', reader('p2')],
    ['p3', reader('p3')],
    ['p4', reader('p4', 'a')],
  ])
  const heard = await heardBy(readers, EVENTS, placeOf, shares as unknown as Shares)
  const [first, message, second] = EVENTS
  expect(heard.get('p1')).toEqual([first, second, message])
  expect(heard.get('p2')).toEqual([first, second])
  expect(heard.get('p3')).toBe(heard.get('p2'))
  expect(heard.get('p4')).toEqual([first])
  // Two events for one of the first three, and the one that the fourth may hear at all.
  expect(shares.of).toHaveBeenCalledTimes(3)
})
