import type { Instant } from '../../../model/Instant.ts'
import type { ColumnCounts, RunOrigin, RunState } from '../../../model/Site.ts'
import type { Reachability } from '../../../model/VisitStatus.ts'
import type { Db } from '../../../store/Db.ts'
import { countRunColumns, countSiteRuns, listSiteRuns, type SiteRunRow } from '../../../store/queries/siteRuns.ts'

/** A run in the list of its site. 检查记录 */
export interface ListedRun {
  readonly run: string
  readonly state: RunState
  readonly origin: RunOrigin
  readonly askedAt: Instant
  readonly askedBy: string | null
  readonly beganAt: Instant | null
  readonly endedAt: Instant | null
  readonly progress: { readonly known: number; readonly visited: number; readonly pages: number } | null
  readonly pausedUntil: Instant | null
  readonly stopAsked: boolean
  readonly takeovers: number
  readonly fault: string | null
  readonly note: string | null
  readonly pages: number | null
  readonly brokenLinks: number | null
  readonly columnsSeen: ColumnCounts | null
  readonly asksRevamp: boolean
}

export function countsOf(outcomes: readonly Reachability[]): ColumnCounts {
  const of = (wanted: Reachability) => outcomes.filter((outcome) => outcome === wanted).length
  return { all: outcomes.length, passed: of('passed'), failed: of('failed'), cantTell: of('cantTell') }
}

/** @param askedBy the person's name */
export const listedRun = (row: SiteRunRow, askedBy: string | null, columnsSeen: ColumnCounts): ListedRun => ({
  ...{ run: row.id, state: row.state, origin: row.origin, askedAt: row.askedAt, askedBy, beganAt: row.beganAt, endedAt: row.endedAt },
  progress: row.progress && { known: row.progress.known, visited: row.progress.visited, pages: row.progress.pages },
  ...{ pausedUntil: row.pausedUntil, stopAsked: row.stopAsked, takeovers: row.takeovers, fault: row.fault, note: row.note },
  ...{ pages: row.pages, brokenLinks: row.brokenLinks, columnsSeen: row.state === 'done' ? columnsSeen : (row.progress?.columns ?? null) },
  asksRevamp: row.revamp !== null && row.revampSeen === null,
})

/** Runs of a site, the latest first. 一个网站的检查记录 */
export async function listRuns(db: Db, site: string, part: { readonly limit: number; readonly offset: number }) {
  const rows = await listSiteRuns(db, site, part)
  const counted = await countRunColumns(
    db,
    rows.map(({ run }) => run.id),
  )
  const of = (run: string, wanted: Reachability) => counted.find((one) => one.run === run && one.outcome === wanted)?.count ?? 0
  return {
    total: await countSiteRuns(db, site),
    runs: rows.map(({ run, askedByName }) => {
      const [passed, failed, cantTell] = [of(run.id, 'passed'), of(run.id, 'failed'), of(run.id, 'cantTell')]
      return listedRun(run, askedByName, { all: passed + failed + cantTell, passed, failed, cantTell })
    }),
  }
}
