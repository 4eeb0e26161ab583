/** What a file is by its own bytes; `page` and `text` are what servers send in place of a file they do not have. 文件种类 */
export type FileKind = 'pdf' | 'office' | 'old-office' | 'ofd' | 'zip' | 'rar' | '7z' | 'rtf' | 'image' | 'page' | 'text' | 'unknown'

/** A PDF may begin with a few bytes of something else, and readers open it. */
const PDF_WITHIN = 1024
const LOOKED_AT = 16_384

const BEGINNINGS: readonly (readonly [FileKind, readonly number[]])[] = [
  // Compound files: doc, xls, ppt, and wps, et, dps of WPS Office.
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d]],
]
const ZIPS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
]

/** Recognises a file by its beginning, whatever its name and its server say. 识别文件种类 */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const begins = (signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT))
  if (ZIPS.some(begins)) return kindOfZip(head)
  const known = BEGINNINGS.find(([, signs]) => begins(signs))?.[0]
  if (known !== undefined) return known
  if (head.subarray(0, PDF_WITHIN).includes('%PDF-')) return 'pdf'
  if (isBinary(head)) return 'unknown'
  return BEGINS_PAGE.test(withoutComments(head.toString('latin1'))) ? 'page' : 'text'
}

const BEGINS_PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title|script|div|p|h\d|center|font|a)\b/iu

/** From the first tag or word on: servers write who they are before it. */
function withoutComments(text: string): string {
  let rest = text.replace(/^\u00ef\u00bb\u00bf/u, '').trimStart()
  for (let end = 0; rest.startsWith('<!--') && end >= 0;) {
    end = rest.indexOf('-->')
    if (end >= 0) rest = rest.slice(end + 3).trimStart()
  }
  return rest
}

/** The names of its first files stand in the open. */
function kindOfZip(head: Buffer): FileKind {
  if (head.includes('OFD.xml')) return 'ofd'
  return head.includes('[Content_Types].xml') || head.includes('word/') || head.includes('xl/') || head.includes('ppt/') ? 'office' : 'zip'
}

/** Text holds no zero bytes and hardly any control characters. */
function isBinary(head: Buffer): boolean {
  let controls = 0
  for (const code of head) {
    if (code === 0) return true
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) controls += 1
  }
  return controls * 50 > head.length
}
