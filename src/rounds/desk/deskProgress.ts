import type { NodeCode } from '../../model/Expression.ts'
import { grouped } from '../../model/grouped.ts'
import type { Db } from '../../store/Db.ts'
import { squaresIn } from '../coverage/squaresIn.ts'
import { tallyRound } from '../coverage/tallyRound.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import type { DeskReader } from './deskReader.ts'

/** How many of a group's units are done with a row, of those that are to be assessed there. 一行的进度 */
export interface RowProgress {
  readonly node: NodeCode
  readonly done: number
  readonly units: number
}

/** How far each row of a group is, for whoever chooses the next; whoever sees no answers but his own is told nothing. 各指标进度 */
export async function progressByGroup(
  db: Db,
  { terms, reader }: { readonly terms: Terms; readonly reader: DeskReader },
): Promise<(group: string) => readonly RowProgress[]> {
  if (!reader.may.readOthers) return () => []
  const byGroup = grouped(await squaresIn(db, terms), ({ group }) => group)
  return (group) => {
    const { rows } = tallyRound(terms, byGroup.get(group) ?? [], { share: reader.share })
    return [...rows].map(([node, { left, units }]) => ({ node, done: units - left, units }))
  }
}
