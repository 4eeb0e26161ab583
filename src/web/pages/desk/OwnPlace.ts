/** The address is written when the hand rests, not for every line that is passed. */
const REST_MS = 250

/**
 * Where the keyboard is: at once here, a moment later in the address. An address that changes otherwise, as by the way back, is followed; the echo of what was
 * written here is not. 当前行
 */
export class OwnPlace {
  readonly #listeners = new Set<() => void>()
  #write: (key: string) => void = () => undefined
  /** What the address says. */
  #at: string | undefined
  #own: string | undefined
  #sent: readonly string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(at: string | undefined) {
    this.#at = at
    this.#own = at
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly own = (): string | undefined => this.#own

  /** The keyboard goes there. */
  readonly go = (key: string): void => {
    this.#put(key)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      // Where the address is already, there is no echo to wait for.
      if (key === this.#at && this.#sent.length === 0) return
      this.#sent = [...this.#sent, key]
      this.#write(key)
    }, REST_MS)
  }

  /** This is what the address says now, and how it is written. */
  hear(at: string | undefined, write: (key: string) => void): void {
    this.#write = write
    if (at === this.#at) return
    this.#at = at
    const echo = at === undefined ? -1 : this.#sent.indexOf(at)
    this.#sent = echo < 0 ? [] : this.#sent.slice(echo + 1)
    if (echo >= 0) return
    clearTimeout(this.#timer)
    this.#put(at)
  }

  /** Nothing is written any more. */
  stop(): void {
    clearTimeout(this.#timer)
  }

  #put(own: string | undefined): void {
    this.#own = own
    this.#listeners.forEach((listener) => listener())
  }
}
