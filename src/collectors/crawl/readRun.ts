import { isBroken, type VisitStatus } from '../../model/VisitStatus.ts'
import type { Entry, Outcome } from './Entry.ts'
import { isEntryLine, readEntry, readOutcome, readStatus, type RunLog } from './RunLog.ts'

/** A link that led nowhere, also when it was tried again. 失效链接 */
export interface BrokenLink {
  readonly url: string
  /** The page on which it was first seen; the address itself where it was given. */
  readonly from: string
  readonly status: VisitStatus
}

/** What a run found broken, in the order of discovery, read from its log. 失效链接清单 */
export function readBrokenLinks(log: RunLog): readonly BrokenLink[] {
  const last = new Map<number, VisitStatus>()
  for (const [line] of log.read()) {
    if (isEntryLine(line)) continue
    const { id, status } = readStatus(line)
    if (isBroken(status)) last.set(id, status)
    else last.delete(id)
  }
  const broken = entriesOf(log, (id) => last.has(id))
  const from = new Set([...broken.values()].map((entry) => entry.from))
  const pages = entriesOf(log, (id) => from.has(id))
  return [...broken.values()].flatMap(({ id, url, from: at }) => {
    const status = last.get(id)
    return status ? [{ url, from: pages.get(at)?.url ?? url, status }] : []
  })
}

/** How the visits to the given addresses ended, the last one of each. */
export function readOutcomes(log: RunLog, urls: ReadonlySet<string>): ReadonlyMap<string, Outcome> {
  const wanted = new Map<number, string>()
  const found = new Map<string, Outcome>()
  let id = 0
  for (const [line] of log.read()) {
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

function entriesOf(log: RunLog, isWanted: (id: number) => boolean): ReadonlyMap<number, Entry> {
  const found = new Map<number, Entry>()
  let id = 0
  for (const [line] of log.read()) {
    if (!isEntryLine(line)) continue
    if (isWanted(id)) found.set(id, readEntry(line, id))
    id += 1
  }
  return found
}
