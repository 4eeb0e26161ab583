import { dayNumber } from '../../model/CalendarDate.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'

/** How an address ended in one run that looked at it. 一次所见 */
export interface Sighting {
  readonly url: string
  readonly at: Instant
  readonly outcome: 'passed' | 'failed'
}

/** What several runs say of an address that fails. 历次情况 */
export interface SeenOften {
  /** Runs in a row, up to the last. */
  readonly times: number
  /** Different days in Beijing among these. */
  readonly days: number
  /** The first of these. */
  readonly since: Instant
  /** Dead is said only after several runs spread in time; else it failed once or twice and is to be seen again. 打不开 */
  readonly dead: boolean
}

/** So many runs in a row, on so many days, so many days apart from first to last. */
const ENOUGH = { times: 3, days: 3, span: 3 } as const

/**
 * What became of each address that failed when it was last looked at, by its address. 打不开的链接
 *
 * Runs that did not look at an address say nothing of it; one that reached it ends the row.
 */
export function deadLinks(sightings: readonly Sighting[]): ReadonlyMap<string, SeenOften> {
  const rows = new Map<string, Instant[]>()
  for (const { url, at, outcome } of [...sightings].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))) {
    const row = rows.get(url)
    if (outcome === 'passed') rows.delete(url)
    else if (row) row.push(at)
    else rows.set(url, [at])
  }
  return new Map([...rows].map(([url, at]) => [url, seenOften(at)]))
}

function seenOften(at: readonly Instant[]): SeenOften {
  const since = at[0] ?? ''
  const days = [...new Set(at.map(beijingDate))]
  const span = dayNumber(days.at(-1) ?? '') - dayNumber(days[0] ?? '')
  return {
    times: at.length,
    days: days.length,
    since,
    dead: at.length >= ENOUGH.times && days.length >= ENOUGH.days && span >= ENOUGH.span,
  }
}
