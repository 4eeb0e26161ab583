import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { reachabilityOf, type VisitStatus } from '../../model/VisitStatus.ts'
import { captureOf } from '../captures/captureOf.ts'
import { pictureIn } from '../captures/pictureIn.ts'
import { collectSite, type CollectWorld, type CollectedSite, type SiteTask } from '../collectSite.ts'
import { ColumnReader } from '../ColumnReader.ts'
import { checkedColumns, isListDrawn, type NamedColumn } from '../columnLists.ts'
import type { CrawledPage } from '../crawl/crawlSite.ts'
import { formatHours } from '../crawl/allowedHours.ts'
import type { DrawnPage } from '../crawl/DrawPage.ts'
import { normalUrl } from '../crawl/normalUrl.ts'
import { packRun } from './packRun.ts'
import type { RunCopy } from './RunCopy.ts'
import { RunFolder } from './RunFolder.ts'
import { RUN_FORMAT, type KeptCapture, type RunSheet } from './RunSheet.ts'
import { visitAgain } from './visitAgain.ts'

/** A run to be made, and where it stands while it is made. 采集包任务 */
export interface RunTask {
  readonly task: SiteTask
  readonly columns: readonly NamedColumn[]
  /** Hosts as somebody wrote them. */
  readonly allowed: readonly string[]
  readonly version: string
  /** Another process that is given the same folder and the same task goes on with it. */
  readonly folder: string
  /** Keeps up with the folder elsewhere. */
  readonly copy?: RunCopy
}

/** A run that is through, still in its folder. 采集成果 */
export interface CollectedRun {
  readonly sheet: RunSheet
  /** The bundle, as somebody takes it. */
  readonly packed: () => Readable
}

interface World extends Pick<CollectWorld, 'now' | 'onProgress' | 'isStopped' | 'resolve' | 'draw'> {
  /** Told of each try to open a column's page, by its address, and how that ended. */
  readonly onColumn?: (address: string, status: VisitStatus) => void
}

/**
 * Collects a site with its captures, and hands over the bundle. 采集成包
 *
 * Its folder goes only after `keep` is done; until then, whatever happens, the next call with the same folder goes on where this one ended.
 *
 * @param keep writes the bundle where it is to be
 * @returns null: it was told to stop, and can go on later
 */
export async function collectRun(world: World, asked: RunTask, keep: (run: CollectedRun) => Promise<void>): Promise<RunSheet | null> {
  const { task, columns, allowed } = asked
  const head = { site: task.site.href, columns: columns.map(({ path, url }) => ({ path, url })), allowed, maxPages: task.maxPages }
  const folder = await RunFolder.open(asked.folder, head, instantOf(world.now()), asked.copy)
  try {
    const front = normalUrl(task.site.href) ?? task.site.href
    const reader = new ColumnReader(columns)
    const onPage = async (page: CrawledPage) => {
      await keepPage(folder, page, whyOf(page, front, reader), reader)
      if (reader.columnOf(page.entry.url) === page.entry.url) world.onColumn?.(page.entry.url, page.judged.status)
      await asked.copy?.caughtUp()
    }
    const wantsPicture = (page: CrawledPage) => folder.hasRoomForScreenshots && isToBePictured(page, whyOf(page, front, reader))
    const collected = await collectSite({ ...world, log: folder.log, onLog: asked.copy?.log, onPage, wantsPicture }, task)
    if (collected.isStopped) return null
    await keepStandings(world, folder, task, collected)
    if (world.isStopped()) return null
    const sheet = sheetOf(asked, folder, collected, instantOf(world.now()), world.draw !== undefined)
    await keep({ sheet, packed: () => packRun(folder, sheet) })
    await folder.remove()
    return sheet
  } finally {
    folder.close()
  }
}

const instantOf = (ms: number): string => new Date(ms).toISOString()

function whyOf({ entry, judged }: CrawledPage, front: string, columns: ColumnReader): KeptCapture['why'] | null {
  if (entry.url === front) return 'front'
  if (columns.columnOf(entry.url) !== null) return 'column'
  return reachabilityOf(judged.status) === 'passed' ? null : 'failed'
}

/** A problem, when nobody will try it again; a column that only a browser shows, for its capture shows nobody anything. */
function isToBePictured(page: CrawledPage, why: KeptCapture['why'] | null): boolean {
  const { judged, isLastTry } = page
  if (judged.status === 'needs-browser' || judged.status === 'ok')
    return (why === 'front' || why === 'column') && isShownByBrowserOnly(page)
  return why !== null && isLastTry && reachabilityOf(judged.status) !== 'passed'
}

const isShownByBrowserOnly = (page: CrawledPage): boolean => page.judged.status === 'needs-browser' || isListDrawn(page)

async function keepPage(folder: RunFolder, page: CrawledPage, why: KeptCapture['why'] | null, columns: ColumnReader): Promise<void> {
  const { entry, visited, judged } = page
  const read = columns.read(page)
  if (read) folder.keepList({ url: read.url, ...read.list })
  folder.keepMapped(page, why === 'front' || why === 'column')
  if (page.undrawn) folder.keepUndrawn({ url: entry.url, fault: page.undrawn.fault })
  if (page.drawn) await keepScreenshot(folder, entry.url, page.drawn)
  // What did not answer leaves nothing to keep.
  const { code } = visited.visit
  if (why === null || code === null) return
  await folder.keepCapture(await captureOf(visited), { asked: entry.url, status: judged.status, code, why })
}

/** What is no picture after all is not kept as one. */
async function keepScreenshot(folder: RunFolder, asked: string, { screenshot, finalUrl, at, code }: DrawnPage): Promise<void> {
  const size = screenshot && pictureIn(screenshot)
  if (!screenshot || !size) return
  const sha256 = createHash('sha256').update(screenshot).digest('hex')
  await folder.keepScreenshot(screenshot, { sha256, bytes: screenshot.length, ...size, url: finalUrl, asked, at: instantOf(at), code })
}

/** A broken link is proved by the page on which it stands, too; that page was read before anybody knew. */
async function keepStandings(world: World, folder: RunFolder, task: SiteTask, { brokenLinks }: CollectedSite): Promise<void> {
  const kept = new Set(folder.captures.map(({ asked }) => asked))
  const pages = [...new Set(brokenLinks.map(({ from }) => from))].filter((url) => !kept.has(url))
  await visitAgain(world, task, pages, async ({ asked, visited, judged }) => {
    const { code } = visited.visit
    if (code !== null) await folder.keepCapture(await captureOf(visited), { asked, status: judged.status, code, why: 'page' })
  })
}

function sheetOf(
  { task, columns, allowed, version }: RunTask,
  folder: RunFolder,
  collected: CollectedSite,
  until: string,
  isDrawing: boolean,
): RunSheet {
  return {
    format: RUN_FORMAT,
    version,
    site: task.site.href,
    from: folder.from,
    until,
    terms: {
      allowed,
      maxPages: task.maxPages,
      rate: task.rate === undefined ? 'usual' : task.rate,
      retryAfter: task.retryAfter,
      userAgent: task.userAgent,
      browser: isDrawing,
      hours: task.hours ? formatHours(task.hours) : null,
    },
    pages: collected.pages,
    statuses: Object.fromEntries([...collected.statuses].filter(([, count]) => count > 0)),
    columns: checkedColumns(columns, collected.outcomes, folder.lists),
    brokenLinks: collected.brokenLinks,
    unseen: collected.unseen,
    captures: folder.captures,
    screenshots: folder.screenshots,
    undrawn: folder.undrawn,
    left: folder.left,
    map: folder.map.done(),
  }
}
