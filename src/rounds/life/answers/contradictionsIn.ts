import type { CurrentAnswer } from '../../../store/queries/answers.ts'
import { standingValue } from '../cells/cellAfter.ts'
import type { Contradiction } from './GivenAnswer.ts'

/** The cells whose answers contradict each other, with who said what and when. 矛盾的答案格 */
export function contradictionsIn(cells: ReadonlyMap<string, readonly CurrentAnswer[]>): readonly Contradiction[] {
  return [...cells.values()].flatMap((cell) => {
    const [first, ...others] = cell.filter(({ contradictory }) => contradictory)
    if (!first) return []
    const { unit, check, object, lane, seat } = first.answer
    const answers = [first, ...others].map((current) => {
      const { id, saidBy, saidAt, state, why } = current.answer
      return { id, saidBy, saidAt, state, why, value: standingValue(current) ?? null }
    })
    return [{ unit, check, object, lane, seat, answers }]
  })
}
