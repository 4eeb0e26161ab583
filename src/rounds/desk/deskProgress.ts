import type { NodeCode } from '../../model/Expression.ts'
import type { Db } from '../../store/Db.ts'
import { squaresIn } from '../coverage/squaresIn.ts'
import { tallyRound } from '../coverage/tallyRound.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import type { DeskReader } from './deskReader.ts'

/** How many of a group's units are done with a row, of those that are to be assessed there. */
export interface RowProgress {
  readonly node: NodeCode
  readonly done: number
  readonly units: number
}

/** How far each row of a group is, for whoever chooses the next; whoever sees no answers but his own is told nothing. 各指标进度 */
export async function deskProgress(
  db: Db,
  { terms, reader, group }: { readonly terms: Terms; readonly reader: DeskReader; readonly group: string },
): Promise<readonly RowProgress[]> {
  if (!reader.may.readOthers) return []
  const members = (await squaresIn(db, terms)).filter((member) => member.group === group)
  const { rows } = tallyRound(terms, members, { share: reader.share })
  return [...rows].map(([node, { left, units }]) => ({ node, done: units - left, units }))
}
