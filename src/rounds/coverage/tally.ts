import { squareProgress, squareStates, type Progress, type SquareState, type SquaresText } from '../../model/Square.ts'

/** What was answered of what is expected, by the unit itself and by those who assess. 进度 */
export interface Tally {
  readonly self: Progress
  readonly assess: Progress
}

const NONE: Progress = { done: 0, expected: 0 }

export const NO_TALLY: Tally = { self: NONE, assess: NONE }

const plus = (one: Progress, other: Progress): Progress => ({ done: one.done + other.done, expected: one.expected + other.expected })

/** A square with what is done of it. */
export interface TalliedSquare extends Tally {
  readonly state: SquareState
}

/** Rows that nobody has to do anything about. */
export const isIdle = (state: SquareState): boolean => state === 'inapplicable' || state === 'undrawn' || state === 'hidden'

/** A unit's squares as counts; of rows that do not concern it nothing is expected. */
export function tallySquares(squares: SquaresText): readonly TalliedSquare[] {
  const { self: own, ...others } = squares.c
  const self = squareProgress(own)
  const assessing = Object.values(others).map(squareProgress)
  const [first] = assessing
  return squareStates(squares).map((state, at) => {
    if (isIdle(state)) return { state, ...NO_TALLY }
    const assess = assessing.length < 2 ? (first?.[at] ?? NONE) : assessing.reduce((sum, lane) => plus(sum, lane[at] ?? NONE), NONE)
    return { state, self: self[at] ?? NONE, assess }
  })
}
