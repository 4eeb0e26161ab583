import { SEMANTICS } from '../../../engine/receipt.ts'
import type { Unit } from '../../../model/Facts.ts'
import type { Db } from '../../../store/Db.ts'
import { countContradictions } from '../../../store/queries/answers.ts'
import { listMemberBriefs } from '../../../store/queries/results.ts'
import type { ResultBrief } from '../../../store/schema/results.ts'

/** A line of a group's table. 组内一行 */
export interface GroupLine {
  readonly unit: string
  readonly record: Unit
  /** Null: not computed, or by an engine of other semantics. */
  readonly brief: ResultBrief | null
  /** Answers that contradict another. */
  readonly contradictory: number
}

/** The roster of a group, or of the round, with what each unit has come to; places are the group's, and computed. 组页 */
export async function groupPage(db: Db, round: string, group?: string): Promise<readonly GroupLine[]> {
  const contradictory = await countContradictions(db, round)
  return (await listMemberBriefs(db, round, group)).map(({ unit, record, brief, semantics }) => ({
    unit,
    record,
    brief: semantics === SEMANTICS ? brief : null,
    contradictory: contradictory.get(unit) ?? 0,
  }))
}
