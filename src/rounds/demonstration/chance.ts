/** A number from 0 to 1 (excluded) that depends on the words alone: a demonstration comes out the same every time. 定数 */
export function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const character of words.join('\u0000')) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  return (hash >>> 0) / 0x1_0000_0000
}

/** One of the things, by the words. */
export function pick<Thing>(things: readonly [Thing, ...Thing[]], ...words: readonly string[]): Thing {
  return things[Math.floor(chance(...words) * things.length)] ?? things[0]
}

/** The things in an order that the words decide. */
export function shuffled<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string, ...words: readonly string[]): readonly Thing[] {
  const keyed = things.map((thing) => ({ thing, key: chance(nameOf(thing), ...words) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing)
}
