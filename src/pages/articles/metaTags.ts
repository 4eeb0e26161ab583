import type { PageTree } from '../tree/parseTree.ts'
import { attributeOf } from '../tree/PageElement.ts'
import { lineOf } from '../tree/textOf.ts'

/** What a page says of itself for machines: its `<title>` and its metas by name, lower case; the first of a name that says something. 页面自述 */
export interface MetaTags {
  readonly title: string
  readonly named: ReadonlyMap<string, string>
}

/** Reads `<title>` and metas. 读取自述 */
export function metaTags({ elements }: PageTree): MetaTags {
  const named = new Map<string, string>()
  let title = ''
  for (const element of elements) {
    if (element.name === 'title' && title === '' && element.parent?.name !== 'svg') title = lineOf(element.children)
    if (element.name === 'meta') {
      const name = (attributeOf(element, 'name') || attributeOf(element, 'property') || attributeOf(element, 'itemprop'))
        .trim()
        .toLowerCase()
      const content = attributeOf(element, 'content').replace(/\s+/g, ' ').trim()
      if (name !== '' && content !== '' && !named.has(name)) named.set(name, content)
    } else if (attributeOf(element, 'itemprop') === 'datePublished' && !named.has('datepublished')) {
      named.set('datepublished', attributeOf(element, 'datetime') || attributeOf(element, 'content') || lineOf(element.children))
    }
  }
  return { title, named }
}

/** The first of several names that says something; empty where none does. */
export function metaOf({ named }: MetaTags, ...names: readonly string[]): string {
  for (const name of names) {
    const content = named.get(name)
    if (content !== undefined) return content
  }
  return ''
}
