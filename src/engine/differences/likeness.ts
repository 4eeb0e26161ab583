const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const squeezed = text.replace(/[\s，。；、：,.;:]+/gu, '')
  const counts = new Map<string, number>()
  for (let at = 0; at < squeezed.length - 1; at++) {
    const two = squeezed.slice(at, at + 2)
    counts.set(two, (counts.get(two) ?? 0) + 1)
  }
  return counts
}

const sizeOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0)

/** How much of two texts is the same, from 0 to 1: neighbouring characters that both have. 文字的相似度 */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const [one, other] = [pairsOf(a), pairsOf(b)]
  const size = sizeOf(one) + sizeOf(other)
  if (size === 0) return 0
  let shared = 0
  for (const [two, count] of one) shared += Math.min(count, other.get(two) ?? 0)
  return (2 * shared) / size
}
