import type { Entry } from './Entry.ts'
import { ownCopy } from './ownCopy.ts'
import { entryLine, isEntryLine, readEntry, type RunLog } from './RunLog.ts'
import { UrlSet } from './UrlSet.ts'

/** So many addresses wait in memory; the others wait in the log. */
const IN_MEMORY = 8192

/**
 * The list of a run in the order of discovery: nearest to the front page first. 待访列表
 *
 * Memory holds a hash of each address and the next few thousand; everything else is read back from the log when its turn comes.
 */
export class Frontier {
  readonly #log: RunLog
  readonly #known = new UrlSet()
  #window: Entry[] = []
  #taken = 0
  /** Where in the log the entries begin that are not in the window, the id of the first, and how many of them wait. */
  #spillAt = 0
  #spillId = 0
  #spilled = 0
  #count = 0
  #isDone: (id: number) => boolean = () => false

  constructor(log: RunLog) {
    this.#log = log
  }

  /** Addresses on the list, visited or not. */
  get size(): number {
    return this.#count
  }

  get isEmpty(): boolean {
    return this.#window.length === this.#taken && this.#spilled === 0
  }

  /** The place of an address, NOWHERE where nobody will visit it; null: it is new. */
  placeOf(url: string): number | null {
    return this.#known.placeOf(url)
  }

  /** Another spelling of what is visited, or what nobody will visit. */
  know(url: string): void {
    this.#known.add(url)
  }

  /** The entry of an address that is new to the list, which the caller hands to `append` with others; the place of one that is not, NOWHERE where it has none. */
  offer(given: Omit<Entry, 'id'>): Entry | number {
    const place = this.#known.put(given.url, this.#count)
    if (place !== null) return place
    const entry = { ...given, url: ownCopy(given.url), id: this.#count }
    this.#count += 1
    return entry
  }

  /** Writes entries that were offered, in their order, and what belongs to them; then they wait their turn. */
  append(entries: readonly Entry[], more = ''): void {
    const before = this.#log.size
    this.#log.append(entries.map(entryLine).join('') + more)
    const fits = this.#spilled === 0 ? Math.max(0, IN_MEMORY - (this.#window.length - this.#taken)) : 0
    if (fits >= entries.length) {
      this.#window.push(...entries)
      return
    }
    if (this.#spilled === 0) {
      this.#spillAt = before + Buffer.byteLength(entries.slice(0, fits).map(entryLine).join(''))
      this.#spillId = entries[fits]?.id ?? 0
      this.#window.push(...entries.slice(0, fits))
    }
    this.#spilled += entries.length - fits
  }

  next(): Entry | null {
    if (this.#taken === this.#window.length) this.#refill()
    const entry = this.#window[this.#taken]
    if (!entry) return null
    this.#taken += 1
    if (this.#taken === IN_MEMORY) {
      this.#window = this.#window.slice(this.#taken)
      this.#taken = 0
    }
    return entry
  }

  /** What an earlier process had on its list; `isDone` says whose visit was finished. */
  restore(isDone: (id: number) => boolean): void {
    this.#isDone = isDone
    for (const [line, next] of this.#log.read()) {
      if (!isEntryLine(line)) continue
      const entry = readEntry(line, this.#count)
      this.#known.put(entry.url, this.#count)
      this.#count += 1
      if (isDone(entry.id)) continue
      if (this.#spilled === 0 && this.#window.length < IN_MEMORY) {
        this.#window.push(entry)
        continue
      }
      if (this.#spilled === 0) [this.#spillAt, this.#spillId] = [next - Buffer.byteLength(entryLine(entry)), entry.id]
      this.#spilled += 1
    }
  }

  #refill(): void {
    this.#window = []
    this.#taken = 0
    if (this.#spilled === 0) return
    for (const [line, next] of this.#log.read(this.#spillAt)) {
      if (!isEntryLine(line)) continue
      this.#spillAt = next
      const id = this.#spillId
      this.#spillId += 1
      if (this.#isDone(id)) continue
      this.#window.push(readEntry(line, id))
      this.#spilled -= 1
      if (this.#window.length === IN_MEMORY || this.#spilled === 0) break
    }
  }
}
