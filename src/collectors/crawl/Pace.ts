/** How fast one host is visited. 访问节奏 */
export interface PaceTerms {
  /** Visits a second; null: as fast as it answers. */
  readonly rate: number | null
  readonly concurrency: number
}

/** After so many failures of the connection one after another a host is left alone for the rest of the run. */
const GIVE_UP = 20
const LONGEST_BACK_OFF = 60_000
/** A host that asks for more patience than this is not visited again in this run. */
const LONGEST_WAIT = 10 * 60_000

/** When one host may be visited next: spacing, what it asked for (Retry-After), and slower after each failure. 主机节奏 */
export class Pace {
  readonly #terms: PaceTerms
  #next = 0
  #running = 0
  #failures = 0
  #isGivenUp = false

  constructor(terms: PaceTerms) {
    this.#terms = terms
  }

  get isGivenUp(): boolean {
    return this.#isGivenUp
  }

  /** Milliseconds until another visit may begin; null: wait for one that is under way. */
  waitMs(now: number): number | null {
    if (this.#running >= this.#terms.concurrency) return null
    return Math.max(0, this.#next - now)
  }

  begin(now: number): void {
    this.#running += 1
    const { rate } = this.#terms
    if (rate !== null) this.#next = Math.max(now, this.#next) + 1000 / rate
  }

  /** One more visit in the place of one that is under way: milliseconds until it may begin, which are then kept free for it. */
  again(now: number): number {
    const { rate } = this.#terms
    const next = Math.max(now, this.#next)
    if (rate !== null) this.#next = next + 1000 / rate
    return next - now
  }

  /**
   * @param failed the connection itself failed, or the server was in trouble
   * @param waitMs what the server asked for
   */
  end(now: number, failed: boolean, waitMs: number | null): void {
    this.#running -= 1
    this.#failures = failed ? this.#failures + 1 : 0
    if (this.#failures >= GIVE_UP || (waitMs !== null && waitMs > LONGEST_WAIT)) this.#isGivenUp = true
    // A few failures are everyday; then each doubles the pause. A host of one's own may be asked as fast as it answers.
    const backOff = this.#failures < 4 || this.#terms.rate === null ? 0 : Math.min(LONGEST_BACK_OFF, 500 * 2 ** (this.#failures - 4))
    this.#next = Math.max(this.#next, now + Math.max(backOff, waitMs ?? 0))
  }
}
