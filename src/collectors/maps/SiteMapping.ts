import { beijingDate } from '../../model/Instant.ts'
import type { MappedPage } from '../../model/Site.ts'
import { reachabilityOf, type VisitStatus } from '../../model/VisitStatus.ts'
import { isColumnName } from '../../pages/navigation/isColumnName.ts'
import { readNavigation } from '../../pages/navigation/readNavigation.ts'
import type { Page } from '../../pages/Page.ts'
import { readPageText } from '../../pages/readPage.ts'
import type { CrawledPage } from '../crawl/crawlSite.ts'
import { normalUrl } from '../crawl/normalUrl.ts'
import { ownCopy } from '../crawl/ownCopy.ts'
import { MAP_LIMITS, type MapLine, type ReadForMap } from './MapLine.ts'

/** So many addresses are remembered by what links to them say, and so many pages are read for what they are. */
const MOST = { named: 20_000, namesOfOne: 6, read: 8_000, menus: 300 } as const
/** Further from the front page nobody goes by menus. */
const DEEPEST = 8
/** A title in a list without days may be a column of a list of columns. */
const LONGEST_COLUMN = 18

interface Known {
  readonly names: Map<string, number>
  menu: readonly string[]
}

/**
 * The map of a site, drawn while it is visited: from the front page along what is named like a column. 网站导航
 *
 * It grows by lines that its keeper writes down; given them again it is where it was. Memory has bounds, however large the site is.
 */
export class SiteMapping {
  readonly #known = new Map<string, Known>()
  readonly #read = new Map<string, ReadForMap>()
  #menus = 0

