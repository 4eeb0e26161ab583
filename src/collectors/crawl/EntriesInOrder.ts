import type { Entry } from './Entry.ts'
import { isEntryLine, readEntry, type RunLog } from './RunLog.ts'

/**
 * Entries of a log asked for nearly in their order, as visits are made: memory holds those that were passed by, and no others. 顺序读取列表
 */
export class EntriesInOrder {
  readonly #lines: Iterator<readonly [line: string, next: number]>
  /** Passed by, not yet given up. */
  readonly #passed = new Map<number, Entry>()
  #next = 0

  constructor(log: RunLog) {
    this.#lines = log.read()
  }

  find(id: number): Entry | undefined {
    while (this.#next <= id) {
      const { value, done } = this.#lines.next() as IteratorResult<readonly [string, number], undefined>
      if (done === true) return undefined
      if (!isEntryLine(value[0])) continue
      this.#passed.set(this.#next, readEntry(value[0], this.#next))
      this.#next += 1
    }
    return this.#passed.get(id)
  }

  /** Nobody will ask for it again. */
  giveUp(id: number): void {
    this.#passed.delete(id)
  }
}
