import { charsetFromLabel, type Charset } from './charsetFromLabel.ts'

/** As far as browsers look for it, and a little further: some put a page of comments before it. */
const HEAD_BYTES = 4096

const [LESS, QUESTION, LETTER_M] = [60, 63, 109]
/** So long is the tag that says it, at most. */
const TAG_BYTES = 520

/** The labels are ASCII, which is read right as whatever else it is read. */
const ASCII = new TextDecoder()

/** The encoding that a Content-Type header names; null where it names none. 响应头的字符集 */
export function charsetOfHeader(contentType: string | null): Charset | null {
  const label = contentType === null ? undefined : /charset\s*=\s*["']?([^\s"';,]{1,40})/i.exec(contentType.slice(0, 500))?.[1]
  return label === undefined ? null : charsetFromLabel(label)
}

/** The encoding that the page names in a meta or in the XML declaration; null where it names none. 页面标明的字符集 */
export function charsetOfMeta(bytes: Uint8Array): Charset | null {
  const head = bytes.subarray(0, HEAD_BYTES)
  for (let at = head.indexOf(LESS); at >= 0; at = head.indexOf(LESS, at + 1)) {
    const second = head[at + 1] ?? 0
    if (second !== QUESTION && (second | 32) !== LETTER_M) continue
    const [tag] = /^<(?:meta|\?xml)\b[^>]*/i.exec(ASCII.decode(head.subarray(at, at + TAG_BYTES))) ?? ['']
    const label = /(?:charset|encoding)\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(tag)?.[1]
    const charset = label === undefined ? null : charsetFromLabel(label)
    // A page whose meta could be read as ASCII is not written in UTF-16, whatever the meta says.
    if (charset !== null) return charset.startsWith('utf-16') ? 'utf-8' : charset
  }
  return null
}
