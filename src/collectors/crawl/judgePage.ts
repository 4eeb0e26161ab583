import { decodePage } from '../../pages/charsets/decodePage.ts'
import type { ScannedPage } from '../../pages/ScannedPage.ts'
import { scanPage } from '../../pages/scanPage.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import { isBlockPage, needsBrowser } from '../recognise/isBlockPage.ts'
import { isNotFoundPage, type KnownAbsence } from '../recognise/isNotFoundPage.ts'
import { scriptedRedirect } from '../recognise/scriptedRedirect.ts'
import type { Visited } from '../visit/Visit.ts'
import { readUtf8 } from '../visit/readUtf8.ts'
import { isPageType } from '../visit/visitAddress.ts'

/** A visited page as it was read, and what its visit turned out to be. 读过的页面 */
export interface JudgedPage {
  readonly status: VisitStatus
  /** Null: it was no page, or nothing came. */
  readonly page: ScannedPage | null
  readonly text: string
}

/** So much of an error page is read for what it says. */
const READ_OF_ERRORS = 64 * 1024

/** Reads what came and names what it is: a page, an absent one that says it is there, a firewall, a page of nothing but script. */
export function judgePage({ visit, body, contentType }: Visited, known: KnownAbsence | null): JudgedPage {
  const { status } = visit
  if (body.length === 0 || !isPageType(contentType ?? '') || visit.code === null) return { status, page: null, text: '' }
  const isRead = status === 'ok' || status === 'cut-short' || status === 'too-large' || status === 'bad-encoding'
  const { text } = decodePage(isRead ? body : body.subarray(0, READ_OF_ERRORS), contentType, readUtf8)
  if (isRead && !isMarkup(text)) return { status, page: null, text }
  const page = leadingOn(scanPage(text, visit.finalUrl), text)
  if (!isRead) return { status: isBlockPage(page, visit.code) ? 'blocked' : status, page: null, text }
  if (isNotFoundPage(page, visit.finalUrl, known) && !isFrontPage(visit.url)) return { status: 'soft-not-found', page, text }
  if (isBlockPage(page, visit.code)) return { status: 'blocked', page, text }
  return { status: status === 'ok' && needsBrowser(page) ? 'needs-browser' : status, page, text }
}

/** With where its script sends the reader, as if it were said by a tag. */
function leadingOn(page: ScannedPage, text: string): ScannedPage {
  const url = scriptedRedirect(page, text)
  return url === null ? page : { ...page, links: [...page.links, { url, text: '', kind: 'refresh', rel: '' }] }
}

/** Text that is no page (a listing, a key) has no tags. */
const isMarkup = (text: string): boolean => /<[a-z!?/]/iu.test(text.slice(0, 4096))

/** Is it where a host begins? */
export const isFrontPage = (url: string): boolean => /^https?:\/\/[^/?#]+\/?$/u.test(url)
