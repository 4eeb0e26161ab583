import { ownCopy } from './ownCopy.ts'
import { repeatsItself, shapeOf } from './shapeOf.ts'
import { UrlSet } from './UrlSet.ts'

interface Shape {
  asked: number
  read: number
  /** Pages that said something new. */
  fruitful: number
  /** Pages that led to something new: a list says the same on every page, and each leads to other articles. */
  led: number
}

/** So many pages of one shape are read before anybody judges it. */
const FIRST = 60
/** Of one shape with parameters, at most: no column of a county has more pages. */
const MOST_WITH_PARAMETERS = 20_000
/** So many fingerprints are kept; later ones push none out, they only are not remembered. */
const MOST_FINGERPRINTS = 400_000
/** So many shapes are remembered; when there are more, those that were met once or twice are forgotten, for every page with a name of words is one. */
const MOST_SHAPES = 50_000
/** So many addresses with their shapes are remembered of late, and as many from before. */
const MOST_LATE = 256

/**
 * Notices that addresses of one shape lead to nothing new: endless calendars, sorted lists sorted again, pages that ignore their parameters. 陷阱
 *
 * A shape is closed when after its first pages fewer than one in ten said anything that had not been said before, or led to
 * anything of another kind.
 */
export class Traps {
  readonly #shapes = new Map<string, Shape>()
  readonly #seen = new UrlSet()
  #lastLed = ''
  /** Shapes of entries met lately: each is asked for when it is found, when its turn comes, and when its page was read. */
  #late = new Map<string, string>()
  #before = new Map<string, string>()
  #isFull = false

  /** May this address be put on the list? */
  admits(url: string): boolean {
    if (repeatsItself(url)) return false
    const shape = this.#of(shapeOf(url))
    if (!shape) return true
    const isClosed = isBarren(shape, Math.max(shape.fruitful, shape.led)) || (url.includes('?') && shape.asked >= MOST_WITH_PARAMETERS)
    if (!isClosed) shape.asked += 1
    return !isClosed
  }

  /** Is it still worth a visit, now that its turn has come? */
  isClosed(url: string): boolean {
    const shape = this.#shapes.get(this.#nameOf(url))
    return shape !== undefined && isBarren(shape, Math.max(shape.fruitful, shape.led))
  }

  /** A page was read: was what it says new? */
  read(url: string, fingerprint: string): void {
    const shape = this.#of(this.#nameOf(url))
    const isNew = this.#seen.size < MOST_FINGERPRINTS ? this.#seen.add(fingerprint) : !this.#seen.has(fingerprint)
    if (!shape) return
    shape.read += 1
    if (isNew) shape.fruitful += 1
  }

  /** A page put another on the list. Of its own kind, or of one that says nothing new, it does not count. */
  leads(from: string, to: string): void {
    if (from === this.#lastLed) return
    const [own, other] = [this.#nameOf(from), this.#nameOf(to)]
    if (pathOf(own) === pathOf(other)) return
    const [shape, target] = [this.#shapes.get(own), this.#shapes.get(other)]
    if (!shape || (target && isBarren(target, target.fruitful))) return
    shape.led += 1
    this.#lastLed = from
  }

  #of(name: string): Shape | null {
    const known = this.#shapes.get(name)
    if (known) return known
    if (this.#shapes.size >= MOST_SHAPES && !this.#hasRoom()) return null
    const shape = { asked: 0, read: 0, fruitful: 0, led: 0 }
    this.#shapes.set(ownCopy(name), shape)
    return shape
  }

  /** @param url of an entry: a piece of a page would hold the page */
  #nameOf(url: string): string {
    const known = this.#late.get(url)
    if (known !== undefined) return known
    const name = this.#before.get(url) ?? shapeOf(url)
    if (this.#late.size >= MOST_LATE) [this.#before, this.#late] = [this.#late, new Map<string, string>()]
    this.#late.set(url, name)
    return name
  }

  /** Makes room; false: nearly all are met often. */
  #hasRoom(): boolean {
    if (this.#isFull) return false
    for (const [name, { asked, read }] of this.#shapes) if (asked < 3 && read < 3) this.#shapes.delete(name)
    this.#isFull = this.#shapes.size * 4 > MOST_SHAPES * 3
    return !this.#isFull
  }
}

/** Were enough of its pages read, and fewer than one in ten worth it? */
const isBarren = ({ read }: Shape, worth: number): boolean => read >= FIRST && worth * 10 < read

const pathOf = (shape: string): string => shape.split('?', 1)[0] ?? ''
