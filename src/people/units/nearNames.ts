import { foldName } from '../../model/foldName.ts'

/** Pairs of neighbouring characters, of which like names share many. */
function pairs(text: string): ReadonlySet<string> {
  const characters = [...text]
  return new Set(characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`))
}

/** How much of two sets is common, from 0 to 1. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const one of a) if (b.has(one)) both += 1
  return (2 * both) / (a.size + b.size)
}

/** A name taken apart once, for many comparisons. */
interface Apart {
  readonly characters: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

const apart = (folded: string): Apart => ({ characters: new Set(folded), pairs: pairs(folded) })

/** From 0, nothing in common, to 1. One wrong character in the middle of a short name breaks all its pairs, so characters count too. 名称相似度 */
const likeness = (a: Apart, b: Apart): number => (common(a.pairs, b.pairs) + common(a.characters, b.characters)) / 2

/** Below it two names have hardly more in common than 局. */
const LEAST = 0.3

/**
 * Those whose name is most like the one written, best first. 近似名称
 *
 * Many thousands of names are compared, so by the characters and the pairs of them that they share; a name that holds the other always counts.
 */
export function nearNames<T extends { readonly folded: string }>(written: string, names: Iterable<T>, most = 5): readonly T[] {
  const folded = foldName(written)
  if (folded === '') return []
  const mine = apart(folded)
  const near: { readonly name: T; readonly likeness: number }[] = []
  for (const name of names) {
    const holds = folded.length > 1 && name.folded.length > 1 && (name.folded.includes(folded) || folded.includes(name.folded))
    const like = likeness(mine, apart(name.folded)) + (holds ? LEAST : 0)
    if (like >= LEAST) near.push({ name, likeness: like })
  }
  return near
    .sort((a, b) => b.likeness - a.likeness || (a.name.folded < b.name.folded ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}
