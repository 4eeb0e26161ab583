import type { Facts, Unit } from '../../../model/Facts.ts'
import { Refusal } from '../../../model/Refusal.ts'
import type { Db } from '../../../store/Db.ts'
import { findMember } from '../../../store/queries/roster.ts'
import { termsOf } from '../terms/termsOf.ts'
import { factsFrom } from './factsFrom.ts'
import { keptOf } from './keptOf.ts'

/** One unit of a round with all that is known of it. 一个单位当前的事实 */
export async function currentFactsOf(db: Db, round: string, unit: string): Promise<{ readonly unit: Unit; readonly facts: Facts }> {
  const terms = await termsOf(db, round)
  const member = await findMember(db, round, unit)
  if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
  return { unit: member.record, facts: factsFrom((await keptOf(db, terms, [unit]))(unit)) }
}
