import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { outgoingTargets } from '../schema/outgoing.ts'

export type OutgoingTarget = typeof outgoingTargets.$inferSelect

/** All that may be connected to now, in the order in which it was allowed: to be looked at. Who connects asks for those of his use. */
export const listOutgoingTargets = (db: Db): Promise<OutgoingTarget[]> =>
  db.select().from(outgoingTargets).where(isNull(outgoingTargets.endedAt)).orderBy(asc(outgoingTargets.id))

/** What may be connected to now for that use: a website that is visited never leads to a server that the program itself uses, nor the other way. */
export const outgoingTargetsFor = (db: Db, use: OutgoingTarget['use']): Promise<OutgoingTarget[]> =>
  db
    .select()
    .from(outgoingTargets)
    .where(and(eq(outgoingTargets.use, use), isNull(outgoingTargets.endedAt)))
    .orderBy(asc(outgoingTargets.id))

/** Null: there is none that is still allowed. */
export async function findOutgoingTarget(db: Db, id: number): Promise<OutgoingTarget | null> {
  const [found] = await db
    .select()
    .from(outgoingTargets)
    .where(and(eq(outgoingTargets.id, id), isNull(outgoingTargets.endedAt)))
    .for('update')
  return found ?? null
}

export async function addOutgoingTarget(db: Db, target: typeof outgoingTargets.$inferInsert): Promise<number> {
  const [added] = await db.insert(outgoingTargets).values(target).returning({ id: outgoingTargets.id })
  if (!added) throw new Error('An insert returned nothing.')
  return added.id
}

export async function endOutgoingTarget(db: Db, id: number, at: string): Promise<void> {
  await db.update(outgoingTargets).set({ endedAt: at }).where(eq(outgoingTargets.id, id))
}
