import type { LinkKind } from '../../pages/ScannedPage.ts'
import type { Wanted } from '../visit/visitAddress.ts'

/** What lies behind these endings is looked at for its size and kind, not for words and links. */
const FILE =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|ceb|caj|rtf|zip|rar|7z|gz|tar|txt|csv|jpe?g|png|gif|bmp|webp|svg|ico|mp[34]|m4a|avi|wmv|flv|mov|swf|exe|apk|css|js|json|woff2?|ttf|eot)$/iu

/** What a link wants visited; null: nothing, as with forms. */
export function wantedOf(kind: LinkKind, url: string, isOwn: boolean): Wanted | null {
  if (kind === 'form' || kind === 'other') return null
  if (!isOwn) return 'there'
  if (kind === 'a' || kind === 'area' || kind === 'frame' || kind === 'refresh') return isFile(url) ? 'file' : 'page'
  return 'there'
}

/** By its name, before anybody asked. */
const isFile = (url: string): boolean => FILE.test(pathOf(url))

/** What stands behind a link: a page, a document to be taken away, or something else (an image, a style, another site's page). 链接所指 */
export type LinkedKind = 'page' | 'attachment' | 'other'

/** What people publish as files beside an article. */
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|ceb|caj|rtf|zip|rar|7z|txt|csv)$/iu

export const kindOfLink = (wanted: Wanted, url: string): LinkedKind =>
  wanted === 'page' ? 'page' : wanted === 'file' && DOCUMENT.test(pathOf(url)) ? 'attachment' : 'other'

const pathOf = (url: string): string => url.split('?', 1)[0] ?? url
