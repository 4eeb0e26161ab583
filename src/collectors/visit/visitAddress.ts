import { createHash } from 'node:crypto'
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

interface World {
  readonly client: Client
  readonly cookies: Cookies
  readonly now: () => number
}

const EMPTY = new Uint8Array()

/** Visits one address, through its redirects; never throws for what a server does. 访问 */
export async function visitAddress(world: World, address: URL, wanted: Wanted, terms: VisitTerms): Promise<Visited> {
  const at = world.now()
  const seen = new Map<string, number>()
  let url = address
  for (let redirects = 0; ; redirects += 1) {
    const answer = await askOnce(world, url, wanted, terms)
    const end = (status: VisitStatus, more: Partial<Visit> = {}, body: Uint8Array = EMPTY): Visited => ({
      visit: {
        url: address.href,
        finalUrl: url.href,
        redirects,
        status,
        code: answer.kind === 'answered' ? answer.code : null,
        note: answer.kind === 'answered' ? '' : answer.note,
        type: answer.kind === 'answered' ? typeOf(answer) : '',
        bytes: -1,
        sha256: '',
        at,
        ms: world.now() - at,
        waitMs: null,
        ...more,
      },
      body,
      contentType: answer.kind === 'answered' ? headerOf(answer, 'content-type') : null,
      headers: answer.kind === 'answered' ? answer.headers : {},
    })
    if (answer.kind === 'not-answered') return end(answer.status)
    const set = answer.headers['set-cookie']
    world.cookies.take(url, set === undefined ? [] : typeof set === 'string' ? [set] : set)
    if (answer.code >= 300 && answer.code < 400) {
      const next = nextOf(answer, url)
      if (!next) return end('redirect-nowhere')
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
    const { body, more, fault } = await bodyOf(answer, terms)
    return end(status === 'ok' ? (fault ?? (isEmpty(answer, body, wanted) ? 'empty' : 'ok')) : status, { ...more, waitMs }, body)
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
async function askOnce({ client, cookies }: World, url: URL, wanted: Wanted, terms: VisitTerms) {
  const cookie = cookies.header(url)
  const headers = {
    'user-agent': terms.userAgent,
    accept: wanted === 'page' ? 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' : '*/*',
    'accept-language': 'zh-CN,zh;q=0.9',
    ...(wanted === 'page' ? { 'accept-encoding': 'gzip, deflate, br' } : {}),
    ...(cookie === null ? {} : { cookie }),
  }
  // A link says nothing of what it leads to: a film is not read for its words.
  const limitOf = (type: string) => (wanted === 'page' && isPageType(type) ? terms.pageLimit : terms.fileLimit)
  const range = wanted === 'page' ? {} : { range: wanted === 'there' ? 'bytes=0-0' : `bytes=0-${terms.fileLimit - 1}` }
  return client.ask({ url, headers: { ...headers, ...range }, limitOf })
}

/** Is it text to be read, by what the server says? What says nothing may be. */
export const isPageType = (type: string): boolean =>
  type.trim() === '' || /^\s*(text\/(html|plain|xml)|application\/(xhtml|xml|octet-stream$))/iu.test(type)

interface Body {
  readonly body: Uint8Array
  readonly more: Pick<Visit, 'bytes' | 'sha256'>
  readonly fault: VisitStatus | null
}

async function bodyOf(answer: Answered, { pageLimit }: VisitTerms): Promise<Body> {
  const encoding = headerOf(answer, 'content-encoding')
  const unpacked = unpack(answer.body, encoding, pageLimit)
  const body = unpacked.fault === 'broken' ? await salvage(answer.body, encoding, pageLimit) : unpacked.bytes
  const size = sizeSaid(answer)
  if (unpacked.fault === 'bomb' || answer.cut === 'limit')
    return { body, more: { bytes: size, sha256: '' }, fault: answer.code === 206 ? null : 'too-large' }
  const more = { bytes: size > body.length && encoding === null ? size : body.length, sha256: answer.code === 206 ? '' : sha256Of(body) }
  if (unpacked.fault === 'broken') return { body, more, fault: 'bad-encoding' }
  return { body, more, fault: answer.cut === 'short' ? 'cut-short' : null }
}

function sizeSaid(answer: Answered): number {
  const whole = /\/(\d+)$/u.exec(headerOf(answer, 'content-range') ?? '')?.[1] ?? headerOf(answer, 'content-length')
  return whole !== null && /^\d{1,15}$/u.test(whole) ? Number(whole) : -1
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const typeOf = (answer: Answered): string => (headerOf(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
