import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Draws some of the names by a published seed; anybody draws the same again. 抽签
 *
 * Names are ordered by the SHA-256 of seed, line feed and name, so neither the order of the list nor adding a name changes how two
 * others stand to each other. The names drawn come back in the order of the list.
 */
export function draw(names: readonly string[], count: number, seed: string): readonly string[] {
  const ordered = [...new Set(names)]
    .map((name) => ({ name, key: bytesToHex(sha256(utf8ToBytes(`${seed}\n${name}`))) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const drawn = new Set(ordered.slice(0, count).map(({ name }) => name))
  return names.filter((name) => drawn.has(name))
}
