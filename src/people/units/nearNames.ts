import { foldName } from '../../model/foldName.ts'

/** Pairs of neighbouring characters, of which like names share many. */
function pairs(text: string): ReadonlySet<string> {
  const characters = [...text]
  return new Set(characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`))
}

/** From 0, nothing in common, to 1. 名称相似度 */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const pair of a) if (b.has(pair)) both += 1
  return (2 * both) / (a.size + b.size)
}

/** Below it two names have hardly more in common than 局. */
const LEAST = 0.3

/**
 * Those whose name is most like the one written, best first. 近似名称
 *
 * Many thousands of names are compared, so by the pairs of characters they share; a name that holds the other always counts.
 */
export function nearNames<T extends { readonly folded: string }>(written: string, names: Iterable<T>, most = 5): readonly T[] {
  const folded = foldName(written)
  if (folded === '') return []
  const mine = pairs(folded)
  const near: { readonly name: T; readonly likeness: number }[] = []
  for (const name of names) {
    const holds = folded.length > 1 && name.folded.length > 1 && (name.folded.includes(folded) || folded.includes(name.folded))
    const like = likeness(mine, pairs(name.folded)) + (holds ? LEAST : 0)
    if (like >= LEAST) near.push({ name, likeness: like })
  }
  return near
    .sort((a, b) => b.likeness - a.likeness || (a.name.folded < b.name.folded ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}
