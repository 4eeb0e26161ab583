/** So many single changes turn one text into the other; beyond `most` only that it is more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? most + 1
}

/** The known name that was probably meant; null where none is near. It is only ever offered, never taken. 相近的名字 */
export function nearest(name: string, known: Iterable<string>): string | null {
  if (name.length > 80) return null
  const most = Math.max(1, Math.floor(name.length / 3))
  let best: string | null = null
  let bestDistance = most + 1
  for (const one of known) {
    const found = distance(name, one, most)
    if (found < bestDistance) [best, bestDistance] = [one, found]
  }
  return best
}
