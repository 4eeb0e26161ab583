import { and, asc, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Sha256 } from '../Blobs.ts'
import type { Db } from '../Db.ts'
import { evidence } from '../schema/evidence.ts'
import { contents, files } from '../schema/files.ts'
import { journal } from '../schema/journal.ts'
import { approvals, publications } from '../schema/settling.ts'
import { anyOf } from './anyOf.ts'

/** Acts on a round or in it, in their order, with their place in the chain. 批次的操作日志 */
export const listRoundActs = (
  db: Db,
  round: string,
  { after, upTo, most }: { readonly after: number; readonly upTo: number; readonly most: number },
) =>
  db
    .select()
    .from(journal)
    .where(
      and(
        or(and(eq(journal.onKind, 'round'), eq(journal.onId, round)), sql`${journal.refs} ->> 'round' = ${round}`),
        // That it was put away is no part of what is put away: else no two archives were the same bytes.
        ne(journal.act, 'round.archive'),
        gt(journal.seq, after),
        lte(journal.seq, upTo),
      ),
    )
    .orderBy(asc(journal.seq))
    .limit(most)

/** Evidence of a round with its file, some at a time in the order of the ids. 批次的佐证 */
export const listRoundEvidence = (db: Db, round: string, { after, most }: { readonly after: string; readonly most: number }) =>
  db
    .select({ evidence, name: files.name, sha256: files.content, size: contents.size, purgedAt: contents.purgedAt })
    .from(evidence)
    .leftJoin(files, eq(files.id, evidence.file))
    .leftJoin(contents, eq(contents.sha256, files.content))
    .where(and(eq(evidence.round, round), gt(evidence.id, after)))
    .orderBy(asc(evidence.id))
    .limit(most)

/** Bytes that there still are, each once, with a name that they have. 有名字的内容 */
export interface NamedContent {
  readonly sha256: Sha256
  readonly name: string
}

/** What was laid beside the cells of a round, and the papers that are named. 批次的文件 */
export async function contentsOfRound(db: Db, round: string, papers: readonly string[]): Promise<readonly NamedContent[]> {
  const beside = db.select({ file: evidence.file }).from(evidence).where(eq(evidence.round, round))
  return db
    .select({ sha256: files.content, name: sql<string>`min(${files.name})` })
    .from(files)
    .innerJoin(contents, eq(contents.sha256, files.content))
    .where(and(or(sql`${files.id} in (${beside})`, anyOf(files.id, papers)), isNull(contents.purgedAt)))
    .groupBy(files.content)
    .orderBy(asc(files.content))
}

/** Every signature of a round, whichever result it was under. 批次的审定记录 */
export const listRoundApprovals = (db: Db, round: string) =>
  db.select().from(approvals).where(eq(approvals.round, round)).orderBy(asc(approvals.at), asc(approvals.id))

/** Everything that was made public of a round, with its files, in the order in which it was. 批次的公布件 */
export const listRoundPublications = (db: Db, round: string) =>
  db.select().from(publications).where(eq(publications.round, round)).orderBy(asc(publications.at), asc(publications.id))
