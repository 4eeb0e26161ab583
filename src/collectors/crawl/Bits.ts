/** Which of many whole numbers are meant, a bit for each. 位集合 */
export class Bits {
  #bytes = new Uint8Array(1 << 12)

  has(at: number): boolean {
    return ((this.#bytes[at >>> 3] ?? 0) & (1 << (at & 7))) !== 0
  }

  add(at: number): void {
    const place = at >>> 3
    if (place >= this.#bytes.length) {
      const larger = new Uint8Array(Math.max(place + 1, this.#bytes.length * 2))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[place] = (this.#bytes[place] ?? 0) | (1 << (at & 7))
  }
}
