import { articleCounts, articlePath, COLUMNS, dayOf, faultOf, faultyPath, listPages } from './plan.mjs'

/** @typedef {import('./plan.mjs').DemoTerms} DemoTerms */

/** What a check must find, for each kind of fault; links by their address, with the page that has them. */
const NAMES = /** @type {const} */ ({ missing: 'not-found', soft: 'soft-not-found', file: 'not-found', server: 'server-error' })

/** Of the pages with one fault each: what speaks against the site; all others there are passed or cannot be told. */
export const FAULTY = /** @type {const} */ ({
  '/yc/redirect-loop': 'redirect-loop',
  '/yc/redirect-nowhere': 'redirect-nowhere',
  '/yc/soft-home': 'soft-not-found',
  '/yc/empty.html': 'empty',
  '/yc/not-http.html': 'not-http',
  '/yc/error.pdf': 'soft-not-found',
  '/yc/empty.xls': 'empty',
})

/**
 * The truth about a demo site: every broken link, where it stands, and what each column holds.
 *
 * @param {DemoTerms} terms
 */
export function truthOf(terms) {
  /** @type {{ url: string, from: string, status: string }[]} */
  const brokenLinks = Object.entries(FAULTY).map(([url, status]) => ({ url, from: '/', status }))
  for (const column of COLUMNS)
    for (let at = 0; at < (articleCounts(terms).get(column.path) ?? 0); at += 1) {
      const fault = faultOf(terms, column, at)
      if (fault) brokenLinks.push({ url: faultyPath(column, at, fault), from: articlePath(column, at, terms), status: NAMES[fault] })
    }
  const columns = COLUMNS.map((column) => {
    const count = articleCounts(terms).get(column.path) ?? 0
    const isDated = count > 0 && column.kind !== 'undated'
    return {
      path: column.name,
      url: column.path,
      items: Math.min(20, count),
      latest: isDated ? dayOf(column, 0, terms) : null,
      pages: listPages(column, terms),
    }
  })
  return { brokenLinks, columns }
}
