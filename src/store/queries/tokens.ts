import { and, desc, eq, getTableColumns, gt, isNull } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { people, tokens } from '../schema/people.ts'
import type { PersonOfSession } from './sessions.ts'

export type Token = typeof tokens.$inferSelect

/** A token that is good at a moment, with its owner. */
export async function findToken(
  db: Db,
  hash: string,
  at: Instant,
): Promise<{ readonly token: Token; readonly person: PersonOfSession } | null> {
  const [row] = await db
    .select({ token: tokens, person: { id: people.id, login: people.login, name: people.name, unit: people.unit, state: people.state } })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.person))
    .where(and(eq(tokens.secretHash, hash), isNull(tokens.revokedAt), gt(tokens.expiresAt, at)))
  return row ?? null
}

export async function insertToken(tx: Db, row: typeof tokens.$inferInsert): Promise<void> {
  await tx.insert(tokens).values(row)
}

export async function markTokenUsed(db: Db, id: string, at: Instant): Promise<void> {
  await db.update(tokens).set({ usedAt: at }).where(eq(tokens.id, id))
}

/** False: it was revoked before, or there is none. */
export async function revokeTokenById(tx: Db, id: string, at: Instant): Promise<boolean> {
  const rows = await tx
    .update(tokens)
    .set({ revokedAt: at })
    .where(and(eq(tokens.id, id), isNull(tokens.revokedAt)))
    .returning({ id: tokens.id })
  return rows.length > 0
}

export async function revokeTokensOf(tx: Db, person: string, at: Instant): Promise<void> {
  await tx
    .update(tokens)
    .set({ revokedAt: at })
    .where(and(eq(tokens.person, person), isNull(tokens.revokedAt)))
}

/** All that a person ever had, the newest first; without the hash. */
export async function tokensOf(db: Db, person: string): Promise<readonly Omit<Token, 'secretHash'>[]> {
  const { secretHash: _, ...shown } = getTableColumns(tokens)
  return db.select(shown).from(tokens).where(eq(tokens.person, person)).orderBy(desc(tokens.createdAt), tokens.id)
}
