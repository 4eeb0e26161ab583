import type { LiveEvent } from '../../model/LiveEvent.ts'

/** Which things are asked for anew: those that some event concerns, or all. 要刷新的内容 */
export type Stale = readonly LiveEvent[] | 'all'

/** Between two refreshes. */
const SHORTEST_MS = 300

/**
 * Asks for what has changed, one refresh after the other: at most each 300 ms, and never more often than the answers come, so that a busy round does not
 * drown a page that is slow to ask for. 合并刷新
 */
export class Refresher {
  readonly #refresh: (stale: Stale) => Promise<void>
  #stale: Stale = []
  #isBusy = false

  /** @param refresh ends when everything is there again */
  constructor(refresh: (stale: Stale) => Promise<void>) {
    this.#refresh = refresh
  }

  add(stale: Stale): void {
    this.#stale = stale === 'all' || this.#stale === 'all' ? 'all' : [...this.#stale, ...stale]
    if (!this.#isBusy) void this.#go()
  }

  async #go(): Promise<void> {
    this.#isBusy = true
    while (this.#stale.length > 0) {
      const stale = this.#stale
      this.#stale = []
      const began = performance.now()
      await this.#refresh(stale)
      const took = performance.now() - began
      await new Promise((resolve) => setTimeout(resolve, Math.max(SHORTEST_MS, took)))
    }
    this.#isBusy = false
  }
}
