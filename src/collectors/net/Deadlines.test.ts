import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Deadlines } from './Deadlines.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('Deadlines', () => {
  it('tells each that is late, at its own time, once', () => {
    const deadlines = new Deadlines(1000)
    const late: string[] = []
    deadlines.begin({}, () => late.push('first'))
    vi.advanceTimersByTime(400)
    deadlines.begin({}, () => late.push('second'))
    vi.advanceTimersByTime(599)
    expect(late).toEqual([])
    vi.advanceTimersByTime(1)
    expect(late).toEqual(['first'])
    vi.advanceTimersByTime(399)
    expect(late).toEqual(['first'])
    vi.advanceTimersByTime(1)
    expect(late).toEqual(['first', 'second'])
    vi.advanceTimersByTime(10_000)
    expect(late).toEqual(['first', 'second'])
  })

  it('does not tell what ended in time, and what begins when another is late has its whole time', () => {
    const deadlines = new Deadlines(1000)
    const late: string[] = []
    const done = {}
    deadlines.begin({}, () => deadlines.begin({}, () => late.push('next')))
    deadlines.begin(done, () => late.push('done'))
    deadlines.end(done)
    vi.advanceTimersByTime(1999)
    expect(late).toEqual([])
    vi.advanceTimersByTime(1)
    expect(late).toEqual(['next'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits no more when it is closed', () => {
    const deadlines = new Deadlines(1000)
    deadlines.begin({}, () => undefined)
    deadlines.close()
    expect(vi.getTimerCount()).toBe(0)
  })
})
