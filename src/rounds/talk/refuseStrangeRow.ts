import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { findMemberResult } from '../../store/queries/results.ts'
import { termsOf } from '../life/terms/termsOf.ts'

/** Refuses what is said about a row that the unit's scorecard does not have. */
export async function refuseStrangeRow(db: Db, round: string, unit: string, node: string): Promise<void> {
  const terms = await termsOf(db, round)
  const member = await findMemberResult(db, round, unit)
  if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
  if (terms.askedOf(member.record.group).nodes.has(node)) return
  throw new Refusal('not-found', 'no-row', `“${member.record.name}”的评分表里没有这一项，请从评分表里重新选择指标。`)
}
