/** Two that are the same thing before and after, or one that only one side has. 对应 */
export interface Aligned<T> {
  readonly before: T | null
  readonly after: T | null
}

/** By what two may be known as the same; null: not by this. */
export type Mark<T> = (item: T, side: 'before' | 'after') => string | null

export interface Alignment<T> {
  /** In the order of the later list; what went stands behind what it stood behind. */
  readonly pairs: readonly Aligned<T>[]
  /** What both have follows in another order. */
  readonly reordered: boolean
}

/**
 * Finds out what in two lists is the same: by one mark after the other, equal marks in their order, then the most alike of the rest.
 *
 * It says the same whichever list comes first. 两份清单的对应
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  marks: readonly Mark<T>[],
  likeness?: (a: T, b: T) => number,
): Alignment<T> {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (a: number, b: number) => {
    partners.set(a, b)
    taken.add(b)
  }
  for (const mark of marks) {
    const free = new Map<string, number[]>()
    after.forEach((item, at) => {
      const key = taken.has(at) ? null : mark(item, 'after')
      if (key !== null) free.set(key, [...(free.get(key) ?? []), at])
    })
    before.forEach((item, at) => {
      const key = partners.has(at) ? null : mark(item, 'before')
      const found = key === null ? undefined : free.get(key)?.shift()
      if (found !== undefined) pair(at, found)
    })
  }
  if (likeness) {
    for (const [a, b] of mostAlike(
      before,
      after,
      likeness,
      (at) => partners.has(at),
      (at) => taken.has(at),
    ))
      if (!partners.has(a) && !taken.has(b)) pair(a, b)
  }
  return inOrder(before, after, partners)
}

/** The more alike first; among equals those that stand further ahead in both. */
function mostAlike<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (a: T, b: T) => number,
  isPaired: (at: number) => boolean,
  isTaken: (at: number) => boolean,
): readonly (readonly [number, number])[] {
  return before
    .flatMap((a, at) => (isPaired(at) ? [] : after.flatMap((b, to) => (isTaken(to) ? [] : [{ at, to, alike: likeness(a, b) }]))))
    .filter(({ alike }) => alike > 0)
    .sort((one, other) => other.alike - one.alike || one.at + one.to - other.at - other.to)
    .map(({ at, to }) => [at, to] as const)
}

function inOrder<T>(before: readonly T[], after: readonly T[], partners: ReadonlyMap<number, number>): Alignment<T> {
  const goneBehind = new Map<number, T[]>()
  let last = -1
  before.forEach((item, at) => {
    if (partners.has(at)) last = at
    else goneBehind.set(last, [...(goneBehind.get(last) ?? []), item])
  })
  const gone = (at: number): Aligned<T>[] => (goneBehind.get(at) ?? []).map((item) => ({ before: item, after: null }))
  const from = new Map([...partners].map(([a, b]) => [b, a]))
  const pairs = gone(-1)
  let [furthest, reordered] = [-1, false]
  after.forEach((item, at) => {
    const was = from.get(at)
    pairs.push({ before: was === undefined ? null : (before[was] ?? null), after: item })
    if (was === undefined) return
    if (was < furthest) reordered = true
    furthest = Math.max(furthest, was)
    pairs.push(...gone(was))
  })
  return { pairs, reordered }
}
