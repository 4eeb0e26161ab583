/** Keeps what was used last, at most so many; what it keeps never changes under its key. 最近使用 */
export class Recent<Value> {
  readonly #most: number
  readonly #kept = new Map<string, Value>()

  constructor(most: number) {
    this.#most = most
  }

  /** What is kept, or else what `make` makes. */
  async of(key: string, make: () => Promise<Value> | Value): Promise<Value> {
    const found = this.#kept.get(key)
    const value = found ?? (await make())
    this.#kept.delete(key)
    this.#kept.set(key, value)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break
      this.#kept.delete(oldest)
    }
    return value
  }
}
