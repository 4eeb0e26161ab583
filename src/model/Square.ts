import { LANES, type Lane } from './Facts.ts'
import type { FractionText } from './Fraction.ts'

/**
 * How far a unit's row is. 覆盖图格子的状态
 *
 * `self`: the unit has spoken and nobody who assesses. `partly`: some of what is expected of those who assess. `undecided`: it is not settled whether
 * the row applies. `undrawn`: it was not drawn, so nobody looks at it. `hidden`: it is not in the share of who looks.
 */
export const SQUARE_STATES = [
  'open',
  'self',
  'partly',
  'assessed',
  'cantTell',
  'contradictory',
  'undecided',
  'inapplicable',
  'undrawn',
  'hidden',
] as const

export type SquareState = (typeof SQUARE_STATES)[number]

const WORDS: Readonly<Record<SquareState, string>> = {
  open: '未评',
  self: '待核（单位已自查）',
  partly: '评了一部分',
  assessed: '已评',
  cantTell: '无法判定',
  contradictory: '答案互相矛盾',
  undecided: '是否适用待定',
  inapplicable: '不适用',
  undrawn: '未抽中',
  hidden: '不在您的考核范围',
}

export const squareInWords = (state: SquareState): string => WORDS[state]

/** Ends of what a row gives; a missing end is without bound. 得分两端 */
export interface SquarePoints {
  readonly low: FractionText | null
  readonly high: FractionText | null
}

/** Answers that a lane has given of those that are expected of it. 已答与应答 */
export interface Progress {
  readonly done: number
  readonly expected: number
}

/** A unit's row as the coverage shows it. 覆盖图的格子 */
export interface Square {
  readonly state: SquareState
  /** Null: it gives none. */
  readonly points: SquarePoints | null
  /** Its marks for this unit; null for a row that only adds or takes. */
  readonly marks: FractionText | null
  /** What the unit's own answers alone come to; null where it gave none, or no others count beside them. */
  readonly self: SquarePoints | null
  /** Lanes of which nothing is expected are left out. */
  readonly progress: Readonly<Partial<Record<Lane, Progress>>>
}

/** The squares of a unit in the order of its rows, as texts: thousands of units are read in one go. 一个单位的格子 */
export interface SquaresText {
  /** One sign per square. */
  readonly s: string
  /** Points: `4.5`, `3~5`, `-`. */
  readonly p: string
  readonly m: string
  /** Absent where no square has any. */
  readonly a?: string
  /** Progress by lane: `2/3`, `-`. */
  readonly c: Readonly<Partial<Record<Lane, string>>>
}

const SIGNS: Readonly<Record<SquareState, string>> = {
  open: 'o',
  self: 's',
  partly: 'p',
  assessed: 'a',
  cantTell: '?',
  contradictory: 'x',
  undecided: 'u',
  inapplicable: 'n',
  undrawn: 'd',
  hidden: '.',
}

const STATE_OF: ReadonlyMap<string, SquareState> = new Map(SQUARE_STATES.map((state) => [SIGNS[state], state]))

const NONE = '-'

/** Squares as they are kept. */
export function squaresText(squares: readonly Square[]): SquaresText {
  const lanes = LANES.filter((lane) => squares.some(({ progress }) => progress[lane]))
  const own = squares.some(({ self }) => self !== null)
  return {
    s: squares.map(({ state }) => SIGNS[state]).join(''),
    p: squares.map(({ points }) => pointsText(points)).join(' '),
    m: squares.map(({ marks }) => marks ?? NONE).join(' '),
    ...(own ? { a: squares.map(({ self }) => pointsText(self)).join(' ') } : {}),
    c: Object.fromEntries(lanes.map((lane) => [lane, squares.map(({ progress }) => progressText(progress[lane])).join(' ')])),
  }
}

/** States alone, for who counts. */
export const squareStates = ({ s }: Pick<SquaresText, 's'>): readonly SquareState[] => [...s].map((sign) => STATE_OF.get(sign) ?? 'open')

/** Points written in a text of squares, one for each. */
export const squarePoints = (text: string): readonly (SquarePoints | null)[] => partsOf(text).map(readPoints)

/** Marks written in a text of squares, one for each. */
export const squareMarks = (text: string): readonly (FractionText | null)[] => partsOf(text).map(noneOr)

/** Progress of a lane, one for each square. */
export const squareProgress = (text: string | undefined): readonly (Progress | null)[] =>
  text === undefined ? [] : partsOf(text).map(readProgress)

/** Reads states and progress of thousands of units, of which many are written alike: each text once. */
export function squaresReader(): { readonly states: typeof squareStates; readonly progress: typeof squareProgress } {
  const states = new Map<string, readonly SquareState[]>()
  const progress = new Map<string, readonly (Progress | null)[]>()
  return {
    states: (squares) => once(states, squares.s, () => squareStates(squares)),
    progress: (text) => (text === undefined ? [] : once(progress, text, () => squareProgress(text))),
  }
}

function once<T>(known: Map<string, T>, text: string, read: () => T): T {
  const found = known.get(text) ?? read()
  known.set(text, found)
  return found
}

/** Squares as they were kept. */
export function readSquares(text: SquaresText): readonly Square[] {
  const points = squarePoints(text.p)
  const marks = squareMarks(text.m)
  const self = text.a === undefined ? [] : squarePoints(text.a)
  const lanes = LANES.flatMap((lane) => (text.c[lane] === undefined ? [] : [[lane, squareProgress(text.c[lane])] as const]))
  return squareStates(text).map((state, at) => ({
    state,
    points: points[at] ?? null,
    marks: marks[at] ?? null,
    self: self[at] ?? null,
    progress: Object.fromEntries(lanes.flatMap(([lane, all]) => (all[at] ? [[lane, all[at]]] : []))),
  }))
}

const partsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))
const noneOr = (text: string): string | null => (text === NONE ? null : text)

function pointsText(points: SquarePoints | null): string {
  if (points === null) return NONE
  const { low, high } = points
  return low !== null && low === high ? low : `${low ?? ''}~${high ?? ''}`
}

function readPoints(text: string): SquarePoints | null {
  if (text === NONE) return null
  const [low = '', high = low] = text.split('~', 2)
  return { low: low === '' ? null : low, high: high === '' ? null : high }
}

const progressText = (progress: Progress | undefined): string => (progress ? `${progress.done}/${progress.expected}` : NONE)

/** The same few texts come again and again. */
const readBefore = new Map<string, Progress>()

function readProgress(text: string): Progress | null {
  if (text === NONE) return null
  const found = readBefore.get(text)
  if (found) return found
  const [done = '0', expected = '0'] = text.split('/', 2)
  const progress = { done: Number(done), expected: Number(expected) }
  if (readBefore.size < 10_000) readBefore.set(text, progress)
  return progress
}
