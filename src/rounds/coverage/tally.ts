import type { Lane } from '../../model/Facts.ts'
import { squareProgress, squareStates, type Progress, type SquareState, type SquaresText } from '../../model/Square.ts'

/** What was answered of what is expected, by the unit itself and by those who assess. 进度 */
export interface Tally {
  readonly self: Progress
  readonly assess: Progress
}

const NONE: Progress = { done: 0, expected: 0 }

export const NO_TALLY: Tally = { self: NONE, assess: NONE }

const plus = (one: Progress, other: Progress): Progress => ({ done: one.done + other.done, expected: one.expected + other.expected })

export const addTally = (one: Tally, other: Tally): Tally => ({
  self: plus(one.self, other.self),
  assess: plus(one.assess, other.assess),
})

/** A square with what is done of it. */
export interface TalliedSquare extends Tally {
  readonly state: SquareState
}

/** Rows that nobody has to do anything about. */
export const isIdle = (state: SquareState): boolean => state === 'inapplicable' || state === 'undrawn' || state === 'hidden'

/** A unit's squares as counts; of rows that do not concern it nothing is expected. */
export function tallySquares(squares: SquaresText): readonly TalliedSquare[] {
  const lanes = (Object.keys(squares.c) as Lane[]).map((lane) => ({ isSelf: lane === 'self', all: squareProgress(squares.c[lane]) }))
  return squareStates(squares).map((state, at) => {
    let [self, assess] = [NONE, NONE]
    if (isIdle(state)) return { state, self, assess }
    for (const { isSelf, all } of lanes) {
      const one = all[at]
      if (!one) continue
      if (isSelf) self = plus(self, one)
      else assess = plus(assess, one)
    }
    return { state, self, assess }
  })
}
