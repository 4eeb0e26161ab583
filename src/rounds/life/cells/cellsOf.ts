import { grouped } from '../../../model/grouped.ts'
import type { CurrentAnswer, CurrentRow, Replacing, Said } from '../../../store/queries/answers.ts'
import { cellAfter } from './cellAfter.ts'

/** Where an answer belongs. 答案格 */
export type Cell = Pick<Said, 'unit' | 'check' | 'object' | 'lane' | 'seat'>

/** A text that is the same for the answers of one cell and lane; between its parts the one character that nothing kept has in it. */
export const cellKey = ({ unit, check, object, lane, seat }: Cell): string => `${unit}\0${check}\0${object}\0${lane}\0${seat}`

/** What stands, by cell. */
export const cellsOf = (standing: readonly CurrentAnswer[]): ReadonlyMap<string, readonly CurrentAnswer[]> =>
  grouped(standing, ({ answer }) => cellKey(answer))

/** What stands in every cell after all that was ever said there, in its order. */
export function cellsFrom(said: readonly Replacing[]): ReadonlyMap<string, readonly CurrentAnswer[]> {
  const cells = new Map<string, readonly CurrentAnswer[]>()
  for (const answer of said) {
    const key = cellKey(answer)
    cells.set(key, cellAfter(cells.get(key) ?? [], answer))
  }
  return cells
}

/** The cache's row of an answer that stands. */
export const currentRow = ({ answer, restated, contradictory }: CurrentAnswer): CurrentRow => ({
  round: answer.round,
  unit: answer.unit,
  check: answer.check,
  object: answer.object,
  lane: answer.lane,
  seat: answer.seat,
  answer: answer.id,
  restated,
  contradictory,
})
