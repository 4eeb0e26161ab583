import { sql } from 'drizzle-orm'
import { termsOf } from '../../../rounds/life/terms/termsOf.ts'
import type { Store } from '../../../store/Store.ts'
import { factsInParts, scoredUnit } from '../scoreUnits.ts'
import { bareResult } from './bareResult.ts'
import type { HandedUnit, ScoringOrder } from './Handed.ts'

/** Of the database's own making; nothing else is put into a statement. */
const SNAPSHOT = /^[0-9A-Fa-f-]+$/u

/** Scores what a thread was told to, in the state of the database that whoever told it sees. 按交办计分 */
export async function scoreOrder(
  { transaction }: Pick<Store, 'transaction'>,
  { snapshot, round, units }: Omit<ScoringOrder, 'address'>,
  handOver: (units: readonly HandedUnit[]) => void,
): Promise<void> {
  if (!SNAPSHOT.test(snapshot)) throw new Error(`No snapshot of a database: ${snapshot}`)
  await transaction(async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`)
    await tx.execute(sql.raw(`set transaction snapshot '${snapshot}'`))
    const terms = await termsOf(tx, round)
    for await (const part of factsInParts(tx, terms, units))
      handOver(
        part.map(({ member, facts }) => {
          const { result, ...rest } = scoredUnit(terms, member.record, facts)
          return { ...rest, result: bareResult(result) }
        }),
      )
  })
}
