import { and, asc, eq, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import type { Db } from '../Db.ts'
import { runProblems, siteRuns } from '../schema/sites.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

export type RunProblemRow = typeof runProblems.$inferSelect

/** How one address ended in one run that looked at it. */
export interface Sighting {
  readonly url: string
  readonly at: Instant
  readonly outcome: 'passed' | 'failed'
}

export async function insertProblems(tx: Db, rows: readonly RunProblemRow[]): Promise<void> {
  for (const part of inParts(rows, 500)) await tx.insert(runProblems).values([...part])
}

/** What is listed of a run, and by what. */
export interface ProblemsAsked {
  readonly run: string
  readonly outcome: 'failed' | 'cantTell'
  readonly status?: VisitStatus | undefined
  readonly column?: string | undefined
  /** Only these addresses. */
  readonly urls?: readonly string[] | undefined
}

const asked = ({ run, outcome, status, column, urls }: ProblemsAsked) =>
  and(
    eq(runProblems.run, run),
    eq(runProblems.outcome, outcome),
    status === undefined ? undefined : eq(runProblems.status, status),
    column === undefined ? undefined : eq(runProblems.column, column),
    urls === undefined ? undefined : anyOf(runProblems.url, urls),
  )

/** In the order of discovery. */
export const listProblems = (db: Db, which: ProblemsAsked, limit: number, offset: number): Promise<RunProblemRow[]> =>
  db.select().from(runProblems).where(asked(which)).orderBy(asc(runProblems.number)).limit(limit).offset(offset)

export async function countProblems(db: Db, which: ProblemsAsked): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(runProblems)
    .where(asked(which))
  return row?.count ?? 0
}

/** How many of them ended how. */
export const countByStatus = (db: Db, which: Pick<ProblemsAsked, 'run' | 'outcome'>) =>
  db
    .select({ status: runProblems.status, count: sql<number>`count(*)::int` })
    .from(runProblems)
    .where(asked(which))
    .groupBy(runProblems.status)

/** Addresses that failed in a run. */
export const brokenIn = (db: Db, run: string): Promise<readonly string[]> => urlsOf(db, run, 'failed')

/** The first of each kind that could not be seen in a run. */
export const unseenIn = (db: Db, run: string): Promise<readonly string[]> => urlsOf(db, run, 'cantTell')

async function urlsOf(db: Db, run: string, outcome: RunProblemRow['outcome']): Promise<readonly string[]> {
  const rows = await db
    .select({ url: runProblems.url })
    .from(runProblems)
    .where(and(eq(runProblems.run, run), eq(runProblems.outcome, outcome)))
  return rows.map(({ url }) => url)
}

/**
 * How the given addresses ended in the runs of a site that looked at them, the oldest first. 历次所见
 *
 * @param until of runs that began until then
 */
export async function sightingsOf(db: Db, site: string, urls: readonly string[], until: Instant): Promise<readonly Sighting[]> {
  if (urls.length === 0) return []
  const rows = await db
    .select({ url: runProblems.url, at: siteRuns.beganAt, outcome: runProblems.outcome })
    .from(runProblems)
    .innerJoin(siteRuns, eq(siteRuns.id, runProblems.run))
    .where(
      and(
        eq(siteRuns.site, site),
        eq(siteRuns.state, 'done'),
        sql`${siteRuns.beganAt} <= ${until}`,
        sql`${runProblems.outcome} <> 'cantTell'`,
        anyOf(runProblems.url, urls),
      ),
    )
    .orderBy(asc(siteRuns.beganAt), asc(siteRuns.id))
  return rows.flatMap(({ url, at, outcome }) => (at === null || outcome === 'cantTell' ? [] : [{ url, at, outcome }]))
}

/** Addresses of a site whose last word was that they failed: of the runs before a moment, and of those after it. 还没有修好的 */
export async function openProblems(db: Db, site: string, at: Instant): Promise<readonly string[]> {
  const { rows } = await db.execute<{ url: string }>(sql`
    select distinct url from (
      (select distinct on (p.url) p.url, p.outcome from run_problems p join site_runs r on r.id = p.run
        where r.site = ${site} and r.state = 'done' and p.outcome <> 'cantTell' and r.began_at < ${at} order by p.url, r.began_at desc, r.id desc)
      union all
      (select distinct on (p.url) p.url, p.outcome from run_problems p join site_runs r on r.id = p.run
        where r.site = ${site} and r.state = 'done' and p.outcome <> 'cantTell' and r.began_at >= ${at} order by p.url, r.began_at, r.id)
    ) as near where outcome = 'failed'`)
  return rows.map(({ url }) => url)
}
