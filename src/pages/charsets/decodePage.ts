import type { Charset } from './charsetFromLabel.ts'
import { guessCharset } from './guessCharset.ts'
import { charsetOfHeader, charsetOfMeta } from './labels.ts'

/** A page as text, and how its encoding was found out. 解码后的页面 */
export interface DecodedPage {
  readonly text: string
  readonly charset: Charset
  /** `content`: nothing said it, or what was said cannot be true. */
  readonly how: 'mark' | 'header' | 'meta' | 'content'
  /** What header or meta claimed though the bytes are otherwise; null where nothing wrong was claimed. */
  readonly wrongLabel: Charset | null
}

/** Bytes that are UTF-8 as text; null where they are none. Who has a quicker way on his platform hands it in. UTF-8 解码 */
export type ReadUtf8 = (bytes: Uint8Array) => string | null

/** Fewer bytes beyond ASCII than this may look like UTF-8 by chance (two words in GBK do). */
const ENOUGH_BYTES = 12

/**
 * Bytes of a page → its text: by its mark, by the header, by its meta, by what the bytes are; a label that the bytes contradict is not believed. 页面解码
 *
 * Nothing throws: a byte that is no character becomes U+FFFD, as in a browser.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null = null, readUtf8: ReadUtf8 = readStrictly): DecodedPage {
  const marked = charsetOfMark(bytes)
  if (marked !== null) return { text: decodeAs(marked, bytes), charset: marked, how: 'mark', wrongLabel: null }
  const ofHeader = charsetOfHeader(contentType)
  const said = ofHeader ?? charsetOfMeta(bytes)
  const how = said === null ? 'content' : ofHeader === null ? 'meta' : 'header'
  // A page that ends inside a character was cut off, and is UTF-8 all the same.
  const utf8 = readUtf8(bytes.subarray(0, bytes.length - bytesOfCutCharacter(bytes)))
  if (utf8 !== null) return ofUtf8(bytes, utf8, said, how)
  if (said === 'utf-8' || said === null) return brokenUtf8(bytes, said, how)
  return { text: decodeAs(said, bytes), charset: said, how, wrongLabel: null }
}

function ofUtf8(bytes: Uint8Array, text: string, said: Charset | null, how: DecodedPage['how']): DecodedPage {
  const charset = 'utf-8'
  if (said === charset || said === null) return { text, charset, how, wrongLabel: null }
  const wide = countWide(bytes)
  if (wide === 0) return { text, charset: said, how, wrongLabel: null }
  // Real text in another encoding is never UTF-8 by chance for long.
  if (wide < ENOUGH_BYTES || said.startsWith('iso-2022')) return { text: decodeAs(said, bytes), charset: said, how, wrongLabel: null }
  return { text, charset, how: 'content', wrongLabel: said }
}

/** A few bytes of a UTF-8 page are broken (cut in the middle of a character), or it is written in something else. */
function brokenUtf8(bytes: Uint8Array, said: Charset | null, how: DecodedPage['how']): DecodedPage {
  const text = decodeAs('utf-8', bytes)
  const wrong = countOf(text, 0xfffd)
  if (wrong * 20 < countWide(bytes) / 3) return { text, charset: 'utf-8', how, wrongLabel: null }
  const guessed = guessCharset(bytes)
  const other = decodeAs(guessed, bytes)
  if (countOf(other, 0xfffd) >= wrong) return { text, charset: 'utf-8', how, wrongLabel: null }
  return { text: other, charset: guessed, how: 'content', wrongLabel: said }
}

function charsetOfMark(bytes: Uint8Array): Charset | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** To open a decoder costs more than a page. */
const decoders = new Map<Charset, TextDecoder>()

function decodeAs(charset: Charset, bytes: Uint8Array): string {
  const decoder = decoders.get(charset) ?? new TextDecoder(charset)
  decoders.set(charset, decoder)
  return decoder.decode(bytes)
}

const STRICT = new TextDecoder('utf-8', { fatal: true })

function readStrictly(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes)
  } catch {
    // No UTF-8 is the answer, not a fault.
    return null
  }
}

function bytesOfCutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

function countWide(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte > 0x7f) count++
  return count
}

function countOf(text: string, code: number): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === code) count++
  return count
}
