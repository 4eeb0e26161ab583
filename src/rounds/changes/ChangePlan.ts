import type { Unit } from '../../model/Facts.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { CurrentAnswer, NewAnswer } from '../../store/queries/answers.ts'
import type { RosterChangeRow, RowChangeRow } from '../../store/queries/roundChanges.ts'
import type { PairChange } from '../matrix/changeMatrix.ts'
import type { TakenAnswer } from './RoundChange.ts'

/** A unit as it comes onto the roster. 列入名单的单位 */
export interface Joining {
  readonly record: Unit
  readonly position: number
  /** What stands in its cells from the first moment on. */
  readonly standing: readonly CurrentAnswer[]
}

/** What exactly a change writes; found before anybody makes it, and once more when it is made. 变更的内容 */
export interface ChangePlan {
  readonly title: string
  /** What whoever makes it has to know, in whole sentences. */
  readonly notes: readonly string[]
  /** Members that are described otherwise. */
  readonly records: readonly Unit[]
  readonly removed: readonly string[]
  readonly joining: Joining | null
  /** Answers that are added, those of other units among them. */
  readonly answers: readonly NewAnswer[]
  readonly taken: readonly TakenAnswer[]
  /** Pairs of the matrix that are decided otherwise. */
  readonly pairs: readonly PairChange[]
  readonly kept:
    | ({ readonly table: 'roster' } & Pick<RosterChangeRow, 'kind' | 'unit' | 'into' | 'takesOver' | 'position' | 'before' | 'after'>)
    | ({ readonly table: 'rows' } & Pick<RowChangeRow, 'node' | 'name' | 'undoes' | 'before'>)
}

/** One that changes nothing yet. 空的变更 */
export const NO_PLAN: Omit<ChangePlan, 'title' | 'kept'> = {
  notes: [],
  records: [],
  removed: [],
  joining: null,
  answers: [],
  taken: [],
  pairs: [],
}

/** What is asked of a member that is not there. */
export const notOnRoster = (): Refusal =>
  new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
