import { metaOf, type MetaTags } from '../articles/metaTags.ts'
import { isSiteName, ownTitle } from '../articles/titleParts.ts'

/** The name of a page that lists or does something else: its column's, else its `<title>` without the site's name. 栏目名称 */
export function listTitle(metas: MetaTags, heading: string): string {
  const siteName = metaOf(metas, 'sitename', 'og:site_name')
  const own = ownTitle(metas.title, siteName)
  const column = metaOf(metas, 'columnname')
  if (column !== '' && (own === '' || isSiteName(own, siteName) || own.includes(column))) return column
  return own === '' ? heading : own
}
