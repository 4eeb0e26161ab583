import { ownCopy } from './ownCopy.ts'

/** So many are remembered of late, and as many from before. */
const MOST = 8192

/** Links as pages write them, met lately, with their places on the list: a site's menu stands on every page, and is looked up once. 近期链接 */
export class MetLinks {
  #late = new Map<string, number>()
  #before = new Map<string, number>()

  /** Undefined: not met lately. */
  placeOf(written: string): number | undefined {
    const place = this.#late.get(written)
    if (place !== undefined) return place
    const known = this.#before.get(written)
    if (known !== undefined) this.note(written, known)
    return known
  }

  note(written: string, place: number): void {
    if (this.#late.size >= MOST) [this.#before, this.#late] = [this.#late, new Map<string, number>()]
    this.#late.set(ownCopy(written), place)
  }
}
