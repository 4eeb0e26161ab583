import type { Answer } from '../../../model/Facts.ts'
import { standingValue } from '../cells/cellAfter.ts'
import type { CurrentAnswer } from '../../../store/queries/answers.ts'

/** What stands of an answer, as the engine has it; null where it only takes back what was said. */
export function answerFromRow(current: CurrentAnswer): Answer | null {
  const { check, object, lane, saidBy, saidAt, state, why, proof, confirmedBy } = current.answer
  if (state === 'withdrawn') return null
  const value = standingValue(current)
  return {
    check,
    ...(object === '' ? {} : { object }),
    lane,
    by: saidBy,
    at: saidAt,
    state,
    ...(value === undefined ? {} : { value }),
    ...(why === null ? {} : { why }),
    ...(proof === null ? {} : { proof }),
    ...(confirmedBy === null ? {} : { confirmedBy }),
  }
}
