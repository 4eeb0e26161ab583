/** Bytes from the start of a file that are looked at; the names inside an Office file stand in the first of them. */
export const HEAD_BYTES = 65_536

/** From the first byte on. */
const MAGIC: readonly (readonly [type: string, hex: string])[] = [
  ['image/jpeg', 'ffd8ff'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/gif', '47494638'],
  ['image/bmp', '424d'],
  ['image/tiff', '49492a00'],
  ['image/tiff', '4d4d002a'],
  ['application/x-rar-compressed', '526172211a07'],
  ['application/x-7z-compressed', '377abcaf271c'],
  ['application/gzip', '1f8b08'],
  ['audio/mpeg', '494433'],
  ['audio/mpeg', 'fffb'],
]

/** Names inside a zip that tell what kind of document it is. */
const IN_ZIP: readonly (readonly [type: string, name: string])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppt/'],
  ['application/ofd', 'OFD.xml'],
  ['application/vnd.oasis.opendocument.text', 'mimetypeapplication/vnd.oasis.opendocument.text'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
]

/** Streams of an old Office file, as UTF-16 names in its directory. */
const IN_OLE: readonly (readonly [type: string, name: string])[] = [
  ['application/msword', 'WordDocument'],
  ['application/vnd.ms-excel', 'Workbook'],
  ['application/vnd.ms-powerpoint', 'PowerPoint Document'],
]

/** Brands of the one container that films and the photographs of newer telephones share. */
const FTYP: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ...['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'].map((brand) => [brand, 'image/heic'] as const),
])

/** What the bytes are, whatever their name says: it is shown to whoever opens them. 文件类型 */
export function contentType(head: Buffer): string {
  const hex = head.subarray(0, 8).toString('hex')
  const magic = MAGIC.find(([, start]) => hex.startsWith(start))
  if (magic) return magic[0]
  if (head.subarray(0, 1024).includes('%PDF-')) return 'application/pdf'
  if (hex.startsWith('504b0304')) return IN_ZIP.find(([, name]) => head.includes(name))?.[0] ?? 'application/zip'
  if (hex === 'd0cf11e0a1b11ae1') return IN_OLE.find(([, name]) => head.includes(name, 0, 'utf16le'))?.[0] ?? 'application/x-ole-storage'
  const form = head.subarray(8, 12).toString('latin1')
  if (hex.startsWith('52494646')) return form === 'WEBP' ? 'image/webp' : form === 'WAVE' ? 'audio/wav' : 'video/x-msvideo'
  if (head.subarray(4, 8).toString('latin1') === 'ftyp') return FTYP.get(form) ?? 'video/mp4'
  return isText(head) ? 'text/plain' : 'application/octet-stream'
}

/** UTF-8 or GB 18030, and no control characters but those that lines and columns are made with. */
function isText(head: Buffer): boolean {
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      // The last character may be cut off by the end of the head.
      new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
      return true
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  })
}
