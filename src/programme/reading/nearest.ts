/** Insertions, deletions and exchanges between two words; both are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

/** Longer words are no slips of the pen; comparing them would take time. */
const LONGEST = 40

/** Of so many names one is near, or the author knows better. */
const MOST_COMPARED = 500

/** The names most like the one written, best first; none where nothing is like it. 近似的名字 */
export function nearest(written: string, names: Iterable<string>, most = 3): string[] {
  if (written.length > LONGEST) return []
  const near: { readonly name: string; readonly far: number }[] = []
  let compared = 0
  for (const name of names) {
    compared += 1
    if (compared > MOST_COMPARED) break
    if (name.length > LONGEST || name === written) continue
    const far = distance(written, name)
    const holds = written.length > 1 && name.length > 1 && (name.includes(written) || written.includes(name))
    if (far <= Math.max(1, Math.floor(Math.max(written.length, name.length) / 3)) || holds) near.push({ name, far })
  }
  return near
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}

/** “是不是“甲”“乙””, or the general advice where nothing is near. */
export function suggest(written: string, names: Iterable<string>, otherwise: string): string {
  const near = nearest(written, names)
  return near.length > 0 ? `是不是${near.map((name) => `“${name}”`).join('或')}？` : otherwise
}
