import { setImmediate as breath } from 'node:timers/promises'
import { isBroken, reachabilityOf, type VisitStatus } from '../../model/VisitStatus.ts'
import type { Entry, Outcome } from './Entry.ts'
import { isEntryLine, readAlsoTo, readEntry, readOutcome, readStatus, type RunLog } from './RunLog.ts'
import { kindOfLink, type LinkedKind } from './wantedOf.ts'

/** A link that led nowhere, also when it was tried again. 失效链接 */
export interface BrokenLink {
  readonly url: string
  /** The page on which it was first seen; the address itself where it was given. */
  readonly from: string
  readonly status: VisitStatus
  readonly kind: LinkedKind
  /** How many pages lead to it. */
  readonly pages: number
  /** Others of them, the first that were read. */
  readonly alsoFrom: readonly string[]
}

/** An address of which the run cannot say what is there. 没能看到的地址 */
export interface UnseenAddress {
  readonly url: string
  readonly from: string
  readonly status: VisitStatus
}

/** What a run has to say of addresses, in the order of discovery. 检查所见 */
export interface RunFindings {
  readonly brokenLinks: readonly BrokenLink[]
  /** The first of each status; `statuses` has how many there are. */
  readonly unseen: readonly UnseenAddress[]
}

/** So many other pages are named with a broken link. */
export const MOST_NAMED = 20
/** So many addresses are told of each status that says nothing of them. */
export const MOST_UNSEEN = 2000
/** So many of each such status are remembered until it is known how their last try ended: a site that is down names itself by its first. */
const MOST_REMEMBERED = 5000

/** What a run found, read from its log: memory holds what is told, never what is fine. 汇总检查所见 */
export function readFindings(log: RunLog): RunFindings {
  const last = lastFailures(log)
  const [found, leading] = entriesAndPages(log, last)
  const named = new Set([...found.values()].map(({ from }) => from))
  for (const { others } of leading.values()) for (const page of others) named.add(page)
  const pages = addressesAt(log, named)
  const urlOf = (id: number, otherwise: string) => pages.get(id) ?? otherwise
  const brokenLinks: BrokenLink[] = []
  const unseen: UnseenAddress[] = []
  for (const { id, url, from, wanted } of found.values()) {
    const status = last.get(id)
    if (status === undefined) continue
    if (!isBroken(status)) {
      unseen.push({ url, from: urlOf(from, url), status })
      continue
    }
    const { count, others } = leading.get(id) ?? { count: 0, others: [] }
    const alsoFrom = others.map((page) => urlOf(page, '')).filter((page) => page !== '')
    brokenLinks.push({ url, from: urlOf(from, url), status, kind: kindOfLink(wanted, url), pages: count + (from < 0 ? 0 : 1), alsoFrom })
  }
  return { brokenLinks, unseen }
}

/** How the last visit ended of what is broken, and of the first that could not be seen in each way. */
function lastFailures(log: RunLog): ReadonlyMap<number, VisitStatus> {
  const last = new Map<number, VisitStatus>()
  const unseen = new Map<VisitStatus, number>()
  const count = (status: VisitStatus, by: number) => unseen.set(status, (unseen.get(status) ?? 0) + by)
  for (const [line] of log.read()) {
    if (isEntryLine(line)) continue
    const { id, status } = readStatus(line)
    const before = last.get(id)
    if (before !== undefined && !isBroken(before)) count(before, -1)
    last.delete(id)
    if (isBroken(status)) last.set(id, status)
    else if (reachabilityOf(status) === 'cantTell' && (unseen.get(status) ?? 0) < MOST_REMEMBERED) {
      last.set(id, status)
      count(status, 1)
    }
  }
  const told = new Map<VisitStatus, number>()
  const inOrder = [...last].sort(([one], [other]) => one - other)
  return new Map(
    inOrder.filter(([, status]) => {
      const nth = (told.get(status) ?? 0) + 1
      told.set(status, nth)
      return isBroken(status) || nth <= MOST_UNSEEN
    }),
  )
}

interface Leading {
  /** Pages beside the first. */
  count: number
  readonly others: number[]
}

/** The entries of what failed, and which pages lead to the broken ones beside the first. */
function entriesAndPages(
  log: RunLog,
  failed: ReadonlyMap<number, VisitStatus>,
): readonly [ReadonlyMap<number, Entry>, ReadonlyMap<number, Leading>] {
  const found = new Map<number, Entry>()
  const leading = new Map<number, Leading>()
  let next = 0
  for (const [line] of log.read()) {
    if (isEntryLine(line)) {
      if (failed.has(next)) found.set(next, readEntry(line, next))
      next += 1
      continue
    }
    if (line.endsWith('\t')) continue
    const page = readStatus(line).id
    for (const id of readAlsoTo(line)) {
      const entry = found.get(id)
      // A process that was killed may have found it there before.
      if (!entry || entry.from === page) continue
      const known = leading.get(id)
      if (!known) leading.set(id, { count: 1, others: [page] })
      else {
        known.count += 1
        if (known.others.length < MOST_NAMED) known.others.push(page)
      }
    }
  }
  return [found, leading]
}

/** The addresses at some places of the list. */
function addressesAt(log: RunLog, wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  let id = 0
  for (const [line] of log.read()) {
    if (!isEntryLine(line)) continue
    if (wanted.has(id)) found.set(id, readEntry(line, id).url)
    id += 1
  }
  return found
}

/** So many lines are read before others have their turn: a log may come from anybody, and be as long as he likes. */
const BREATH = 20_000

/** How the visits to the given addresses ended, the last one of each. */
export async function readOutcomes(log: RunLog, urls: ReadonlySet<string>): Promise<ReadonlyMap<string, Outcome>> {
  const wanted = new Map<number, string>()
  const found = new Map<string, Outcome>()
  let [id, lines] = [0, 0]
  for (const [line] of log.read()) {
    lines += 1
    if (lines % BREATH === 0) await breath()
    if (isEntryLine(line)) {
      const { url } = readEntry(line, id)
      if (urls.has(url)) wanted.set(id, url)
      id += 1
      continue
    }
    const url = wanted.get(readStatus(line).id)
    if (url !== undefined) found.set(url, readOutcome(line))
  }
  return found
}
