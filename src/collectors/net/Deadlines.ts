interface Open {
  readonly one: object
  readonly until: number
  readonly late: () => void
}

/**
 * One timer for all that may take equally long: each request its own would cost more than to look now and then who is late. 共用时限
 *
 * In an array, whose places are taken again: a map that requests enter and leave for ever holds on to those that left, with all that came for them.
 */
export class Deadlines {
  readonly #ms: number
  readonly #open: (Open | null)[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number) {
    this.#ms = ms
  }

  /** @param late is called once if it has not ended in time */
  begin(one: object, late: () => void): void {
    this.end(one)
    const free = this.#open.indexOf(null)
    this.#open[free < 0 ? this.#open.length : free] = { one, until: performance.now() + this.#ms, late }
    if (this.#timer === undefined) this.#wait(this.#ms)
  }

  end(one: object): void {
    const at = this.#open.findIndex((open) => open?.one === one)
    if (at >= 0) this.#open[at] = null
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
    const open = this.#open.filter((one) => one !== null)
    const late = open.filter(({ until }) => until <= now)
    if (open.length > late.length) this.#wait(Math.min(...open.flatMap(({ until }) => (until > now ? until - now : []))))
    for (const one of late) {
      this.end(one.one)
      one.late()
    }
  }
}
