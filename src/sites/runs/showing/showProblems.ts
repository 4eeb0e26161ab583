import { VISIT_STATUSES, type VisitStatus } from '../../../model/VisitStatus.ts'
import type { Db } from '../../../store/Db.ts'
import { brokenIn, countByStatus, countProblems, listProblems, sightingsOf } from '../../../store/queries/runProblems.ts'
import { columnNames, findSiteRun } from '../../../store/queries/siteRuns.ts'
import { deadLinks } from '../deadLinks.ts'
import { statusCounts } from './showRun.ts'

/** What is to be listed of a run, and from where on. */
export interface ProblemsWanted {
  readonly outcome: 'failed' | 'cantTell'
  readonly status?: VisitStatus | undefined
  readonly column?: string | undefined
  readonly dead?: boolean | undefined
  readonly from: number
  readonly limit: number
}

/** Broken links of a run, or what it could not see, with what earlier runs say of them; null: there is no such run. 失效链接，没能看到的 */
export async function showProblems(db: Db, id: string, { outcome, status, column, dead, from, limit }: ProblemsWanted) {
  const run = await findSiteRun(db, id)
  if (!run) return null
  const until = run.beganAt ?? run.askedAt
  const seen = outcome === 'failed' ? deadLinks(await sightingsOf(db, run.site, await brokenIn(db, id), until)) : new Map<string, never>()
  const deadUrls = [...seen].flatMap(([url, often]) => (often.dead ? [url] : []))
  const which = { run: id, outcome, status, column, urls: dead === true ? deadUrls : undefined }
  const rows = await listProblems(db, which, limit, from)
  const names = new Map(
    (await columnNames(db, [...new Set(rows.flatMap((row) => row.column ?? []))])).map(({ id: one, levels }) => [one, levels]),
  )
  const counted = Object.fromEntries((await countByStatus(db, { run: id, outcome })).map((one) => [one.status, one.count]))
  // Of what could not be seen only the first of each kind are kept; how many there were is.
  const all = outcome === 'failed' ? counted : cantTellOf(run.statuses ?? {})
  return {
    total: await countProblems(db, which),
    problems: rows.map((row) => {
      const often = seen.get(row.url)
      const { word, fault, remedy } = VISIT_STATUSES[row.status]
      const levels = row.column === null ? undefined : names.get(row.column)
      return {
        ...{ number: row.number, url: row.url, from: row.from, alsoFrom: [...row.alsoFrom], pages: row.pages, kind: row.kind },
        ...{ status: row.status, word, fault, remedy, capture: row.capture },
        column: row.column !== null && levels ? { id: row.column, levels: [...levels] } : null,
        ...{ timesSeen: often?.times ?? 1, days: often?.days ?? 1, since: often?.since ?? null, dead: often?.dead ?? false },
      }
    }),
    byStatus: statusCounts(all),
    deadCount: deadUrls.length,
  }
}

const cantTellOf = (statuses: Readonly<Partial<Record<VisitStatus, number>>>): Readonly<Partial<Record<VisitStatus, number>>> =>
  Object.fromEntries(Object.entries(statuses).filter(([status]) => VISIT_STATUSES[status as VisitStatus].outcome === 'cantTell'))
