import { repeatsItself, shapeOf } from './shapeOf.ts'

interface Shape {
  asked: number
  read: number
  fruitful: number
  refused: number
}

/** So many pages of one shape are read before anybody judges it. */
const FIRST = 60
/** Of one shape with parameters, at most: no column of a county has more pages. */
const MOST_WITH_PARAMETERS = 20_000
/** So many fingerprints are kept; later ones push none out, they only are not remembered. */
const MOST_FINGERPRINTS = 400_000
const MOST_SHAPES = 200_000

/**
 * Notices that addresses of one shape lead to nothing new: endless calendars, sorted lists sorted again, pages that ignore their parameters. 陷阱
 *
 * A shape is closed when after its first pages fewer than one in ten said anything that had not been said before.
 */
export class Traps {
  readonly #shapes = new Map<string, Shape>()
  readonly #seen = new Set<string>()

  /** May this address be put on the list? */
  admits(url: string): boolean {
    if (repeatsItself(url)) return false
    const shape = this.#of(url)
    if (!shape) return true
    const isClosed = (shape.read >= FIRST && shape.fruitful * 10 < shape.read) || (url.includes('?') && shape.asked >= MOST_WITH_PARAMETERS)
    if (isClosed) shape.refused += 1
    else shape.asked += 1
    return !isClosed
  }

  /** Is it still worth a visit, now that its turn has come? */
  isClosed(url: string): boolean {
    const shape = this.#shapes.get(shapeOf(url))
    return shape !== undefined && shape.read >= FIRST && shape.fruitful * 10 < shape.read
  }

  /** A page was read: was what it says new? */
  read(url: string, fingerprint: string): void {
    const shape = this.#of(url)
    const isNew = !this.#seen.has(fingerprint)
    if (isNew && this.#seen.size < MOST_FINGERPRINTS) this.#seen.add(fingerprint)
    if (!shape) return
    shape.read += 1
    if (isNew) shape.fruitful += 1
  }

  #of(url: string): Shape | null {
    const name = shapeOf(url)
    const known = this.#shapes.get(name)
    if (known) return known
    if (this.#shapes.size >= MOST_SHAPES) return null
    const shape = { asked: 0, read: 0, fruitful: 0, refused: 0 }
    this.#shapes.set(name, shape)
    return shape
  }
}
