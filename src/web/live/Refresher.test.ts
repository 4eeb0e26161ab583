import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import { Refresher, type Stale } from './Refresher.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const round = (name: string): LiveEvent => ({ kind: 'round', round: name })

/** Refreshes that take so long each, and what each was asked for. */
function refreshing(ms: number) {
  const asked: Stale[] = []
  const refresher = new Refresher((stale) => {
    asked.push(stale)
    return new Promise((resolve) => setTimeout(resolve, ms))
  })
  return { asked, refresher }
}

describe('refreshing', () => {
  it('begins at once, and then gathers for a while what comes', async () => {
    const { asked, refresher } = refreshing(10)
    for (const name of ['a', 'b', 'c']) refresher.add([round(name)])
    expect(asked).toEqual([[round('a')]])
    await vi.advanceTimersByTimeAsync(309)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2)
    expect(asked).toEqual([[round('a')], [round('b'), round('c')]])
  })

  it('waits as long as the answers took, where they take long', async () => {
    const { asked, refresher } = refreshing(2_000)
    refresher.add([round('a')])
    refresher.add([round('b')])
    await vi.advanceTimersByTimeAsync(3_999)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2)
    expect(asked).toHaveLength(2)
  })

  it('asks for all where something was missed, whatever came besides', async () => {
    const { asked, refresher } = refreshing(10)
    refresher.add([round('a')])
    refresher.add('all')
    refresher.add([round('b')])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual([[round('a')], 'all'])
    refresher.add([round('c')])
    expect(asked.at(-1)).toEqual([round('c')])
  })
})
