import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { findPublishedProgramme } from '../../store/queries/programmes.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { findRound } from '../../store/queries/rounds.ts'
import type { ColumnLine } from './ColumnLine.ts'
import { linesOfProgramme } from './linesOfProgramme.ts'

/** Columns of a published programme, by a round's roster where one is named. 读方案里的栏目 */
export async function readProgrammeLines(db: Db, hash: string, round: string | null): Promise<readonly ColumnLine[]> {
  const published = await findPublishedProgramme(db, hash)
  if (!published) throw new Refusal('not-found', 'no-programme', '没有这个方案，请重新选择。')
  if (round === null) return linesOfProgramme(published.core, null)
  const found = await findRound(db, round)
  if (found?.programme !== hash) throw new Refusal('conflict', 'round-of-other-programme', '这个批次用的不是所选的方案，请重新选择。')
  const members = await listMembers(db, round)
  return linesOfProgramme(
    published.core,
    members.map(({ unit, record: { name, group, names, functions, class: of } }) => ({
      ...{ unit, name, group, names, functions },
      ...(of === undefined ? {} : { class: of }),
    })),
  )
}
