/** Runs what is asked for under a key one after the other; all who ask while one runs share the next, which begins after they asked. 依次执行 */
export class Turns {
  readonly #running = new Map<string, Promise<void>>()
  readonly #next = new Map<string, Promise<void>>()

  /** Ends when a run has ended that began after this call. */
  after(key: string, run: () => Promise<void>): Promise<void> {
    const now = this.#running.get(key)
    if (!now) {
      const begun = run().finally(() => this.#running.delete(key))
      this.#running.set(key, begun)
      return begun
    }
    const begin = () => {
      this.#next.delete(key)
      return this.after(key, run)
    }
    const next = this.#next.get(key) ?? now.then(begin, begin)
    this.#next.set(key, next)
    return next
  }
}
