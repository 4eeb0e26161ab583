import { describe, expect, it } from 'vitest'
import { Pace } from './Pace.ts'

describe('Pace', () => {
  it('lets so many visits a second begin, and so many at once', () => {
    const pace = new Pace({ rate: 2, concurrency: 2 })
    expect(pace.waitMs(1000)).toBe(0)
    pace.begin(1000)
    expect(pace.waitMs(1000)).toBe(500)
    pace.begin(1500)
    expect(pace.waitMs(5000)).toBeNull()
    pace.end(5000, false, null)
    expect(pace.waitMs(5000)).toBe(0)
  })

  it('waits as long as a server asks', () => {
    const pace = new Pace({ rate: null, concurrency: 1 })
    pace.begin(0)
    pace.end(10, true, 30_000)
    expect(pace.waitMs(10)).toBe(30_000)
  })

  it('slows down while a host fails, and leaves it alone in the end', () => {
    const pace = new Pace({ rate: 10, concurrency: 1 })
    const waits: (number | null)[] = []
    for (let at = 0; at < 20; at += 1) {
      pace.begin(0)
      pace.end(0, true, null)
      waits.push(pace.waitMs(0))
    }
    expect(waits[19]).toBeGreaterThanOrEqual(60_000)
    expect(pace.isGivenUp).toBe(true)
  })

  it('forgets failures once the host answers', () => {
    const pace = new Pace({ rate: null, concurrency: 1 })
    for (let at = 0; at < 200; at += 1) {
      pace.begin(0)
      pace.end(0, at % 10 !== 9, null)
    }
    expect(pace.isGivenUp).toBe(false)
  })

  it('gives up a host that wants to be left alone for an hour', () => {
    const pace = new Pace({ rate: null, concurrency: 1 })
    pace.begin(0)
    pace.end(0, true, 3_600_000)
    expect(pace.isGivenUp).toBe(true)
  })
})
