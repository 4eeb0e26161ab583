import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OwnPlace } from './OwnPlace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A place, and what the address was told of it. */
function place(at?: string) {
  const written: string[] = []
  const own = new OwnPlace(at)
  const says = (now: string | undefined) => {
    own.hear(now, (key) => written.push(key))
    return own.own()
  }
  says(at)
  return { written, own, says }
}

describe('the own place', () => {
  it('is written when the hand rests', () => {
    const { own, written, says } = place()
    for (const key of ['a', 'b', 'c']) own.go(key)
    expect([own.own(), written]).toEqual(['c', []])
    vi.advanceTimersByTime(300)
    expect([written, says('c')]).toEqual([['c'], 'c'])
  })

  it('is not set back by an echo that comes after the hand has gone on', () => {
    const { own, written, says } = place()
    own.go('a')
    vi.advanceTimersByTime(300)
    own.go('b')
    expect(says('a')).toBe('b')
    vi.advanceTimersByTime(300)
    expect([written, says('b')]).toEqual([['a', 'b'], 'b'])
  })

  it('follows an address that was changed otherwise, and writes no older place over it', () => {
    const { own, written, says } = place('a')
    own.go('b')
    expect(says('z')).toBe('z')
    vi.advanceTimersByTime(300)
    expect(written).toEqual([])
  })

  it('follows the way back to where it was before', () => {
    const { own, written, says } = place('a')
    own.go('b')
    own.go('a')
    vi.advanceTimersByTime(300)
    expect(written).toEqual([])
    expect([says('z'), says('a')]).toEqual(['z', 'a'])
  })
})
