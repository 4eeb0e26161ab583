/** From where to where in the notice; the end is not included. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** Shorter pieces stand in too many places to say which is meant. */
const SHORTEST = 4
/** Words that a scan garbled are recognised by runs of so many characters. */
const RUN = 3
/** So much of garbled words must be there, in their order, for the place to be theirs. */
const ALIKE = 0.6
/** Garbled words shorter than this could be any. */
const SHORTEST_GARBLED = 8

/** What a scan or a copy changes without changing a word: blanks, quotation marks, the width and kind of punctuation. */
const BLANK = /[\s"'“”‘’「」『』·•]/u
const SAME: Readonly<Record<string, string>> = {
  '。': '.',
  '﹒': '.',
  '、': ',',
  '﹑': ',',
  '﹐': ',',
  '〔': '(',
  '〕': ')',
  '[': '(',
  ']': ')',
}

/** A stretch of squeezed text. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Finds words in a notice whatever its line breaks, blanks and punctuation. 原文定位
 *
 * Notices come out of office files and scans, with a break in the middle of a sentence, a half-width comma, a character lost; a transcription
 * has none of it. Words with an ellipsis are found piece by piece, words that stand apart in a flattened table sentence by sentence.
 */
export class NoticeIndex {
  /** The notice without blanks, and where each of its characters stood. */
  private readonly squeezed: string
  private readonly positions: readonly number[]
  private runs: ReadonlyMap<string, readonly number[]> | null = null

  constructor(notice: string) {
    const { text, positions } = squeeze(notice)
    this.squeezed = text
    this.positions = positions
  }

  /** Where the words stand, the first time after `after`, else after `otherwise`, else anywhere. Empty: not found. */
  find(words: string, after = 0, otherwise = 0): readonly Place[] {
    const pieces = words.split(/…+|\.{3,}/u).filter((piece) => isLongEnough(piece, words))
    const found: Stretch[] = []
    const fallbacks = [this.squeezedFrom(otherwise), 0]
    let start = this.squeezedFrom(after)
    for (const piece of pieces) {
      const stretches = this.findPiece(squeeze(piece).text, start, found.length === 0 ? fallbacks : []) ?? this.findSentences(piece, start)
      if (!stretches) return []
      found.push(...stretches)
      start = found.at(-1)?.to ?? start
    }
    return joined(found).map(({ from, to }) => ({ from: this.positions[from] ?? 0, to: (this.positions[to - 1] ?? 0) + 1 }))
  }

  private findPiece(piece: string, start: number, fallbacks: readonly number[]): readonly Stretch[] | null {
    const at = [start, ...fallbacks].map((from) => this.squeezed.indexOf(piece, from)).find((place) => place >= 0)
    if (at !== undefined) return [{ from: at, to: at + piece.length }]
    const alike = this.findAlike(piece, start)
    return alike && [alike]
  }

  /** Sentence by sentence; they are the words if more than half of the characters are found. */
  private findSentences(piece: string, start: number): readonly Stretch[] | null {
    const sentences = (piece.match(/[^。；;！？\n]+[。；;！？]?/gu) ?? [])
      .map((one) => squeeze(one).text)
      .filter((one) => one.length >= SHORTEST)
    if (sentences.length < 2) return null
    const found: Stretch[] = []
    let at = start
    let chars = 0
    for (const sentence of sentences) {
      const [stretch] = this.findPiece(sentence, at, found.length === 0 ? [0] : []) ?? []
      if (!stretch) continue
      found.push(stretch)
      chars += sentence.length
      at = stretch.to
    }
    return chars * 2 > sentences.reduce((sum, { length }) => sum + length, 0) ? found : null
  }

  /** The stretch that has most of the piece's runs at about their distances; of equals the first after `start`. */
  private findAlike(piece: string, start: number): Stretch | null {
    if (piece.length < SHORTEST_GARBLED) return null
    this.runs ??= runsOf(this.squeezed)
    const slack = Math.max(4, Math.floor(piece.length / 8))
    const strips = new Map<number, Map<number, number>>()
    for (let offset = 0; offset + RUN <= piece.length; offset++) {
      for (const at of this.runs.get(piece.slice(offset, offset + RUN)) ?? []) {
        const strip = Math.floor((at - offset) / slack)
        for (const near of [strip, strip + 1]) {
          const seen = strips.get(near) ?? new Map<number, number>()
          strips.set(near, seen.set(offset, at))
        }
      }
    }
    let best: { readonly score: number; readonly stretch: Stretch } | null = null
    for (const seen of strips.values()) {
      const score = seen.size / (piece.length - RUN + 1)
      const places = [...seen.values()]
      const stretch = { from: Math.min(...places), to: Math.max(...places) + RUN }
      const wins = !best || score > best.score || (score === best.score && best.stretch.from < start && stretch.from >= start)
      if (score >= ALIKE && wins) best = { score, stretch }
    }
    return best && best.stretch
  }

  private squeezedFrom(position: number): number {
    const found = this.positions.findIndex((at) => at >= position)
    return found < 0 ? this.positions.length : found
  }
}

const isLongEnough = (piece: string, words: string): boolean => {
  const { length } = squeeze(piece).text
  return length > 0 && (length >= SHORTEST || words.length <= SHORTEST)
}

function squeeze(words: string): { readonly text: string; readonly positions: readonly number[] } {
  const characters: string[] = []
  const positions: number[] = []
  for (let at = 0; at < words.length; at++) {
    const character = words.charAt(at)
    if (BLANK.test(character)) continue
    // Only what stays one character: positions are counted.
    const wide = character.normalize('NFKC')
    const same = wide.length === 1 ? wide : character
    characters.push(SAME[same] ?? same)
    positions.push(at)
  }
  return { text: characters.join(''), positions }
}

function runsOf(text: string): ReadonlyMap<string, readonly number[]> {
  const runs = new Map<string, number[]>()
  for (let at = 0; at + RUN <= text.length; at++) {
    const run = text.slice(at, at + RUN)
    const places = runs.get(run)
    if (places) places.push(at)
    else runs.set(run, [at])
  }
  return runs
}

/** Stretches that touch are one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = []
  for (const stretch of stretches) {
    const last = all.at(-1)
    if (last && stretch.from >= last.from && stretch.from - last.to <= 1)
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) }
    else all.push(stretch)
  }
  return all
}
