import type { Answer, AnswerValue, Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { copiesOf } from './copiesOf.ts'

/** Answers that give one value to a check of a unit, in every copy that it is asked for. */
export function answersWith(
  asked: AskedCheck,
  value: AnswerValue,
  unit: Unit,
  programme: Programme,
  { by, at }: { readonly by: string; readonly at: string },
): readonly Answer[] {
  return copiesOf(asked, unit, programme, by).map((copy) => ({ check: asked.check.id, ...copy, at, state: 'answered', value }))
}
