import { baseOf, resolveAddress, type Base } from './addresses/resolveAddress.ts'
import { decodeReferences } from './markup/decodeReferences.ts'
import type { MarkupHandler } from './markup/readMarkup.ts'
import { TagNames } from './markup/TagNames.ts'
import type { LinkKind, PageLink, ScannedPage } from './ScannedPage.ts'

/** A link as it is read, before anybody knows from where it starts. */
interface RawLink {
  url: string
  text: string
  readonly kind: LinkKind
  readonly rel: string
}

const LINK_TEXT = 300
const SAMPLE = 1500
const MOST_LINKS = 20_000

/** Which attribute of an element leads somewhere. */
const SOURCES: ReadonlyMap<string, readonly [attribute: string, kind: LinkKind]> = new Map([
  ['a', ['href', 'a']],
  ['area', ['href', 'area']],
  ['img', ['src', 'image']],
  ['iframe', ['src', 'frame']],
  ['frame', ['src', 'frame']],
  ['script', ['src', 'script']],
  ['link', ['href', 'other']],
  ['embed', ['src', 'object']],
  ['object', ['data', 'object']],
  ['video', ['src', 'media']],
  ['audio', ['src', 'media']],
  ['source', ['src', 'media']],
  ['form', ['action', 'form']],
  ['base', ['href', 'other']],
  ['meta', ['content', 'other']],
  ['input', ['src', 'image']],
])
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title'])
const TAGS = new TagNames(new Set([...SOURCES.keys(), ...UNSEEN]))
const ATTRIBUTES = new TagNames(['href', 'src', 'data', 'action', 'content', 'rel', 'title', 'alt', 'name', 'http-equiv', 'type'])
const [AMPERSAND, SPACE] = [38, 32]
const SPACES = /\s+/g
const NONE = ''

/** What is heard of a page's tags and texts, kept in as few objects as it takes: the handler of `scanPage`. 速览过程 */
export class PageScan implements MarkupHandler {
  readonly tags = TAGS
  readonly attributes = ATTRIBUTES
  private readonly raw: RawLink[] = []
  /** Of each link, where it leads as it was written, and its title. */
  private readonly given: string[] = []
  private readonly titles: string[] = []
  private readonly page: Base | null
  private baseGiven: string | null = null
  private title = ''
  private isTitled = false
  /** How many elements of `unseenName` are open, one in the other. */
  private unseen = 0
  private unseenName = NONE
  private textLength = 0
  private linkTextLength = 0
  private sample = NONE
  /** Two hashes over what is read outside links, digits left out: of each character, and of each piece of text. */
  private low = 0x81_1c_9d_c5
  private high = 0x9e_37_79_b9
  private readonly count = { scripts: 0, frames: 0, forms: 0 }
  private hasPasswordField = false
  private robots = ''
  private open: RawLink | null = null
  /** The element whose attributes are being heard, where somebody asks for them. */
  private element = NONE
  private wanted = NONE
  private readonly heard = { given: NONE, isGiven: false, rel: NONE, title: NONE, name: NONE, equiv: NONE, alt: NONE, type: NONE }

  constructor(address: string) {
    this.page = baseOf(address)
  }

  get isFull(): boolean {
    return this.raw.length >= MOST_LINKS
  }

  onopen(name: string): boolean {
    if (this.unseen > 0) {
      if (name === this.unseenName) this.unseen++
    } else if (UNSEEN.has(name)) {
      this.unseenName = name
      this.unseen = 1
    }
    // A link ends where the next begins.
    if (name === 'a') this.open = null
    const source = SOURCES.get(name)
    if (source === undefined) return false
    this.element = name
    this.wanted = source[0]
    return true
  }

  onattribute(name: string, value: string): void {
    const { heard } = this
    if (name === this.wanted) {
      if (!heard.isGiven) heard.given = value
      heard.isGiven = true
    } else if (name === 'rel') heard.rel = value
    else if (name === 'title') heard.title = value
    else if (name === 'alt') heard.alt = value
    else if (name === 'name') heard.name = value
    else if (name === 'http-equiv') heard.equiv = value
    else if (name === 'type') heard.type = value
  }

  onattributesend(): void {
    const { element, heard } = this
    this.note(element)
    if (heard.isGiven) this.addLink(element)
    heard.given = heard.rel = heard.title = heard.name = heard.equiv = heard.alt = heard.type = NONE
    heard.isGiven = false
  }

