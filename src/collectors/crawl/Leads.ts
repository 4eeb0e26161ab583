import type { LinkKind, PageLink } from '../../pages/ScannedPage.ts'
import type { Entry } from './Entry.ts'
import type { Frontier } from './Frontier.ts'
import { MetLinks } from './MetLinks.ts'
import { LONGEST_URL, normalUrl } from './normalUrl.ts'
import { originOf } from './originOf.ts'
import type { Tally } from './Tally.ts'
import type { Traps } from './Traps.ts'
import { NOWHERE } from './UrlSet.ts'
import { wantedOf } from './wantedOf.ts'

/** Where one page leads. 页面所指 */
export interface Led {
  /** What was not on the list, in the order of the page. */
  readonly entries: readonly Entry[]
  /** Places of what was there already and may turn out to be broken. */
  readonly alsoTo: readonly number[]
}

/** How much one page, and all pages of a run, may add to its list; what is beyond is told as a trap. 列表上限 */
export interface LeadLimits {
  /** Bytes of addresses of one page: thousands of ordinary ones. */
  readonly pageBytes: number
  readonly addresses: number
  readonly bytes: number
  /** Of one page, addresses that were on the list already. */
  readonly alsoTo: number
}

export const USUAL_LIMITS: LeadLimits = { pageBytes: 1024 * 1024, addresses: 2_000_000, bytes: 384 * 1024 * 1024, alsoTo: 2000 }

/** What an address costs in the log beside itself. */
const LINE = 24

/** What a run's lists are, which pages add to. */
interface Lists {
  readonly frontier: Frontier
  readonly traps: Traps
  readonly tally: Tally
  /** Origins that are the site's own: only their pages are read. */
  readonly own: ReadonlySet<string>
}

/** Puts on the list where pages lead; what only another spelling of it hides, and what nobody made by hand, is left out. 链接登记 */
export class Leads {
  readonly #lists: Lists
  readonly #limits: LeadLimits
  readonly #met = new MetLinks()
  #bytes: number
  /** Of the page that is being taken. */
  #pageBytes = 0
  #entries: Entry[] = []

  /** @param bytes what an earlier process has written already */
  constructor(lists: Lists, bytes: number, limits: LeadLimits = USUAL_LIMITS) {
    this.#lists = lists
    this.#limits = limits
    this.#bytes = bytes
  }

  take(of: Entry, links: readonly PageLink[]): Led {
    const { frontier, tally } = this.#lists
    const first = frontier.size
    let alsoTo: Set<number> | null = null
    this.#entries = []
    this.#pageBytes = 0
    for (const { url, kind } of links) {
      if (kind === 'form' || kind === 'other' || url.length > LONGEST_URL) continue
      let place = this.#met.placeOf(url)
      if (place === undefined) {
        place = this.#placeOf(of, url, kind)
        this.#met.note(url, place)
      }
      if (place === NOWHERE || place >= first || place === of.id || !tally.mayBreak(place)) continue
      alsoTo ??= new Set()
      if (alsoTo.size < this.#limits.alsoTo) alsoTo.add(place)
    }
    this.#bytes += this.#pageBytes
    return { entries: this.#entries, alsoTo: alsoTo === null ? [] : [...alsoTo] }
  }

  /** The place of an address on the list, where it is put if it is new; NOWHERE: nobody will visit it. */
  #placeOf(of: Entry, written: string, kind: LinkKind): number {
    const { frontier, traps, tally, own } = this.#lists
    const url = normalUrl(written)
    const wanted = url === null ? null : wantedOf(kind, url, own.has(originOf(url)))
    if (url === null || wanted === null) return NOWHERE
    const known = frontier.placeOf(url)
    if (known !== null) return known
    if (!this.#hasRoom(url) || (wanted === 'page' && !traps.admits(url))) {
      tally.trapped()
      frontier.know(url)
      return NOWHERE
    }
    this.#pageBytes += url.length + LINE
    const entry = frontier.offer({ url, from: of.id, depth: of.depth + 1, wanted })
    if (typeof entry === 'number') return entry
    this.#entries.push(entry)
    if (wanted === 'page') traps.leads(of.url, entry.url)
    return entry.id
  }

  #hasRoom(url: string): boolean {
    const { pageBytes, bytes, addresses } = this.#limits
    const own = this.#pageBytes + url.length + LINE
    return own <= pageBytes && this.#bytes + own <= bytes && this.#lists.frontier.size < addresses
  }
}
