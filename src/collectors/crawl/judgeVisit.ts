import { decodePage } from '../../pages/charsets/decodePage.ts'
import { scanPage } from '../../pages/scanPage.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import { fileKindOf } from '../recognise/fileKindOf.ts'
import { isBlockPage, needsBrowser } from '../recognise/isBlockPage.ts'
import { isNotFoundPage, type KnownAbsence } from '../recognise/isNotFoundPage.ts'
import type { Visited } from '../visit/Visit.ts'
import type { Wanted } from '../visit/visitAddress.ts'
import { isFrontPage, judgePage, type JudgedPage } from './judgePage.ts'

/** Plain text that only says that something is not there is no longer. */
const MOST_BYTES = 400
/** Names of files that are text themselves. */
const TEXT_NAME = /\.(?:txt|csv|css|js|json|svg)$/iu

/** Names what a visit turned out to be, as it was wanted. 判断访问所得 */
export function judgeVisit(wanted: Wanted, visited: Visited, known: KnownAbsence | null): JudgedPage {
  if (wanted === 'page') return judgePage(visited, known)
  return wanted === 'file' ? judgeFile(visited, known) : { status: visited.visit.status, page: null, text: '' }
}

/**
 * What a visit to a file turned out to be, by the beginning that came: a file, or what the server says in the place of one. 判断附件
 *
 * Its page is null in any case: what a file says is not read here.
 */
function judgeFile(visited: Visited, known: KnownAbsence | null): JudgedPage {
  const { status } = visited.visit
  const isHere = status === 'ok' || status === 'too-large'
  return { status: isHere ? statusOfFile(visited, status, known) : judgePage(visited, null).status, page: null, text: '' }
}

function statusOfFile({ visit, body, contentType }: Visited, status: VisitStatus, known: KnownAbsence | null): VisitStatus {
  const kind = fileKindOf(body)
  if (kind !== 'page' && (kind !== 'text' || body.length === 0 || body.length > MOST_BYTES || TEXT_NAME.test(pathOf(visit.url))))
    return status
  const page = scanPage(decodePage(body, contentType).text, visit.finalUrl)
  if (isNotFoundPage(page, visit.finalUrl, known)) return 'soft-not-found'
  if (kind === 'text') return status
  // Who asks for a file and is shown the front page is told that there is none.
  if (visit.redirects > 0 && isFrontPage(visit.finalUrl)) return 'soft-not-found'
  // Nobody draws a file by script: that is a firewall's trial.
  if (isBlockPage(page, visit.code ?? 0) || needsBrowser(page)) return 'blocked'
  // Word and Excel open pages that are called doc and xls; old sites publish such.
  return status
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? url
