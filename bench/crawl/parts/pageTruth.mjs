import { Parser } from 'htmlparser2'
import { decoded } from './pageServer.mjs'

/** Where an element leads that a check of links must follow. */
const LEADS = { a: 'href', area: 'href', iframe: 'src', frame: 'src', img: 'src', script: 'src' }

/**
 * Which links of a folder of pages lead nowhere: every page reached from the root is parsed plainly, each link resolved by the platform and looked up among the
 * files. Nothing of the program's own reading is used.
 *
 * @param {ReadonlyMap<string, import('./pageServer.mjs').Served>} files
 */
export function pageTruth(files) {
  const origin = 'http://site.test'
  const [seen, pages, broken] = [new Set([`${origin}/`]), [], new Set()]
  for (const href of seen) {
    const { pathname } = new URL(href)
    const path = decoded(pathname)
    const at = files.has(path) ? path : path.endsWith('/') ? `${path}index.html` : `${path}/index.html`
    const found = files.get(at)
    if (!found) broken.add(href.slice(origin.length))
    else if (found.type === 'text/html') {
      pages.push(href.slice(origin.length))
      // Without its last slash a folder is answered by a redirect to it.
      const base = at === path || path.endsWith('/') ? href : `${origin}${pathname}/`
      for (const link of linksOf(found.body.toString('utf8'), base)) if (link.startsWith(`${origin}/`)) seen.add(link)
    }
  }
  return { pages, links: seen.size, broken: [...broken] }
}

function linksOf(text, address) {
  const found = []
  let base = address
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'base' && attributes.href !== undefined) base = new URL(attributes.href, address).href
      const isDrawn = name === 'link' && /stylesheet|icon/i.test(attributes.rel ?? '')
      const given = isDrawn ? attributes.href : attributes[LEADS[name] ?? '']
      if (given === undefined || given.trim() === '' || given.trim().startsWith('#') || !URL.canParse(given, base)) return
      found.push(new URL(given, base).href.split('#', 1)[0])
    },
  })
  parser.end(text)
  return found
}
