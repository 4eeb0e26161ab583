import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { handOvers } from '../schema/settling.ts'

export type HandOverRow = typeof handOvers.$inferSelect

export async function insertHandOver(tx: Db, row: typeof handOvers.$inferInsert): Promise<void> {
  await tx.insert(handOvers).values(row)
}

/** What of a round was handed to larger assessments, the newest first. 报送记录 */
export const listHandOvers = (db: Db, round: string): Promise<HandOverRow[]> =>
  db.select().from(handOvers).where(eq(handOvers.round, round)).orderBy(desc(handOvers.at), desc(handOvers.id))

const ofRound = (round: string, id: string) => and(eq(handOvers.round, round), eq(handOvers.id, id))

/** A round's own; null: it has none by that id. 查报送 */
export async function findHandOver(db: Db, round: string, id: string): Promise<HandOverRow | null> {
  const [found] = await db.select().from(handOvers).where(ofRound(round, id))
  return found ?? null
}

/** The same, held until the transaction ends. 锁定报送 */
export async function holdHandOver(tx: Db, round: string, id: string): Promise<HandOverRow | null> {
  const [found] = await tx.select().from(handOvers).where(ofRound(round, id)).for('update')
  return found ?? null
}

export async function setHandOverProof(tx: Db, id: string, proof: readonly string[]): Promise<void> {
  await tx.update(handOvers).set({ proof }).where(eq(handOvers.id, id))
}