  ontext(page: string, from: number, to: number, hasReferences: boolean): void {
    if (this.unseen > 0) {
      if (this.unseenName !== 'title' || this.isTitled || this.title.length >= LINK_TEXT) return
      const piece = page.slice(from, to)
      this.title += hasReferences ? decodeReferences(piece, false) : piece
      return
    }
    const isOwn = this.open === null
    let [seen, low] = [0, this.low]
    for (let at = from; at < to; at++) {
      const code = page.charCodeAt(at)
      if (code <= 32 || code === 0xa0 || code === 0x3000) continue
      if (code === AMPERSAND && hasReferences) {
        const decoded = decodeReferences(page.slice(from, to), false)
        this.ontext(decoded, 0, decoded.length, false)
        return
      }
      seen++
      if (isOwn && (code < 48 || code > 57)) low = Math.imul(low ^ code, 0x01_00_01_93)
    }
    if (seen === 0) return
    this.textLength += seen
    if (this.open !== null) {
      this.linkTextLength += seen
      if (this.open.text.length < LINK_TEXT) this.open.text += page.slice(from, to)
      return
    }
    // How many numbers there are changes nothing either.
    if (low !== this.low) this.high = Math.imul(this.high ^ low, 0x85_eb_ca_6b) ^ (this.high >>> 13)
    this.low = low
    if (this.sample.length < SAMPLE) this.sample += page.slice(from, to)
  }

  onclose(name: string): void {
    if (name === 'a') this.open = null
    else if (name === 'title') this.isTitled = true
    if (this.unseen > 0 && name === this.unseenName) this.unseen--
  }

  done(isWhole: boolean): ScannedPage {
    const base = this.base()
    const [links, unreadable]: [PageLink[], string[]] = [[], []]
    for (let at = 0; at < this.raw.length; at++) {
      const [link, given] = [this.raw[at], this.given[at]]
      if (link === undefined || given === undefined) continue
      const url = base === null ? null : resolveAddress(given, base)
      if (url === null) unreadable.push(given)
      else if (url !== undefined) {
        link.url = url
        link.text = tidy(link.text) || tidy(this.titles[at] ?? NONE)
        links.push(link)
      }
    }
    const { count } = this
    return {
      title: tidy(this.title),
      base: base?.href ?? NONE,
      links,
      unreadable,
      textLength: this.textLength,
      linkTextLength: this.linkTextLength,
      sample: beginningOf(this.sample),
      fingerprint: hex(this.high) + hex(this.low),
      scripts: count.scripts,
      frames: count.frames,
      forms: count.forms,
      hasPasswordField: this.hasPasswordField,
      robots: this.robots,
      isWhole,
    }
  }

  private base(): Base | null {
    const given = this.baseGiven
    if (given === null || this.page === null) return this.page
    const address = resolveAddress(given, this.page)
    return (typeof address === 'string' ? baseOf(address) : null) ?? this.page
  }

  private note(element: string): void {
    if (element === 'script') this.count.scripts++
    else if (element === 'iframe' || element === 'frame') this.count.frames++
    else if (element === 'form') this.count.forms++
    else if (element === 'input' && this.heard.type.toLowerCase() === 'password') this.hasPasswordField = true
    else if (element === 'img' && this.open?.text === '') this.open.text = this.heard.alt
  }

  private addLink(element: string): void {
    const { given, name, equiv, title } = this.heard
    if (element === 'base') this.baseGiven ??= given
    else if (element === 'meta') {
      if (name.toLowerCase() === 'robots') this.robots = given.toLowerCase()
      const to = equiv.toLowerCase() === 'refresh' ? /^[^;,]{0,20}[;,]\s*(?:url\s*=\s*)?["']?([^"']{1,2000})/i.exec(given)?.[1] : undefined
      if (to !== undefined) this.addRaw(to, NONE, 'refresh', NONE)
    } else {
      const rel = this.heard.rel.toLowerCase()
      const kind = element === 'link' ? kindOfRel(rel) : (SOURCES.get(element)?.[1] ?? 'other')
      const link = this.addRaw(given, title, kind, rel)
      if (element === 'a') this.open = link
    }
  }

  private addRaw(given: string, title: string, kind: LinkKind, rel: string): RawLink {
    const link = { url: NONE, text: NONE, kind, rel }
    this.raw.push(link)
    this.given.push(given)
    this.titles.push(title)
    return link
  }
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0')

function kindOfRel(rel: string): LinkKind {
  if (rel.includes('stylesheet')) return 'style'
  return rel.includes('icon') ? 'icon' : 'other'
}

function tidy(text: string): string {
  return isTidy(text) ? text : text.replace(SPACES, ' ').trim()
}

/** Not for who asks only: a getter would give each page a shape of its own, which costs more, and keeps its text in memory for long. */
function beginningOf(text: string): string {
  let words = 0
  // Only of a long text it pays to look for where the sample ends.
  for (let at = 0; at < text.length && text.length > SAMPLE * 4; at++) {
    const code = text.charCodeAt(at)
    if (code > SPACE && (code < 0xa0 || isWord(code))) words++
    if (words > SAMPLE) return tidy(text.slice(0, at + 1)).slice(0, SAMPLE)
  }
  return tidy(text).slice(0, SAMPLE)
}

/** Most are: single spaces between words and no other. */
function isTidy(text: string): boolean {
  let before = SPACE
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= SPACE ? code !== SPACE || before === SPACE : code >= 0xa0 && !isWord(code)) return false
    before = code
  }
  return before !== SPACE || text === ''
}

/** Beyond ASCII spaces stand alone or in blocks of signs. */
const isWord = (code: number): boolean => (code > 0x3000 && code < 0xfe00) || (code > 0xa0 && code < 0x1680) || code > 0xfeff
