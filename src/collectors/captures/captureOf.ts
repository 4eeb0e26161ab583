import { createHash } from 'node:crypto'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { Visited } from '../visit/Visit.ts'

/** A page as it came, kept as proof: one record of WARC 1.1, packed by itself. 网页存证 */
export interface Capture {
  readonly url: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** A whole gzip member: records one behind the other are a WARC file, and a crash between two leaves none broken. */
  readonly bytes: Uint8Array
  /** Of these bytes. */
  readonly sha256: string
}

/** Of the way, not of the page: it is kept unpacked and whole. */
const OF_THE_WAY = new Set(['content-encoding', 'transfer-encoding', 'content-length', 'connection', 'keep-alive'])

/** The record of a visit that was answered; the same visit gives the same bytes. */
export async function captureOf({ visit, body, headers }: Visited): Promise<Capture> {
  const { finalUrl, url, at, code, status } = visit
  const record = WARCRecord.create(
    {
      url: finalUrl,
      date: new Date(at).toISOString(),
      type: 'response',
      warcVersion: 'WARC/1.1',
      statusline: `HTTP/1.1 ${code ?? 0}`,
      httpHeaders: plainHeaders(headers),
      warcHeaders: {
        'WARC-Record-ID': `<urn:uuid:${idOf(`${url}\n${finalUrl}\n${at}\n`, body)}>`,
        ...(status === 'too-large' || status === 'cut-short' ? { 'WARC-Truncated': status === 'too-large' ? 'length' : 'disconnect' } : {}),
      },
    },
    new Blob([new Uint8Array(body)]).stream(),
  )
  const bytes = await WARCSerializer.serialize(record, { gzip: true, digest: { algo: 'sha-256', prefix: 'sha256:', base32: false } })
  return { url: finalUrl, at, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function plainHeaders(headers: Visited['headers']): Record<string, string> {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !OF_THE_WAY.has(name))
  return Object.fromEntries(
    kept.map(([name, value]) => [name, (typeof value === 'string' ? value : (value ?? []).join(', ')).replaceAll(/[\r\n]+/gu, ' ')]),
  )
}

/** An id made of what it names, in the form that RFC 9562 leaves for such ids. */
function idOf(text: string, body: Uint8Array): string {
  const hash = createHash('sha256').update(text).update(body).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
