import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import type { Visited } from '../visit/Visit.ts'
import { captureOf } from './captureOf.ts'

const visited = (body: string, more: Partial<Visited['visit']> = {}): Visited => ({
  visit: {
    url: 'http://a.gov.cn/x',
    finalUrl: 'http://a.gov.cn/y',
    redirects: 1,
    status: 'ok',
    code: 200,
    note: '',
    type: 'text/html',
    bytes: 3,
    sha256: '',
    at: Date.UTC(2026, 10, 22, 3, 4, 5),
    ms: 4,
    waitMs: null,
    ...more,
  },
  body: Buffer.from(body),
  contentType: 'text/html',
  headers: { 'content-type': 'text/html; charset=gbk', 'content-encoding': 'br', 'set-cookie': ['a=1', 'b=2'], evil: 'x\r\nWARC/1.1' },
})

async function records(bytes: Uint8Array): Promise<readonly (readonly [url: string | null, status: number | undefined, text: string])[]> {
  const found: (readonly [string | null, number | undefined, string])[] = []
  for await (const record of WARCParser.iterRecords(new Blob([new Uint8Array(bytes)]).stream())) {
    const body = await record.readFully(false)
    found.push([record.warcTargetURI ?? null, Number(record.httpHeaders?.statusCode), new TextDecoder().decode(body)])
  }
  return found
}

describe('captureOf', () => {
  it('keeps a page as a record that others can read', async () => {
    const { bytes, url } = await captureOf(visited('<p>公开</p>'))
    expect(await records(bytes)).toEqual([[url, 200, '<p>公开</p>']])
    const text = gunzipSync(bytes).toString()
    expect(text).toContain('WARC-Date: 2026-11-22T03:04:05')
    expect(text).not.toContain('content-encoding')
    expect(text.match(/^WARC\/1\.1/gmu)).toHaveLength(1)
  })

  it('gives the same bytes for the same visit', async () => {
    const [one, other] = [await captureOf(visited('a')), await captureOf(visited('a'))]
    expect(one.sha256).toBe(other.sha256)
    expect((await captureOf(visited('b'))).sha256).not.toBe(one.sha256)
  })

  it('says where only a part came', async () => {
    expect(gunzipSync((await captureOf(visited('a', { status: 'cut-short' }))).bytes).toString()).toContain('WARC-Truncated: disconnect')
  })

  it('is part of a file that is nothing but records one behind the other', async () => {
    const file = Buffer.concat([
      (await captureOf(visited('一'))).bytes,
      (await captureOf(visited('二', { code: 404, status: 'not-found' }))).bytes,
    ])
    expect(await records(file)).toEqual([
      ['http://a.gov.cn/y', 200, '一'],
      ['http://a.gov.cn/y', 404, '二'],
    ])
  })
})
