import { and, desc, eq, gte, ilike, lt, notExists, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Sha256 } from '../Blobs.ts'
import type { Db } from '../Db.ts'
import { evidence } from '../schema/evidence.ts'
import { contents, files, purges } from '../schema/files.ts'
import { aboveOf } from './above.ts'
import { anyOf } from './anyOf.ts'
import { containing } from './containing.ts'
import { within } from './within.ts'

/** Which files a list shows. 文件列表的条件 */
export interface FileFilter {
  /** Units whose subtrees the asker may see. */
  readonly seen: readonly string[]
  /** Those of which he sees what is no evidence, for that he sees beside the cells that he scores; and what he handed in himself. */
  readonly seenBesideEvidence: readonly string[]
  readonly person: string
  /** Null: all that is seen. */
  readonly under: string | null
  /** Part of the name; empty: any. */
  readonly search: string
  readonly from: Instant | null
  /** Before this moment. */
  readonly until: Instant | null
}

const isDone = sql`${purges.doneAt} is not null`
const asked = sql<string | null>`(
  select p.id from purges p where p.content = ${contents.sha256} and p.done_at is null and p.refused_at is null limit 1)`

/** One page of the files of some subtrees, the newest first, with what became of each content, and how many there are in all. 文件列表 */
export async function listFiles(
  db: Db,
  { seen, seenBesideEvidence, person, under, search, from, until }: FileFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  const where = and(
    or(
      within(files.unit, seen),
      and(
        within(files.unit, seenBesideEvidence),
        or(eq(files.person, person), notExists(db.select().from(evidence).where(eq(evidence.file, files.id)))),
      ),
    ),
    under === null ? undefined : within(files.unit, [under]),
    search === '' ? undefined : ilike(files.name, containing(search)),
    from === null ? undefined : gte(files.at, from),
    until === null ? undefined : lt(files.at, until),
  )
  const rows = await db
    .select({ file: files, content: contents, purgedWhy: purges.why, asked })
    .from(files)
    .innerJoin(contents, eq(contents.sha256, files.content))
    .leftJoin(purges, and(eq(purges.content, contents.sha256), isDone))
    .where(where)
    .orderBy(desc(files.at), desc(files.id))
    .limit(limit)
    .offset(offset)
  return { rows, total: await db.$count(files, where) }
}

/** Under which names, and for which units with all above them, contents were handed in. */
export const filesOfContents = (db: Db, hashes: readonly Sha256[]) =>
  db
    .select({ content: files.content, name: files.name, unit: files.unit, above: aboveOf(files.unit) })
    .from(files)
    .where(anyOf(files.content, hashes))
    .orderBy(files.at, files.id)
