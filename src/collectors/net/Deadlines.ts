/** One timer for all that may take equally long: each request its own would cost more than to look now and then who is late. 共用时限 */
export class Deadlines {
  readonly #ms: number
  /** In the order in which they began, so in the order in which they are late. */
  readonly #open = new Map<object, { readonly until: number; readonly late: () => void }>()
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number) {
    this.#ms = ms
  }

  /** @param late is called once if it has not ended in time */
  begin(one: object, late: () => void): void {
    this.#open.delete(one)
    this.#open.set(one, { until: performance.now() + this.#ms, late })
    if (this.#timer === undefined) this.#wait(this.#ms)
  }

  end(one: object): void {
    this.#open.delete(one)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #wait(ms: number): void {
    // Nobody waits for the timer: a request holds its connection, and that the process.
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), Math.ceil(ms)).unref()
  }

  #look(): void {
    this.#timer = undefined
    const now = performance.now()
    for (const [one, { until, late }] of this.#open) {
      if (until > now) {
        this.#wait(until - now)
        return
      }
      this.#open.delete(one)
      late()
    }
  }
}
