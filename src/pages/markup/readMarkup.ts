import { decodeReferences } from './decodeReferences.ts'
import { TagNames } from './TagNames.ts'

/** Who hears what a page is made of; of the tags and attributes, those that it names. 标记处理 */
export interface MarkupHandler {
  readonly tags: TagNames
  readonly attributes: TagNames
  /** True: its attributes are of interest, and `onattributesend` is called after them. */
  onopen(name: string): boolean
  /** References are decoded. */
  onattribute(name: string, value: string): void
  onattributesend(): void
  /** The page's text from one offset to another; with references, where they count, not decoded. */
  ontext(page: string, from: number, to: number, hasReferences: boolean): void
  onclose(name: string): void
  /** Enough has been heard. */
  readonly isFull: boolean
}

/** Elements whose content is text up to their own end; of some, references count. */
const RAW: ReadonlyMap<string, boolean> = new Map([
  ['script', false],
  ['style', false],
  ['xmp', false],
  ['iframe', false],
  ['noembed', false],
  ['noframes', false],
  ['title', true],
  ['textarea', true],
])
const RAW_NAMES = new TagNames(RAW.keys())

const [LESS, GREATER, SLASH, EQUALS, QUOTE, APOSTROPHE] = [60, 62, 47, 61, 34, 39]
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

/**
 * Reads the tags and texts of a page as a browser's tokenizer does, in one pass and without a tree; what is not asked for is stepped over. 标记扫描
 *
 * @returns how far it came: to the end, or to where the handler had heard enough
 */
export function readMarkup(text: string, end: number, handler: MarkupHandler): number {
  let at = 0
  while (at < end) {
    const tag = nextTag(text, at, end)
    if (tag > at) handler.ontext(text, at, tag, true)
    if (tag >= end) return end
    const second = text.charCodeAt(tag + 1)
    if (isLetter(second)) {
      at = readOpening(text, tag + 1, end, handler)
      if (handler.isFull) return at
    } else if (second === SLASH && isLetter(text.charCodeAt(tag + 2))) at = readClosing(text, tag + 2, end, handler)
    else at = commentEnd(text, tag, end)
  }
  return at
}

/** Where the next tag or comment begins; a `<` before anything else is text. */
function nextTag(text: string, from: number, end: number): number {
  for (let at = seek(text, LESS, from, end); at < end; at = seek(text, LESS, at + 1, end)) {
    const second = text.charCodeAt(at + 1)
    if (isLetter(second) || second === SLASH || second === 33 || second === 63) return at
  }
  return end
}

/** Where a character stands next; most stand so near that asking the platform would cost more. */
function seek(text: string, wanted: number, from: number, end: number): number {
  let at = from
  while (at < end && text.charCodeAt(at) !== wanted) at++
  return at
}

/** Comments, declarations, and what begins like one. */
function commentEnd(text: string, at: number, end: number): number {
  if (!text.startsWith('<!--', at)) return behind(text, GREATER, at, end)
  if (text.startsWith('>', at + 4)) return at + 5
  const found = text.indexOf('-->', at + 2)
  return found < 0 ? end : Math.min(end, found + 3)
}

const behind = (text: string, wanted: number, from: number, end: number): number => Math.min(end, seek(text, wanted, from, end) + 1)

function nameEnd(text: string, from: number, end: number): number {
  let at = from
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === GREATER || code === SLASH || isSpace(code)) break
  }
  return at
}

function readClosing(text: string, from: number, end: number, handler: MarkupHandler): number {
  const to = nameEnd(text, from, end)
  const name = handler.tags.find(text, from, to)
  // A tag that the page's end cuts off is none.
  if (name !== '' && to < end) handler.onclose(name)
  return behind(text, GREATER, to, end)
}

function readOpening(text: string, from: number, end: number, handler: MarkupHandler): number {
  const to = nameEnd(text, from, end)
  if (to >= end) return end
  const name = handler.tags.find(text, from, to)
  const isHeard = name !== '' && handler.onopen(name)
  const inside = isHeard ? readAttributes(text, to, end, handler) : tagEnd(text, to, end)
  if (isHeard) handler.onattributesend()
  const raw = RAW_NAMES.find(text, from, to)
  return raw === '' ? inside : readRaw(text, inside, end, { name: raw, hasReferences: RAW.get(raw) === true, handler })
}

/** Behind a tag whose attributes nobody asks for: what is quoted may hold its end. */
function tagEnd(text: string, from: number, end: number): number {
  let [at, isNamed] = [from, false]
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === GREATER) return at + 1
    if (code === EQUALS && isNamed) {
      at = valueEnd(text, spacesEnd(text, at + 1, end), end)
      isNamed = false
      continue
    }
    // Spaces may stand between a name and its value.
    if (code === SLASH) isNamed = false
    else if (!isSpace(code)) isNamed = true
    at++
  }
  return end
}

/** Tells the attributes of a tag that are asked for. */
function readAttributes(text: string, from: number, end: number, handler: MarkupHandler): number {
  let at = from
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === GREATER) return at + 1
    if (code === SLASH || isSpace(code)) {
      at++
      continue
    }
    const start = at
    at++
    while (at < end && !endsName(text.charCodeAt(at))) at++
    const name = handler.attributes.find(text, start, at)
    at = spacesEnd(text, at, end)
    if (text.charCodeAt(at) !== EQUALS) {
      if (name !== '') handler.onattribute(name, '')
      continue
    }
    const begin = spacesEnd(text, at + 1, end)
    at = valueEnd(text, begin, end)
    if (at > end) return end
    if (name !== '') handler.onattribute(name, valueOf(text, begin, at))
  }
  return end
}

const isQuote = (code: number): boolean => code === QUOTE || code === APOSTROPHE

/** Behind a value, with its quotes; beyond the page's end where it does not end before. */
function valueEnd(text: string, from: number, end: number): number {
  const quote = text.charCodeAt(from)
  return isQuote(quote) ? seek(text, quote, from + 1, end) + 1 : unquotedEnd(text, from, end)
}

function spacesEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

const endsName = (code: number): boolean => code === EQUALS || code === GREATER || code === SLASH || isSpace(code)

function unquotedEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text.charCodeAt(at) !== GREATER && !isSpace(text.charCodeAt(at))) at++
  return at < end ? at : end + 1
}

function valueOf(text: string, from: number, to: number): string {
  const value = isQuote(text.charCodeAt(from)) ? text.slice(from + 1, to - 1) : text.slice(from, to)
  return value.includes('&') ? decodeReferences(value, true) : value
}

interface RawElement {
  readonly name: string
  readonly hasReferences: boolean
  readonly handler: MarkupHandler
}

/** Content up to the element's own closing tag, or all that is left. */
function readRaw(text: string, from: number, end: number, { name, hasReferences, handler }: RawElement): number {
  let to = text.indexOf('</', from)
  while (to >= 0 && to < end && !isClosing(text, to + 2, name)) to = text.indexOf('</', to + 2)
  const isClosed = to >= 0 && to < end
  const until = isClosed ? to : end
  if (until > from) handler.ontext(text, from, until, hasReferences)
  if (!isClosed) return end
  if (handler.tags.find(text, to + 2, to + 2 + name.length) !== '') handler.onclose(name)
  return behind(text, GREATER, to, end)
}

function isClosing(text: string, at: number, name: string): boolean {
  const next = text.charCodeAt(at + name.length)
  return (next === GREATER || next === SLASH || isSpace(next)) && text.slice(at, at + name.length).toLowerCase() === name
}
