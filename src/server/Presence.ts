import type { Instant } from '../model/Instant.ts'

/** Somebody who has a cell open. 正在查看的人 */
export interface Present {
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly node: string
  readonly check: string
}

interface Seen extends Present {
  readonly until: number
}

/** Pages say every ten seconds that they are still there. */
const LASTING_MS = 25_000

/** Who has which cell open, for as long as his page says so; kept in memory, for it is over in a moment. 在场 */
export class Presence {
  readonly #rounds = new Map<string, Map<string, Seen>>()

  /** Returns the cells that somebody came to or left, for whoever shows them. */
  come(round: string, now: Instant, one: Present): readonly Pick<Present, 'unit' | 'check'>[] {
    const seen = this.#of(round, now)
    const before = seen.get(one.person)
    seen.set(one.person, { ...one, until: Date.parse(now) + LASTING_MS })
    if (before?.unit === one.unit && before.node === one.node) return []
    return before ? [before, one] : [one]
  }

  leave(round: string, now: Instant, person: string): readonly Pick<Present, 'unit' | 'check'>[] {
    const seen = this.#of(round, now)
    const before = seen.get(person)
    seen.delete(person)
    return before ? [before] : []
  }

  /** The others who are there now. */
  others(round: string, now: Instant, person: string): readonly Present[] {
    return [...this.#of(round, now).values()].flatMap(({ until: _, ...one }) => (one.person === person ? [] : [one]))
  }

  #of(round: string, now: Instant): Map<string, Seen> {
    const seen = this.#rounds.get(round) ?? new Map<string, Seen>()
    this.#rounds.set(round, seen)
    const at = Date.parse(now)
    for (const [person, { until }] of seen) if (until < at) seen.delete(person)
    return seen
  }
}

const known = new WeakMap<object, Presence>()

/** One for each world. */
export function presenceOf(world: object): Presence {
  const found = known.get(world) ?? new Presence()
  known.set(world, found)
  return found
}
