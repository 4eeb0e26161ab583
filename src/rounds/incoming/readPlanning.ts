import { grouped } from '../../model/grouped.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import type { Db } from '../../store/Db.ts'
import { listCurrentAnswers, type CurrentAnswer } from '../../store/queries/answers.ts'
import { standingImports, type OutsideImportRow } from '../../store/queries/outsideImports.ts'
import { listMembers, type Member } from '../../store/queries/roster.ts'
import { findRound, type RoundRow } from '../../store/queries/rounds.ts'
import { Refusal } from '../../model/Refusal.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import type { Naming } from './resolveLines.ts'

/** What of a round an import is held against. 导入所依据的批次情况 */
export interface Standing {
  readonly round: RoundRow
  readonly terms: Terms
  readonly members: ReadonlyMap<string, Member>
  readonly naming: Naming
  /** What stands of the check, by unit; none where there is no check. */
  readonly said: ReadonlyMap<string, readonly CurrentAnswer[]>
  readonly imports: readonly OutsideImportRow[]
}

/** Reads it, in a constant number of queries. 读取导入所依据的情况 */
export async function readStanding(db: Db, id: string, check: string | null): Promise<Standing> {
  const round = await findRound(db, id)
  if (!round) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
  const terms = await termsOf(db, id)
  const members = await listMembers(db, id)
  const register = await readRegister(db)
  const answers =
    check === null
      ? []
      : await listCurrentAnswers(
          db,
          id,
          members.map(({ unit }) => unit),
        )
  return {
    ...{ round, terms },
    members: new Map(members.map((member) => [member.unit, member])),
    naming: { members, register, within: round.unit, on: round.asOf },
    said: grouped(
      answers.filter(({ answer }) => answer.check === check),
      ({ answer }) => answer.unit,
    ),
    imports: await standingImports(db, id),
  }
}
