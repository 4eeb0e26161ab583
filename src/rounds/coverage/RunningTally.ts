import type { Tally } from './tally.ts'

/** A tally that grows in place. 累计 */
export class RunningTally {
  #selfDone = 0
  #selfExpected = 0
  #done = 0
  #expected = 0

  add({ self, assess }: Tally): void {
    this.#selfDone += self.done
    this.#selfExpected += self.expected
    this.#done += assess.done
    this.#expected += assess.expected
  }

  get tally(): Tally {
    return {
      self: { done: this.#selfDone, expected: this.#selfExpected },
      assess: { done: this.#done, expected: this.#expected },
    }
  }
}
