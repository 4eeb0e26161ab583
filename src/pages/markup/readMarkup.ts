import { decodeReferences } from './decodeReferences.ts'

/** Who hears what a page is made of. 标记处理 */
export interface MarkupHandler {
  /** Lower case. True: its attributes are of interest, and `onattributesend` is called after them. */
  onopen(name: string): boolean
  /** Lower case, references decoded. */
  onattribute(name: string, value: string): void
  onattributesend(): void
  ontext(text: string): void
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

const [GREATER, SLASH, EQUALS, QUOTE, APOSTROPHE] = [62, 47, 61, 34, 39]
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
const CAPITAL = /[A-Z]/
const small = (name: string): string => (CAPITAL.test(name) ? name.toLowerCase() : name)

/**
 * Reads the tags and texts of a page as a browser's tokenizer does, in one pass and without a tree; what is not asked for is stepped over. 标记扫描
 *
 * @returns how far it came: to the end, or to where the handler had heard enough
 */
export function readMarkup(text: string, end: number, handler: MarkupHandler): number {
  let at = 0
  while (at < end && !handler.isFull) {
    const tag = nextTag(text, at, end)
    if (tag > at) handler.ontext(plain(text, at, tag))
    if (tag >= end) return end
    const second = text.charCodeAt(tag + 1)
    if (isLetter(second)) at = readOpening(text, tag + 1, end, handler)
    else if (second === SLASH && isLetter(text.charCodeAt(tag + 2))) at = readClosing(text, tag + 2, end, handler)
    else at = commentEnd(text, tag, end)
  }
  return at
}

/** Where the next tag or comment begins; a `<` before anything else is text. */
function nextTag(text: string, from: number, end: number): number {
  for (let at = text.indexOf('<', from); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
    const second = text.charCodeAt(at + 1)
    if (isLetter(second) || second === SLASH || second === 33 || second === 63) return at
  }
  return end
}

function plain(text: string, from: number, to: number): string {
  const piece = text.slice(from, to)
  return piece.includes('&') ? decodeReferences(piece, false) : piece
}

/** Comments, declarations, and what begins like one. */
function commentEnd(text: string, at: number, end: number): number {
  if (!text.startsWith('<!--', at)) return after(text, '>', at, end)
  if (text.startsWith('>', at + 4)) return at + 5
  return after(text, '-->', at + 2, end)
}

function after(text: string, mark: string, from: number, end: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? end : Math.min(end, found + mark.length)
}

function nameEnd(text: string, from: number, end: number): number {
  let at = from
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === GREATER || code === SLASH || isSpace(code)) break
  }
  return at
}

function readClosing(text: string, from: number, end: number, handler: MarkupHandler): number {
  const to = nameEnd(text, from, end)
  // A tag that the page's end cuts off is none.
  if (to < end) handler.onclose(small(text.slice(from, to)))
  return after(text, '>', to, end)
}

function readOpening(text: string, from: number, end: number, handler: MarkupHandler): number {
  const to = nameEnd(text, from, end)
  if (to >= end) return end
  const name = small(text.slice(from, to))
  const isHeard = handler.onopen(name)
  const inside = readAttributes(text, to, end, isHeard ? handler : null)
  if (isHeard) handler.onattributesend()
  const hasReferences = RAW.get(name)
  return hasReferences === undefined ? inside : readRaw(text, inside, end, { name, hasReferences, handler })
}

/** Steps over the attributes of a tag, and tells those who hear of them. */
function readAttributes(text: string, from: number, end: number, handler: MarkupHandler | null): number {
  let at = from
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === GREATER) return at + 1
    if (code === SLASH || isSpace(code)) {
      at += 1
      continue
    }
    const name = at
    at += 1
    while (at < end && !endsName(text.charCodeAt(at))) at += 1
    const nameTo = at
    while (at < end && isSpace(text.charCodeAt(at))) at += 1
    if (text.charCodeAt(at) !== EQUALS) {
      handler?.onattribute(small(text.slice(name, nameTo)), '')
      continue
    }
    at += 1
    while (at < end && isSpace(text.charCodeAt(at))) at += 1
    const quote = text.charCodeAt(at)
    const isQuoted = quote === QUOTE || quote === APOSTROPHE
    const value = isQuoted ? at + 1 : at
    const valueTo = isQuoted ? text.indexOf(quote === QUOTE ? '"' : "'", value) : unquotedEnd(text, at, end)
    if (valueTo < 0 || valueTo >= end) return end
    if (handler !== null) handler.onattribute(small(text.slice(name, nameTo)), valueOf(text, value, valueTo))
    at = isQuoted ? valueTo + 1 : valueTo
  }
  return end
}

const endsName = (code: number): boolean => code === EQUALS || code === GREATER || code === SLASH || isSpace(code)

function unquotedEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text.charCodeAt(at) !== GREATER && !isSpace(text.charCodeAt(at))) at += 1
  return at
}

function valueOf(text: string, from: number, to: number): string {
  const value = text.slice(from, to)
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
  if (until > from) handler.ontext(hasReferences ? plain(text, from, until) : text.slice(from, until))
  if (!isClosed) return end
  handler.onclose(name)
  return after(text, '>', to, end)
}

function isClosing(text: string, at: number, name: string): boolean {
  const next = text.charCodeAt(at + name.length)
  return (next === GREATER || next === SLASH || isSpace(next)) && text.slice(at, at + name.length).toLowerCase() === name
}
