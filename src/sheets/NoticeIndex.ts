/** From where to where in the notice; the end is not included. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** Shorter pieces stand in too many places to say which is meant. */
const SHORTEST = 4

/**
 * Finds words in a notice whatever its line breaks and blanks. 原文定位
 *
 * Notices come out of office files with a break in the middle of a sentence; a transcription has none. Words with an ellipsis are found piece by piece.
 */
export class NoticeIndex {
  /** The notice without blanks, and where each of its characters stood. */
  private readonly squeezed: string
  private readonly positions: readonly number[]

  constructor(notice: string) {
    const kept = [...notice.matchAll(/\S/gu)]
    this.squeezed = kept.map(([character]) => character).join('')
    // An astral character takes two places in the squeezed text.
    this.positions = kept.flatMap(({ 0: character, index }) =>
      Array.from(character, () => index).concat(character.length > 1 ? [index] : []),
    )
  }

  /** Where the words stand, the first time after `after`, else anywhere. Empty: not found. */
  find(words: string, after = 0): readonly Place[] {
    const places: Place[] = []
    let start = this.squeezedFrom(after)
    for (const piece of words.split(/…+|\.{3,}/u).map((part) => part.replace(/\s+/gu, ''))) {
      if (piece.length === 0 || (piece.length < SHORTEST && words.length > SHORTEST)) continue
      const next = this.squeezed.indexOf(piece, start)
      const found = next >= 0 ? next : places.length === 0 ? this.squeezed.indexOf(piece) : -1
      if (found < 0) return []
      places.push({ from: this.positions[found] ?? 0, to: (this.positions[found + piece.length - 1] ?? 0) + 1 })
      start = found + piece.length
    }
    return places
  }

  private squeezedFrom(position: number): number {
    const found = this.positions.findIndex((at) => at >= position)
    return found < 0 ? this.positions.length : found
  }
}
