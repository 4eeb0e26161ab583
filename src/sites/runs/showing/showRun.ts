import type { Instant } from '../../../model/Instant.ts'
import { reachabilityOf, VISIT_STATUSES, type VisitStatus } from '../../../model/VisitStatus.ts'
import type { Db } from '../../../store/Db.ts'
import { brokenIn, unseenIn } from '../../../store/queries/runProblems.ts'
import { doneBefore, findSiteOfRun, findSiteRun, latestRun, listNamedRunColumns, listRunColumns } from '../../../store/queries/siteRuns.ts'
import { namesOfPeople } from '../../../store/queries/people.ts'
import { isToBeContinued } from '../continueRun.ts'
import { countsOf, listedRun, type ListedRun } from './listRuns.ts'

/** A status in words, and how many addresses it has. */
export interface StatusCount {
  readonly status: VisitStatus
  readonly word: string
  readonly outcome: 'passed' | 'failed' | 'cantTell'
  readonly fault: 'none' | 'site' | 'network' | 'ours'
  readonly remedy: string
  readonly count: number
}

/** The commonest first. */
export const statusCounts = (statuses: Readonly<Partial<Record<VisitStatus, number>>>): StatusCount[] =>
  (Object.entries(statuses) as [VisitStatus, number][])
    .filter(([, count]) => count > 0)
    .map(([status, count]) => {
      const { word, outcome, fault, remedy } = VISIT_STATUSES[status]
      return { status, word, outcome, fault, remedy, count }
    })
    .sort((one, other) => other.count - one.count)

/** What has changed since another run. */
interface Changes {
  readonly since: { readonly run: string; readonly at: Instant } | null
  readonly brokenNew: number
  readonly brokenGone: number
  readonly columnsGone: number
  readonly columnsBack: number
  readonly columnsUpdated: number
}

const NO_CHANGES: Changes = { since: null, brokenNew: 0, brokenGone: 0, columnsGone: 0, columnsBack: 0, columnsUpdated: 0 }

/** One run as its page shows it; null: there is none. 一次检查 */
export async function showRun(db: Db, id: string) {
  const run = await findSiteRun(db, id)
  const site = run && (await findSiteOfRun(db, run.site))
  if (!run || !site) return null
  const columns = await listNamedRunColumns(db, id)
  const names = await namesOfPeople(db, run.askedBy === null ? [] : [run.askedBy])
  const isLatest = (await latestRun(db, site.id))?.id === id
  const listed: ListedRun = listedRun(run, names.get(run.askedBy ?? '') ?? null, countsOf(columns.map(({ seen }) => seen.outcome)))
  return {
    ...listed,
    site: { id: site.id, name: site.name, front: site.front },
    beatAt: run.beatAt,
    ...{ maxPages: run.terms.maxPages, rate: run.terms.rate, browser: run.terms.browser },
    ...{ hours: run.terms.hours, hoursNow: site.terms.hours },
    statuses: statusCounts(run.statuses ?? run.progress?.statuses ?? {}),
    columns: columns.map(({ seen: { column, url, status, outcome, items, latest, at, capture }, levels }) => ({
      ...{ column, levels: [...levels], url, status, outcome, items, latest, at, capture },
      ...{ word: VISIT_STATUSES[status].word, remedy: VISIT_STATUSES[status].remedy },
    })),
    changes: run.state === 'done' ? await changesOf(db, run.site, id, run.beganAt ?? run.askedAt) : NO_CHANGES,
    revamp: run.revamp && { ...run.revamp, rebuilt: run.revampSeen },
    mayContinue: isToBeContinued(run, site, isLatest),
  }
}

async function changesOf(db: Db, site: string, run: string, beganAt: Instant): Promise<Changes> {
  const before = await doneBefore(db, site, beganAt, false)
  if (!before) return NO_CHANGES
  const [broken, unseen, brokenThen] = [await brokenIn(db, run), await unseenIn(db, run), await brokenIn(db, before.id)]
  const [now, then] = [new Set(broken), new Set(brokenThen)]
  const notSeen = new Set(unseen)
  const columns = await listRunColumns(db, [run])
  const columnsThen = new Map((await listRunColumns(db, [before.id])).map((one) => [one.column, one]))
  const count = (holds: (one: (typeof columns)[number], other: (typeof columns)[number]) => boolean) =>
    columns.filter((one) => {
      const other = columnsThen.get(one.column)
      return other !== undefined && holds(one, other)
    }).length
  return {
    since: { run: before.id, at: before.endedAt ?? before.askedAt },
    brokenNew: [...now].filter((url) => !then.has(url)).length,
    // What could not be seen this time is not gone.
    brokenGone: [...then].filter((url) => !now.has(url) && !notSeen.has(url)).length,
    columnsGone: count((one, other) => other.outcome === 'passed' && reachabilityOf(one.status) === 'failed'),
    columnsBack: count((one, other) => one.outcome === 'passed' && other.outcome === 'failed'),
    columnsUpdated: count((one, other) => one.latest !== null && other.latest !== null && one.latest > other.latest),
  }
}
