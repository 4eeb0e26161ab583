/** The place of an address that is not on the list. */
export const NOWHERE = -1

/**
 * Which addresses are on the list already, each with its place there: 63 bits of a hash and a number, so a million take 24 MB. 网址集合
 *
 * Two addresses of one hash would leave a page out: among a million that happens once in some ten million runs.
 */
export class UrlSet {
  #low = new Uint32Array(1 << 12)
  #high = new Uint32Array(1 << 12)
  /** One more than the place, so that 0 is none. */
  #places = new Uint32Array(1 << 12)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Adds an address that has no place on the list; false: it was there. */
  add(url: string): boolean {
    return this.put(url, NOWHERE) === null
  }

  /** Adds an address with its place; null: it is new. Else the place that it had, NOWHERE where it had none. */
  put(url: string, place: number): number | null {
    if (this.#size * 3 > this.#low.length * 2) this.#grow()
    const [low, high] = hashOf(url)
    return this.#put(low, high, place + 1)
  }

  has(url: string): boolean {
    return this.placeOf(url) !== null
  }

  /** The place of an address, NOWHERE where it has none; null: it is not here. */
  placeOf(url: string): number | null {
    const [low, high] = hashOf(url)
    const mask = this.#low.length - 1
    for (let at = low & mask; this.#low[at] !== 0 || this.#high[at] !== 0; at = (at + 1) & mask)
      if (this.#low[at] === low && this.#high[at] === high) return (this.#places[at] ?? 0) - 1
    return null
  }

  #put(low: number, high: number, place: number): number | null {
    const mask = this.#low.length - 1
    for (let at = low & mask; ; at = (at + 1) & mask) {
      if (this.#low[at] === 0 && this.#high[at] === 0) {
        this.#low[at] = low
        this.#high[at] = high
        this.#places[at] = place
        this.#size += 1
        return null
      }
      if (this.#low[at] === low && this.#high[at] === high) return (this.#places[at] ?? 0) - 1
    }
  }

  #grow(): void {
    const [low, high, places] = [this.#low, this.#high, this.#places]
    this.#low = new Uint32Array(low.length * 2)
    this.#high = new Uint32Array(low.length * 2)
    this.#places = new Uint32Array(low.length * 2)
    this.#size = 0
    for (let at = 0; at < low.length; at += 1) if (low[at] !== 0 || high[at] !== 0) this.#put(low[at] ?? 0, high[at] ?? 0, places[at] ?? 0)
  }
}

/** Two different 32-bit hashes over the same characters; never both zero, which marks a free place. */
function hashOf(text: string): readonly [low: number, high: number] {
  let low = 0x81_1c_9d_c5
  let high = 0x9e_37_79_b9
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01_00_01_93)
    high = Math.imul(high ^ code, 0x85_eb_ca_6b)
    high ^= high >>> 13
  }
  low ^= low >>> 16
  return [(low | 1) >>> 0, high >>> 0]
}
