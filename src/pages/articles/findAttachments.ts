import { isBeside } from '../tree/isBeside.ts'
import type { PageTree } from '../tree/parseTree.ts'
import { attributeOf, isWithin } from '../tree/PageElement.ts'
import { lineOf } from '../tree/textOf.ts'
import type { Body } from './findBody.ts'
import type { PageAttachment } from '../Page.ts'

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|rtf|txt|csv|ceb|zip|rar|7z)(?=$|[?#&"'\s)）])/i
/** Where systems hand out files under an address without a name. */
const DOWNLOAD =
  /\/(?:_content\/)?download\.jsp\?|\/(?:download|attach(?:ment)?|fileDownload|downloadFile)(?:[/.?]|\w{0,20}\.(?:do|action|jsp|aspx?)\?)|[?&](?:wbfileid|fileid|attachid|attachmentId)=/i
/** A link around more than this was never closed; links in links would all be read again for each. */
const MOST_WITHIN = 200
const FRAMES: ReadonlyMap<string, string> = new Map([
  ['iframe', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
])

/** The files that a page offers or shows, each once. 附件 */
export function findAttachments(
  { elements }: PageTree,
  body: Body | null,
  resolve: (given: string) => string | null,
): readonly PageAttachment[] {
  const found = new Map<string, PageAttachment>()
  const add = (given: string, title: string) => {
    const url = resolve(given)
    if (url !== null && !found.has(url)) found.set(url, { title: title || nameIn(url), url })
  }
  for (const element of elements) {
    const source = FRAMES.get(element.name)
    if (source !== undefined) {
      const shown = shownFile(attributeOf(element, source))
      if (shown !== null) add(shown, attributeOf(element, 'title'))
    }
    const href = element.name === 'a' ? attributeOf(element, 'href').trim() : ''
    if (href === '' || /^(?:javascript|mailto|#)/i.test(href) || element.last - element.order > MOST_WITHIN) continue
    const text = lineOf(element.children) || attributeOf(element, 'title')
    const isFile = FILE.test(href) || DOWNLOAD.test(href) || FILE.test(text)
    if (isFile && ((body && isWithin(element, body.element)) || !isBeside(element))) add(href, text)
  }
  return [...found.values()]
}

/** The file that a frame shows, itself or in a viewer: viewer.html?file=/a.pdf. */
function shownFile(source: string): string | null {
  const inViewer = /[?&](?:file|src|url)=([^&#]{1,500})/i.exec(source)?.[1]
  const file = inViewer === undefined ? source : decoded(inViewer)
  return /\.(?:pdf|ofd|docx?|xlsx?|wps)(?=$|[?#])/i.test(file) ? file : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Percent signs that encode nothing stand for themselves.
    return text
  }
}

const nameIn = (url: string): string => decoded(url.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
