import { setTimeout as sleep } from 'node:timers/promises'
import { crawlTermsOf, type CollectWorld, type SiteTask } from '../collectSite.ts'
import type { CrawlTerms } from '../crawl/CrawlTerms.ts'
import { Host } from '../crawl/Host.ts'
import { judgePage, type JudgedPage } from '../crawl/judgePage.ts'
import { resolveForVisits } from '../net/connectChecked.ts'
import { openClient } from '../net/openClient.ts'
import { keepCookies } from '../visit/cookies.ts'
import type { Visited } from '../visit/Visit.ts'
import { USUAL_VISIT, visitAddress } from '../visit/visitAddress.ts'

type World = Pick<CollectWorld, 'now' | 'isStopped' | 'resolve'>

/** A page that was visited once more. */
interface VisitedAgain {
  readonly asked: string
  readonly visited: Visited
  readonly judged: JudgedPage
}

/** Visits pages of a run once more, one after the other, as politely as before. 再次访问 */
export async function visitAgain(
  world: World,
  task: SiteTask,
  urls: readonly string[],
  onVisited: (again: VisitedAgain) => Promise<void>,
): Promise<void> {
  const client = openClient(() => task.targets, undefined, world.resolve ?? resolveForVisits)
  const visitWorld = { ...world, client, cookies: keepCookies() }
  const terms = crawlTermsOf(task)
  const hosts = new Map<string, Host>()
  try {
    for (const asked of urls) {
      if (world.isStopped()) return
      const url = new URL(asked)
      const host = hosts.get(url.origin) ?? new Host(url.origin, terms)
      hosts.set(url.origin, host)
      if (!host.robots) await host.meet(visitWorld, false)
      if (host.pace.isGivenUp || host.robots?.refused || !host.robots?.allows(asked)) continue
      await sleep(host.pace.waitMs(world.now()) ?? 0)
      if (!(await whenOpen(world, terms))) return
      host.pace.begin(world.now())
      const visited = await visitAddress(visitWorld, url, 'page', { ...USUAL_VISIT, userAgent: task.userAgent })
      const judged = judgePage(visited, null)
      host.pace.end(world.now(), visited.visit.code === null, visited.visit.waitMs)
      await onVisited({ asked, visited, judged })
    }
  } finally {
    await client.close()
  }
}

const LONGEST_PAUSE = 1000

/** Waits for the hours in which it may visit; false: somebody wants it to stop meanwhile. */
async function whenOpen({ now, isStopped }: World, { closedFor }: Pick<CrawlTerms, 'closedFor'>): Promise<boolean> {
  for (let wait = closedFor(now()); wait > 0; wait = closedFor(now())) {
    if (isStopped()) return false
    await sleep(Math.min(wait, LONGEST_PAUSE))
  }
  return true
}
