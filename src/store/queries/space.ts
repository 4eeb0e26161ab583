import { eq, sql } from 'drizzle-orm'
import type { Sha256 } from '../Blobs.ts'
import type { Db } from '../Db.ts'
import { contents } from '../schema/files.ts'
import { isContentOfRecord } from './files.ts'

/** Space that a unit's files take. */
export interface UsedSpace {
  readonly unit: string
  /** Each content once, however often it was handed in; what was purged takes none. */
  readonly bytes: number
  readonly contents: number
}

const KEPT = sql`(select distinct f.unit, c.sha256, c.size from files f join contents c on c.sha256 = f.content where c.purged_at is null)`

/** Bytes that a unit's files take. 已用空间 */
export async function usedBytes(db: Db, unit: string): Promise<number> {
  const { rows } = await db.execute(sql`select coalesce(sum(size), 0) as bytes from ${KEPT} as kept where unit = ${unit}`)
  return Number((rows[0] as { bytes: string } | undefined)?.bytes ?? 0)
}

/** Who takes how much, the most first. 各单位已用空间 */
export async function usedByUnits(db: Db, most: number): Promise<readonly UsedSpace[]> {
  const { rows } = await db.execute(
    sql`select unit, sum(size) as bytes, count(*) as contents from ${KEPT} as kept group by unit order by 2 desc, 1 limit ${most}`,
  )
  return (rows as { unit: string; bytes: string; contents: string }[]).map(({ unit, bytes, contents }) => ({
    unit,
    bytes: Number(bytes),
    contents: Number(contents),
  }))
}

/** Whether a unit has handed in the same content before, and it is still kept. */
export async function hasContent(db: Db, unit: string, sha256: Sha256): Promise<boolean> {
  const { rows } = await db.execute(sql`select exists (select from files where unit = ${unit} and content = ${sha256}) as has`)
  return (rows[0] as { has: boolean } | undefined)?.has === true
}

/** Until the transaction ends nobody else adds to the unit's files: two uploads at once could both find the last free space. */
export async function holdSpace(tx: Db, unit: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`space ${unit}`}))`)
}

/** Until the transaction ends nobody else names the same bytes, and nobody removes them. 锁定内容 */
export async function holdContent(tx: Db, sha256: Sha256): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`content ${sha256}`}))`)
}

/** Does any row say that these bytes are to be there? 内容是否有人用 */
export async function isHeld(db: Db, sha256: Sha256): Promise<boolean> {
  const [content] = await db.select({ purgedAt: contents.purgedAt }).from(contents).where(eq(contents.sha256, sha256))
  return content?.purgedAt === null || (await isContentOfRecord(db, sha256))
}
