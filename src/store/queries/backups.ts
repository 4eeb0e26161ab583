import { and, desc, eq, ne } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { backups } from '../schema/backups.ts'

export type BackupRow = typeof backups.$inferSelect

export async function addBackup(db: Db, backup: typeof backups.$inferInsert): Promise<void> {
  await db.insert(backups).values(backup)
}

export async function setBackupEnded(
  db: Db,
  id: string,
  end: Pick<BackupRow, 'endedAt' | 'outcome' | 'size' | 'journalSeq' | 'journalHash' | 'fault'>,
): Promise<void> {
  await db.update(backups).set(end).where(eq(backups.id, id))
}

/** Those of programs that were stopped; only who holds the lock of backups knows that none of them still runs. Returns the files that they began. */
export const setStoppedBackupsFailed = (db: Db, except: string, at: string, fault: string): Promise<Pick<BackupRow, 'file'>[]> =>
  db
    .update(backups)
    .set({ outcome: 'failed', endedAt: at, fault })
    .where(and(eq(backups.outcome, 'running'), ne(backups.id, except)))
    .returning({ file: backups.file })

/** How far the one that is being made now has come, in per cent. */
export async function setBackupProgress(db: Db, progress: number): Promise<void> {
  await db.update(backups).set({ progress }).where(eq(backups.outcome, 'running'))
}

export async function findBackup(db: Db, id: string): Promise<BackupRow | null> {
  const [found] = await db.select().from(backups).where(eq(backups.id, id))
  return found ?? null
}

/** How far its trial has come, or how it ended. */
export async function setTrial(db: Db, id: string, trial: Partial<Pick<BackupRow, 'progress' | 'triedAt' | 'trialFault'>>): Promise<void> {
  await db.update(backups).set(trial).where(eq(backups.id, id))
}

/** The file was deleted to make room for newer ones. */
export async function setBackupRemoved(db: Db, file: string): Promise<void> {
  await db
    .update(backups)
    .set({ outcome: 'removed' })
    .where(and(eq(backups.file, file), eq(backups.outcome, 'done')))
}

/** The newest first. */
export const listBackups = (db: Db, most: number): Promise<BackupRow[]> =>
  db.select().from(backups).orderBy(desc(backups.startedAt), desc(backups.id)).limit(most)

/** The last one that ended well, whoever made it; null: there was none. What a red line on the pages is drawn from. */
export async function findLastBackup(db: Db): Promise<BackupRow | null> {
  const [last] = await db.select().from(backups).where(eq(backups.outcome, 'done')).orderBy(desc(backups.endedAt)).limit(1)
  return last ?? null
}
