import { isPassing, type VisitStatus } from '../../model/VisitStatus.ts'
import type { Cookies } from '../visit/cookies.ts'
import type { Visited } from '../visit/Visit.ts'
import type { CrawledPage, CrawlWorld } from './crawlSite.ts'
import type { CrawlTerms } from './CrawlTerms.ts'
import type { DrawnPage, NotDrawn } from './DrawPage.ts'
import { Host } from './Host.ts'
import { judgePage } from './judgePage.ts'
import type { Robots } from './robots.ts'

/** What a run knows when a browser is to look. */
interface Run {
  readonly world: CrawlWorld
  readonly terms: CrawlTerms
  readonly cookies: Cookies
  /** By origin. */
  readonly hosts: ReadonlyMap<string, Host>
  /** Hosts that only pages in a browser ask for things. */
  readonly beside: Map<string, Promise<Robots | null>>
}

/**
 * Lets a browser look at a page that just came, where the run has one: at a page of nothing but script, or one whose list a script draws, which is then
 * judged as it was drawn; and where a picture is wanted. 浏览器补看
 *
 * It is one more visit to the host, in the place of the one that is under way. A host that asked for patience is not asked again.
 */
export async function drawIfNeeded(run: Run, host: Host, page: CrawledPage): Promise<CrawledPage> {
  const { world } = run
  const { entry, visited, judged } = page
  if (!world.draw || entry.wanted !== 'page' || visited.visit.code === null || world.isStopped()) return page
  const isNeeded = judged.status === 'needs-browser' || (judged.status === 'ok' && (world.wantsDrawn?.(page) ?? false))
  const isPictured = world.wantsPicture?.(page) ?? false
  if (!(isNeeded || isPictured) || visited.visit.waitMs !== null || judged.status === 'rate-limited') return page
  const wait = host.pace.again(world.now())
  if (wait > 0) await world.sleep(wait)
  const drawn = await world.draw({ url: new URL(entry.url), isPictured, mayAsk: (url) => mayAsk(run, url) })
  if (drawn.kind === 'not-drawn') return isNeeded ? { ...page, undrawn: drawn } : page
  if (!isNeeded) return { ...page, drawn }
  if (drawn.code < 200 || drawn.code > 299) return { ...page, drawn, undrawn: not('answer', String(drawn.code)) }
  const shown = shownBy(drawn, visited)
  const judgedDrawn = judgePage(shown, host.absence)
  if (judgedDrawn.status === 'needs-browser' || (judged.status === 'ok' && judgedDrawn.status !== 'ok'))
    return { ...page, drawn, undrawn: not('nothing', '') }
  return { ...page, drawn, shown, judged: judgedDrawn }
}

const not = (fault: NotDrawn['fault'], note: string): NotDrawn => ({ kind: 'not-drawn', fault, note })

/** Will nobody try that address again in this run, if it ends so? */
export const isLastTry = (status: VisitStatus, tries: number, { retryAfter }: Pick<CrawlTerms, 'retryAfter'>): boolean =>
  tries > retryAfter.length || (tries > 1 && !isPassing(status))

/** As if the server had sent what the scripts made of it. */
function shownBy({ finalUrl, html, code }: DrawnPage, { visit }: Visited): Visited {
  const redirects = visit.redirects + (finalUrl === visit.finalUrl ? 0 : 1)
  return { visit: { ...visit, finalUrl, code, redirects }, body: html, contentType: 'text/html; charset=utf-8', headers: {} }
}

/** What a page loads is asked for in our name, so each host's robots.txt holds for it as for pages. */
async function mayAsk({ world, terms, cookies, hosts, beside }: Run, url: URL): Promise<boolean> {
  const known = hosts.get(url.origin)?.robots
  if (known) return known.refused === null && known.allows(url.href)
  if (!world.isAllowed(url)) return false
  let met = beside.get(url.origin)
  if (!met) {
    const host = new Host(url.origin, terms)
    met = host.meet({ ...world, cookies }, false).then(() => host.robots)
    beside.set(url.origin, met)
  }
  const robots = await met
  return robots?.refused === null && robots.allows(url.href)
}
