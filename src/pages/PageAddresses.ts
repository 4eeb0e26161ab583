import { baseOf, resolveAddress, type Base } from './addresses/resolveAddress.ts'
import type { PageTree } from './tree/parseTree.ts'
import { attributeOf } from './tree/PageElement.ts'

/** What browsers write above a page that they save. */
const SAVED = /<!-- saved from url=\(\d{1,6}\)(https?:\/\/[^\s>]{1,500})/

/** How the links of a page become absolute. 页面地址 */
export class PageAddresses {
  private readonly base: Base | null

  /** @param address where the page was fetched; null for a file, which may still say where it is from */
  constructor(tree: PageTree, text: string, address: string | null) {
    const own = baseOf(address ?? ownAddress(tree, text) ?? '')
    const given = tree.elements.find((element) => element.name === 'base' && attributeOf(element, 'href') !== '')
    const href = given === undefined ? '' : attributeOf(given, 'href')
    const resolved = own === null ? href : resolveAddress(href, own)
    this.base = (typeof resolved === 'string' ? baseOf(resolved) : null) ?? own
  }

  /** Where a link leads, without its fragment; as it is written where the page's own address is not known; null where it leads to no page. */
  readonly resolve = (given: string): string | null => {
    if (this.base !== null) return resolveAddress(given, this.base) ?? null
    const link = given.trim().replace(/#.*$/s, '')
    return link === '' || /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(link) ? null : link
  }

  /** How many different addresses the page links to. */
  countLinks({ elements }: PageTree): number {
    const found = new Set<string>()
    for (const element of elements) {
      if (element.name !== 'a' && element.name !== 'area') continue
      const url = this.resolve(attributeOf(element, 'href'))
      if (url !== null) found.add(url)
    }
    return found.size
  }
}

function ownAddress({ elements }: PageTree, text: string): string | null {
  const saved = SAVED.exec(text.slice(0, 3000))?.[1]
  if (saved !== undefined) return saved
  for (const element of elements) {
    const isCanonical = element.name === 'link' && attributeOf(element, 'rel').toLowerCase() === 'canonical'
    const name = element.name === 'meta' ? attributeOf(element, 'property') || attributeOf(element, 'name') : ''
    const address = isCanonical
      ? attributeOf(element, 'href')
      : name === 'og:url' || name.toLowerCase() === 'url'
        ? attributeOf(element, 'content')
        : ''
    if (/^https?:\/\//i.test(address.trim()) && baseOf(address) !== null) return address
  }
  return null
}
