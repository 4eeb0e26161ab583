/** How many had been visited at a moment, as the worker said. */
export interface Sighting {
  readonly at: number
  readonly visited: number
}

/** The speed is of the last while, not of the whole run: it was paused, perhaps for a night. */
const WINDOW_MS = 20_000

/** What is remembered of a run once it was heard of again. 进展记录 */
export const addSighting = (seen: readonly Sighting[], one: Sighting): readonly Sighting[] => [
  ...seen.filter(({ at, visited }) => at < one.at && one.at - at <= WINDOW_MS && visited <= one.visited),
  one,
]

/** Addresses a second; null where it was heard of only once. 速度 */
export function speedOf(seen: readonly Sighting[]): number | null {
  const [first, last] = [seen[0], seen.at(-1)]
  if (first === undefined || last === undefined || last.at - first.at < 1_000) return null
  return ((last.visited - first.visited) * 1_000) / (last.at - first.at)
}