  /**
   * Learns from a page that was just read.
   *
   * @param isStart it is the front page or a column that somebody named
   * @returns what is new, to be written down; it is taken already
   */
  read({ entry, shown, judged }: Pick<CrawledPage, 'entry' | 'shown' | 'judged'>, isStart: boolean): readonly MapLine[] {
    if (!judged.page || !isThere(judged.status)) return []
    if ((!isStart && !this.#known.has(entry.url)) || entry.depth > DEEPEST || this.#read.size >= MOST.read) return []
    const at = normalUrl(shown.visit.finalUrl)
    if (at === null || !fits(at) || !fits(entry.url)) return []
    const page = readPageText(judged.text, {
      address: shown.visit.finalUrl,
      readOn: beijingDate(new Date(shown.visit.at).toISOString()),
    })
    const lines: MapLine[] = [{ mapped: readOf(page, entry.url, at) }]
    // What an article leads to its column's page leads to as well.
    if (page.kind !== 'article' || isStart) {
      lines.push(...this.#namesOn(judged.page.links, page, at))
      if (entry.depth <= 1 && this.#menus < MOST.menus) lines.push(...menusOn(judged.text, shown.visit.finalUrl, at))
      this.#menus += entry.depth <= 1 ? 1 : 0
    }
    const fresh = lines.filter((line) => this.#isNew(line))
    for (const line of lines) this.take(line)
    return fresh
  }

  /** Takes a line that was written down. */
  take(line: MapLine): void {
    if ('mapped' in line) {
      this.#read.set(line.mapped.url, line.mapped)
      return
    }
    const url = 'named' in line ? line.named.url : line.menu.url
    const known = this.#knownAt(url)
    if (known === null) return
    if ('menu' in line) {
      if (line.menu.path.length > known.menu.length) known.menu = line.menu.path
      return
    }
    const { name } = line.named
    const count = known.names.get(name) ?? 0
    if (count > 0 || known.names.size < MOST.namesOfOne) known.names.set(name, count + 1)
  }

  /** The map as far as it is drawn. */
  done(): readonly MappedPage[] {
    const merged = new Map<string, { page: ReadForMap; readonly names: Map<string, number>; menu: readonly string[] }>()
    for (const page of this.#read.values()) {
      const key = withoutIndex(page.at)
      const { names, menu } = this.#knownOf(page)
      const other = merged.get(key)
      if (!other) merged.set(key, { page, names, menu })
      else {
        for (const [name, count] of names) other.names.set(name, (other.names.get(name) ?? 0) + count)
        if (menu.length > other.menu.length) other.menu = menu
        if (page.url.length < other.page.url.length) other.page = page
      }
    }
    return (
      [...merged.values()]
        // News that one page leads to is no column; what no link names was named by somebody.
        .filter(({ page, names, menu }) => page.kind !== 'article' || menu.length > 0 || timesNamed(names) !== 1)
        .slice(0, MAP_LIMITS.pages)
        .map(({ page: { url, title, crumbs, kind, items, latest }, names, menu }) => ({
          url,
          title,
          crumbs,
          names: commonest(names),
          menu,
          kind,
          items,
          latest,
        }))
    )
  }

  #isNew(line: MapLine): boolean {
    if ('named' in line) return !this.#known.get(line.named.url)?.names.has(line.named.name)
    return !('menu' in line) || line.menu.path.length > (this.#known.get(line.menu.url)?.menu.length ?? 0)
  }

  /** Also what links to where its redirects ended say. */
  #knownOf({ url, at }: ReadForMap): Known {
    const names = new Map<string, number>()
    let menu: readonly string[] = []
    for (const one of new Set([url, at])) {
      const known = this.#known.get(one)
      for (const [name, count] of known?.names ?? []) names.set(name, (names.get(name) ?? 0) + count)
      if (known && known.menu.length > menu.length) menu = known.menu
    }
    return { names, menu }
  }

  #knownAt(url: string): Known | null {
    const known = this.#known.get(url)
    if (known || this.#known.size >= MOST.named) return known ?? null
    const fresh = { names: new Map<string, number>(), menu: [] }
    this.#known.set(ownCopy(url), fresh)
    return fresh
  }

  #namesOn(links: readonly { readonly url: string; readonly text: string; readonly kind: string }[], page: Page, at: string): MapLine[] {
    const entries = new Set(
      page.items.filter(({ title, date }) => date !== null || title.length > LONGEST_COLUMN).flatMap(({ url }) => normalUrl(url) ?? []),
    )
    const found = new Map<string, MapLine>()
    for (const { url: written, text, kind } of links) {
      if (kind !== 'a' && kind !== 'area') continue
      const name = text.replace(/\s+/g, '')
      if (!isColumnName(name)) continue
      const url = normalUrl(written)
      if (url === null || url === at || !fits(url) || entries.has(url) || hostOf(url) !== hostOf(at)) continue
      found.set(`${url} ${name}`, { named: { url: ownCopy(url), name: ownCopy(name) } })
    }
    return [...found.values()]
  }
}

function menusOn(text: string, address: string, at: string): MapLine[] {
  return readNavigation(text, address).flatMap(({ url: written, path }) => {
    const url = normalUrl(written)
    return url === null || !fits(url) || hostOf(url) !== hostOf(at)
      ? []
      : [{ menu: { url: ownCopy(url), path: path.map(ownCopy).slice(-MAP_LIMITS.levels) } }]
  })
}

function readOf({ title, crumbs, kind, items }: Page, url: string, at: string): ReadForMap {
  const latest =
    items
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1) ?? null
  const levels = crumbs
    .map(readable)
    .filter((name) => name !== '')
    .slice(0, MAP_LIMITS.levels)
  return {
    url: ownCopy(url),
    at: ownCopy(at),
    title: readable(title.slice(0, MAP_LIMITS.title)),
    crumbs: levels,
    kind,
    items: items.length,
    latest,
  }
}

/** A page that a script draws has its title at least. */
const isThere = (status: VisitStatus): boolean => status === 'needs-browser' || reachabilityOf(status) === 'passed'

/** Longer addresses are nobody's column. */
const fits = (url: string): boolean => url.length <= MAP_LIMITS.url

/** A text of its own without what no database takes: controls, and halves of letters that a cut leaves. */
const readable = (text: string): string => ownCopy(text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim())

const timesNamed = (names: ReadonlyMap<string, number>): number => [...names.values()].reduce((sum, count) => sum + count, 0)

const commonest = (names: ReadonlyMap<string, number>): readonly string[] =>
  [...names]
    .sort(([one, times], [other, more]) => more - times || (one < other ? -1 : 1))
    .slice(0, MAP_LIMITS.names)
    .map(([name]) => name)

/** /a/ and /a/index.html are one page. */
const withoutIndex = (url: string): string => url.replace(/(?<=\/)(?:index|default)\.(?:s?html?|jsp|aspx?|php)$/i, '')

/** A site answers with and without www. */
function hostOf(url: string): string {
  const start = url.indexOf('//') + 2
  const end = url.indexOf('/', start)
  return url.slice(start, end < 0 ? undefined : end).replace(/^www\./, '')
}
