import { charsetFromLabel, type Charset } from './charsetFromLabel.ts'

/** As far as browsers look for it, and a little further: some put a page of comments before it. */
const HEAD_BYTES = 4096

/** A character for each byte: the labels are ASCII. */
const LATIN = new TextDecoder('iso-8859-1')

/** The encoding that a Content-Type header names; null where it names none. 响应头的字符集 */
export function charsetOfHeader(contentType: string | null): Charset | null {
  const label = contentType === null ? undefined : /charset\s*=\s*["']?([^\s"';,]{1,40})/i.exec(contentType.slice(0, 500))?.[1]
  return label === undefined ? null : charsetFromLabel(label)
}

/** The encoding that the page names in a meta or in the XML declaration; null where it names none. 页面标明的字符集 */
export function charsetOfMeta(bytes: Uint8Array): Charset | null {
  const head = LATIN.decode(bytes.subarray(0, HEAD_BYTES))
  for (const [tag] of head.matchAll(/<(?:meta|\?xml)\b[^>]{0,500}/gi)) {
    const label = /(?:charset|encoding)\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(tag)?.[1]
    const charset = label === undefined ? null : charsetFromLabel(label)
    // A page whose meta could be read as ASCII is not written in UTF-16, whatever the meta says.
    if (charset !== null) return charset.startsWith('utf-16') ? 'utf-8' : charset
  }
  return null
}
