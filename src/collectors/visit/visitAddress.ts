import { hash } from 'node:crypto'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import { headerOf, type Answered, type Client } from '../net/Client.ts'
import { salvage } from '../net/salvage.ts'
import { unpack } from '../net/unpack.ts'
import type { Cookies } from './cookies.ts'
import { statusOfCode, waitAsked } from './statusOfCode.ts'
import type { Visit, Visited } from './Visit.ts'

/** How pages are asked for. 访问方式 */
export interface VisitTerms {
  /** Named in every request, with where to complain. */
  readonly userAgent: string
  /** So many bytes of a page are read, packed and unpacked. */
  readonly pageLimit: number
  /** So many bytes tell what a file is. */
  readonly fileLimit: number
  readonly redirects: number
}

/** Larger pages are nobody’s text; a file says by its beginning what it is. 通常的访问方式 */
export const USUAL_VISIT = { pageLimit: 4 * 1024 * 1024, fileLimit: 16_384, redirects: 10 } as const

/** What is wanted: the page whole, the beginning of a file, or only whether it is there. 访问目的 */
export type Wanted = 'page' | 'file' | 'there'

/** What a visit is made with. 访问环境 */
export interface VisitWorld {
  readonly client: Client
  readonly cookies: Cookies
  readonly now: () => number
}

const NO_ANSWER = { code: null, headers: {} }

/** Visits one address, through its redirects; never throws for what a server does. 访问 */
export async function visitAddress(world: VisitWorld, address: URL, wanted: Wanted, terms: VisitTerms): Promise<Visited> {
  const at = world.now()
  let seen: Map<string, number> | null = null
  let url = address
  for (let redirects = 0; ; redirects += 1) {
    const answer = await askOnce(world, url, wanted, terms)
    const end = (status: VisitStatus, { body, bytes, sha256 }: Omit<Body, 'fault'> = NOTHING, waitMs: number | null = null): Visited => {
      const told = answer.kind === 'answered' ? answer : NO_ANSWER
      const { code, headers } = told
      const [note, contentType] = [answer.kind === 'answered' ? '' : answer.note, headerOf(told, 'content-type')]
      const [type, ms] = [typeOf(contentType), world.now() - at]
      const visit = { url: address.href, finalUrl: url.href, redirects, status, code, note, type, bytes, sha256, at, ms, waitMs }
      return { visit, body, contentType, headers }
    }
    if (answer.kind === 'not-answered') return end(answer.status)
    const set = answer.headers['set-cookie']
    if (set !== undefined) world.cookies.take(url, typeof set === 'string' ? [set] : set)
    if (answer.code >= 300 && answer.code < 400) {
      const next = nextOf(answer, url)
      if (!next) return end('redirect-nowhere')
      seen ??= new Map()
      // Once more to the same place is how sites hand out a cookie; again after that is a circle.
      const times = (seen.get(next.href) ?? (next.href === address.href ? 1 : 0)) + 1
      if (times > 2 || redirects >= terms.redirects) return end('redirect-loop')
      seen.set(next.href, times)
      url = next
      continue
    }
    // A range of an empty file cannot be had, though there is one.
    const status = answer.code === 416 && wanted !== 'page' ? 'ok' : statusOfCode(answer.code)
    const waitMs = waitAsked(headerOf(answer, 'retry-after'), world.now())
    const read = await bodyOf(answer, terms)
    return end(status === 'ok' ? (read.fault ?? (isEmpty(answer, read.body, wanted) ? 'empty' : 'ok')) : status, read, waitMs)
  }
}

/** An empty page or file; of other things only their being there is asked. */
const isEmpty = (answer: Answered, body: Uint8Array, wanted: Wanted): boolean =>
  wanted !== 'there' && (answer.code === 416 ? /^\s*bytes\s+\*\/0\s*$/iu.test(headerOf(answer, 'content-range') ?? '') : body.length === 0)

function nextOf(answer: Answered, from: URL): URL | null {
  const location = headerOf(answer, 'location')
  if (location === null || location.trim() === '') return null
  try {
    const next = new URL(location, from)
    next.hash = ''
    return next.protocol === 'http:' || next.protocol === 'https:' ? next : null
  } catch {
    // An address that is none leads nowhere, which is what the caller says.
    return null
  }
}

/**
 * Whether a thing is there is asked by its first byte: HEAD is refused or answered wrongly by many servers, and costs a connection each. 一次请求
 */
async function askOnce({ client, cookies }: VisitWorld, url: URL, wanted: Wanted, terms: VisitTerms) {
  const cookie = cookies.header(url)
  const usual = usualHeaders(wanted, terms)
  const headers = cookie === null ? usual : { ...usual, cookie }
  // A link says nothing of what it leads to: a film is not read for its words.
  const limitOf = (type: string) => (wanted === 'page' && isPageType(type) ? terms.pageLimit : terms.fileLimit)
  return client.ask({ url, headers, limitOf })
}

const FOR_PAGES = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const LANGUAGE = 'zh-CN,zh;q=0.9'

type Headers = Readonly<Record<string, string>>
/** They are the same for all visits of a run. */
const USUAL = new WeakMap<VisitTerms, Partial<Record<Wanted, Headers>>>()

function usualHeaders(wanted: Wanted, terms: VisitTerms): Headers {
  let known = USUAL.get(terms)
  if (!known) USUAL.set(terms, (known = {}))
  return (known[wanted] ??= headersFor(wanted, terms))
}

function headersFor(wanted: Wanted, { userAgent, fileLimit }: VisitTerms): Headers {
  if (wanted === 'page')
    return { 'user-agent': userAgent, accept: FOR_PAGES, 'accept-language': LANGUAGE, 'accept-encoding': 'gzip, deflate, br' }
  const range = wanted === 'there' ? 'bytes=0-0' : `bytes=0-${fileLimit - 1}`
  return { 'user-agent': userAgent, accept: '*/*', 'accept-language': LANGUAGE, range }
}

/** Is it text to be read, by what the server says? What says nothing may be. */
export const isPageType = (type: string): boolean =>
  type.trim() === '' || /^\s*(text\/(html|plain|xml)|application\/(xhtml|xml|octet-stream$))/iu.test(type)

interface Body extends Pick<Visit, 'bytes' | 'sha256'> {
  readonly body: Uint8Array
  readonly fault: VisitStatus | null
}

const NOTHING: Body = { body: new Uint8Array(), bytes: -1, sha256: '', fault: null }

async function bodyOf(answer: Answered, { pageLimit }: VisitTerms): Promise<Body> {
  const encoding = headerOf(answer, 'content-encoding')
  const unpacked = unpack(answer.body, encoding, pageLimit)
  const body = unpacked.fault === 'broken' ? await salvage(answer.body, encoding, pageLimit) : unpacked.bytes
  const size = sizeSaid(answer)
  if (unpacked.fault === 'bomb' || answer.cut === 'limit')
    return { body, bytes: size, sha256: '', fault: answer.code === 206 ? null : 'too-large' }
  const bytes = size > body.length && encoding === null ? size : body.length
  const sha256 = answer.code === 206 ? '' : sha256Of(body)
  return { body, bytes, sha256, fault: unpacked.fault === 'broken' ? 'bad-encoding' : answer.cut === 'short' ? 'cut-short' : null }
}

function sizeSaid(answer: Answered): number {
  const whole = /\/(\d+)$/u.exec(headerOf(answer, 'content-range') ?? '')?.[1] ?? headerOf(answer, 'content-length')
  return whole !== null && /^\d{1,15}$/u.test(whole) ? Number(whole) : -1
}

const sha256Of = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

const typeOf = (contentType: string | null): string => contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
