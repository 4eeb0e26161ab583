import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadLinks, type Sighting } from './deadLinks.ts'

const url = 'http://www.example.gov.cn/a.html'
const seen = (at: string, outcome: Sighting['outcome'] = 'failed'): Sighting => ({ url, at: `${at}:00.000Z`, outcome })
const of = (...sightings: readonly Sighting[]) => deadLinks(sightings).get(url)

const anySightings = fc.array(
  fc.record({
    url: fc.constantFrom('a', 'b', 'c'),
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-03-01'), noInvalidDate: true }).map((date) => date.toISOString()),
    outcome: fc.constantFrom<Sighting['outcome']>('passed', 'failed', 'failed', 'failed'),
  }),
  { maxLength: 30 },
)

describe('deadLinks', () => {
  it('says dead after three runs on three days that lie three days apart', () => {
    expect(of(seen('2026-11-01T02:00'), seen('2026-11-02T02:00'), seen('2026-11-04T02:00'))).toEqual({
      ...{ times: 3, days: 3, since: '2026-11-01T02:00:00.000Z', dead: true },
    })
  })

  it.each([
    ['two runs', [seen('2026-11-01T02:00'), seen('2026-11-09T02:00')]],
    ['three runs on two days', [seen('2026-11-01T02:00'), seen('2026-11-01T04:00'), seen('2026-11-09T02:00')]],
    ['three days in a row', [seen('2026-11-01T02:00'), seen('2026-11-02T02:00'), seen('2026-11-03T02:00')]],
    // 16:30 UTC is the next day in Beijing.
    ['two days in Beijing', [seen('2026-11-01T16:30'), seen('2026-11-02T02:00'), seen('2026-11-05T02:00')]],
  ])('does not say dead after %s', (_, sightings) => {
    expect(of(...sightings)?.dead).toBe(false)
  })

  it('begins anew after a run that reached it', () => {
    const before = [seen('2026-11-01T02:00'), seen('2026-11-02T02:00'), seen('2026-11-05T02:00')]
    expect(of(...before, seen('2026-11-06T02:00', 'passed'))).toBeUndefined()
    expect(of(...before, seen('2026-11-06T02:00', 'passed'), seen('2026-11-07T02:00'))).toMatchObject({ times: 1, dead: false })
  })

  it('does not depend on the order in which runs are told, for bundles come late', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          anySightings.chain((all) => fc.constantFrom(...all, { url: 'a', at: '2026-01-01T00:00:00.000Z', outcome: 'failed' as const })),
          { selector: ({ at }) => at },
        ),
        (sightings) => {
          expect([...deadLinks([...sightings].reverse())].sort()).toEqual([...deadLinks(sightings)].sort())
        },
      ),
    )
  })

  it('says dead of nothing that was reached at last, nor of what failed less than three times', () => {
    fc.assert(
      fc.property(anySightings, (sightings) => {
        for (const [one, { dead, times, days }] of deadLinks(sightings)) {
          const ofOne = sightings.filter((sighting) => sighting.url === one)
          const last = Math.max(...ofOne.map(({ at }) => Date.parse(at)))
          expect(ofOne.some(({ at, outcome }) => Date.parse(at) === last && outcome === 'failed')).toBe(true)
          expect(times).toBeLessThanOrEqual(ofOne.filter(({ outcome }) => outcome === 'failed').length)
          expect(days).toBeLessThanOrEqual(times)
          if (dead) expect(Math.min(times, days)).toBeGreaterThanOrEqual(3)
        }
      }),
    )
  })

  it('never takes dead back because of a further run that failed', () => {
    fc.assert(
      fc.property(anySightings, (sightings) => {
        const later = { url: 'a', at: '2026-06-01T00:00:00.000Z', outcome: 'failed' as const }
        if (deadLinks(sightings).get('a')?.dead === true) expect(deadLinks([...sightings, later]).get('a')?.dead).toBe(true)
      }),
    )
  })

  it('is not kept busy by an address that a bundle names again and again', () => {
    const many = Array.from({ length: 200_000 }, () => seen('2026-11-01T02:00'))
    const began = performance.now()
    expect(deadLinks(many).get(url)).toMatchObject({ days: 1, dead: false })
    expect(performance.now() - began).toBeLessThan(3000)
  })
})
