import type { Pressed } from './deskKeys.ts'

/**
 * What became of a key: it was taken; it is none of ours, and does what keys do; it belongs into the field or dialog that it opened; or its turn comes
 * later, for what it is about is on its way. 按键的去向
 */
export type Heard = 'taken' | 'native' | 'elsewhere' | 'later'

/** The desk that is drawn, as the keyboard knows it. */
export interface KeyTaker {
  readonly hear: (pressed: Pressed) => Heard
  /** So many keys came to nothing. */
  readonly onLost: (count: number) => void
}

/** So long somebody has in mind what he typed ahead. What comes later he wants to see before he answers it. */
const HELD_MS = 5_000

interface Held {
  readonly pressed: Pressed
  readonly at: number
}

/** Keys in the order in which they were typed: what is typed ahead, on the way to another row or to a cell that is being fetched, waits until it is there. 按键队列 */
export class KeyQueue {
  readonly #now: () => number
  #owner: object | null = null
  #taker: KeyTaker | null = null
  /** Whose page is being left, and since when. */
  #leaving: { readonly owner: object | null; readonly at: number } | null = null
  #held: readonly Held[] = []
  #lost = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** Takes a key, or keeps it for later. False: it is none of ours. */
  hear(pressed: Pressed, mayHold: boolean): boolean {
    if (this.#isWaiting()) {
      if (mayHold) this.#held = [...this.#held, { pressed, at: this.#now() }]
      return mayHold
    }
    const heard = this.#taker?.hear(pressed) ?? 'native'
    if (heard === 'later') this.#held = [{ pressed, at: this.#now() }]
    return heard === 'taken' || heard === 'later'
  }

  /** The desk as it is drawn now. True: keys are waiting for it. */
  serve(owner: object, taker: KeyTaker): boolean {
    if (this.#leaving?.owner !== owner) this.#leaving = null
    this.#owner = owner
    this.#taker = taker
    return this.#held.length > 0 || this.#lost > 0
  }

  /** That desk is drawn no more. */
  rest(owner: object): void {
    if (this.#owner !== owner) return
    this.#owner = null
    this.#taker = null
  }

  /** The desk goes to another row: what is typed from now on is for that one. */
  leave(): void {
    this.#leaving = { owner: this.#owner, at: this.#now() }
  }

  /** Somebody took the mouse: what he typed ahead is not what he wants now. */
  forget(): void {
    this.#held = []
  }

  /**
   * Gives the desk what waits for it, each key to the page as the one before it left it.
   *
   * @param drawn does something and draws what came of it
   */
  replay(drawn: <Came>(act: () => Came) => Came): void {
    while (this.#isWaiting()) {
      const [first] = this.#held
      if (this.#leaving || !this.#taker || !first) return
      const taker = this.#taker
      const heard = drawn(() => taker.hear(first.pressed))
      if (heard === 'later') return
      if (heard === 'elsewhere') this.#loseAll()
      else this.#held = this.#held.slice(1)
    }
    const lost = this.#lost
    const taker = this.#taker
    if (lost === 0 || !taker) return
    this.#lost = 0
    drawn(() => taker.onLost(lost))
  }

  /** Is there something that comes before the next key? */
  #isWaiting(): boolean {
    // The page that was to be left stands there still: nothing came of it.
    if (this.#leaving?.owner === this.#owner && this.#isLongAgo(this.#leaving)) this.#leaving = null
    const [first] = this.#held
    if (first && this.#isLongAgo(first)) this.#loseAll()
    return this.#leaving !== null || this.#held.length > 0
  }

  #isLongAgo({ at }: { readonly at: number }): boolean {
    return this.#now() - at > HELD_MS
  }

  #loseAll(): void {
    this.#lost += this.#held.length
    this.#held = []
  }
}
