import { sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import type { Db } from '../Db.ts'
import { ownMoment } from '../schema/moment.ts'

/** A page of which a capture is kept. 有存证的网页 */
export interface PageSeen {
  readonly capture: string
  readonly site: string
  /** Null: a link that stands under no column. */
  readonly column: string | null
  readonly url: string
  readonly status: VisitStatus
  readonly at: Instant
}

type Raw = Omit<PageSeen, 'at'> & { readonly at: string }

const seenFrom = (rows: readonly Raw[]): readonly PageSeen[] => rows.map((row) => ({ ...row, at: ownMoment(row.at) }))

/** Of each column the capture kept last before a moment; where there is none, the first after it. 某一时刻的栏目存证 */
export async function columnsSeenAt(db: Db, columns: readonly string[], at: Instant): Promise<readonly PageSeen[]> {
  if (columns.length === 0) return []
  const { rows } = await db.execute<Raw & Record<string, unknown>>(sql`
    select seen.capture, columns.site, columns.id as "column", seen.url, seen.status, seen.at::text as at
    from unnest(${sql.param([...columns])}::text[]) with ordinality as asked (id, place)
    join site_columns columns on columns.id = asked.id
    cross join lateral (
      select * from (
        (select *, false as later from run_columns
          where column_id = asked.id and at <= ${at} and capture is not null order by at desc, run limit 1)
        union all
        (select *, true as later from run_columns
          where column_id = asked.id and at > ${at} and capture is not null order by at, run limit 1)
      ) as both_sides order by later limit 1
    ) as seen
    order by asked.place`)
  return seenFrom(rows)
}

/** The same of addresses that some run found broken, could not see, or saw mended. 某一时刻的链接存证 */
export async function linksSeenAt(db: Db, urls: readonly string[], at: Instant): Promise<readonly PageSeen[]> {
  if (urls.length === 0) return []
  const { rows } = await db.execute<Raw & Record<string, unknown>>(sql`
    select distinct on (problems.url) problems.capture, runs.site, problems.column_id as "column", problems.url, problems.status,
      captures.seen_at::text as at
    from run_problems problems
    join site_runs runs on runs.id = problems.run
    join captures on captures.id = problems.capture
    where problems.url = any(${sql.param([...urls])}::text[])
    order by problems.url, captures.seen_at > ${at}, abs(extract(epoch from captures.seen_at - ${at}::timestamptz)), problems.run`)
  return seenFrom(rows)
}

/** Columns that stand at some addresses. 这些网址上的栏目 */
export async function columnsAt(db: Db, urls: readonly string[]): Promise<readonly string[]> {
  if (urls.length === 0) return []
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from site_columns where url = any(${sql.param([...urls])}::text[]) and ended_at is null order by site, position, id`)
  return rows.map(({ id }) => id)
}
