import type { Said } from '../../../model/Said.ts'
import type { DeskCell, ShownAnswer } from '../../../server/deskApi.ts'
import type { BehalfOf } from '../../components/answer/BehalfFields.tsx'
import type { Question } from './questionsOf.ts'

type Whose = Pick<BehalfOf, 'whose' | 'name'>

const laneOf = ({ whose }: Whose) => (whose === 'unit' ? 'self' : 'assessor')

/** What stands where an answer for somebody else goes, the newest first; in seats only what is his. 原来的答案 */
export const stoodFor = (cell: DeskCell, { check, object }: Pick<Question, 'check' | 'object'>, behalf: Whose): readonly ShownAnswer[] =>
  cell.answers
    .filter((one) => one.check === check.id && one.object === object && one.lane === laneOf(behalf))
    .filter(({ seat, saidBy }) => seat === '' || saidBy === behalf.name.trim())
    .sort((a, b) => b.id - a.id)

/** An answer for somebody else, as it is handed in. 代录的答案 */
export function behalfAnswer(
  { unit, check, object }: Pick<Question, 'unit' | 'check' | 'object'>,
  behalf: Whose,
  { state, value, why }: Said,
  { paper, stood }: { readonly paper: string; readonly stood: readonly ShownAnswer[] },
) {
  const [newest, ...older] = stood.map(({ id }) => id)
  return {
    ...{ unit, check: check.id, lane: laneOf(behalf), state, via: 'behalf', paper },
    ...(object === '' ? {} : { object }),
    ...(behalf.whose === 'assessor' ? { for: behalf.name.trim() } : {}),
    ...(value === null ? {} : { value }),
    ...(why === null || why.trim() === '' ? {} : { why: why.trim() }),
    after: newest ?? null,
    ...(older.length === 0 ? {} : { saw: older }),
  }
}
