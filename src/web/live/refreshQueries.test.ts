import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import { refreshQueries, refreshStale } from './refreshQueries.ts'

const cell: LiveEvent = { kind: 'cell', round: 'a', unit: 'x', check: '7.published' }

/** A page that shows these, and how often each was asked for. */
async function showing(...keys: readonly (readonly string[])[]) {
  const client = new QueryClient()
  const asked = new Map<string, number>()
  for (const key of keys) {
    const name = key.join(' ')
    const queryFn = () => {
      asked.set(name, (asked.get(name) ?? 0) + 1)
      return Promise.resolve(name)
    }
    // One line of the page says for itself which checks it shows.
    const meta = name === 'rounds a desk 8' ? { live: (event: LiveEvent) => 'check' in event && event.check === '8' } : {}
    new QueryObserver(client, { queryKey: key, queryFn, meta, staleTime: Infinity }).subscribe(() => undefined)
  }
  await new Promise((resolve) => setTimeout(resolve))
  return { client, timesOf: (...key: readonly string[]) => asked.get(key.join(' ')) ?? 0 }
}

describe('refreshing what a page shows', () => {
  it('asks for what the event concerns, and nothing else', async () => {
    const { client, timesOf } = await showing(['rounds', 'a', 'desk', '7'], ['rounds', 'a', 'desk', '8'], ['rounds', 'b', 'head'], ['me'])
    await refreshQueries(client, [cell], true)
    expect(timesOf('rounds', 'a', 'desk', '7')).toBe(2)
    expect(timesOf('rounds', 'a', 'desk', '8')).toBe(1)
    expect(timesOf('rounds', 'b', 'head')).toBe(1)
    await refreshQueries(client, 'all', true)
    expect([timesOf('rounds', 'b', 'head'), timesOf('rounds', 'a', 'desk', '8'), timesOf('me')]).toEqual([2, 2, 1])
  })

  it('asks for nothing while nobody looks, and for what changed when somebody does', async () => {
    const { client, timesOf } = await showing(['rounds', 'a', 'sheet'], ['rounds', 'b', 'sheet'])
    await refreshQueries(client, [cell], false)
    expect(timesOf('rounds', 'a', 'sheet')).toBe(1)
    await refreshStale(client)
    expect([timesOf('rounds', 'a', 'sheet'), timesOf('rounds', 'b', 'sheet')]).toEqual([2, 1])
  })
})
