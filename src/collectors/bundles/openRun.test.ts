import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { captureOf } from '../captures/captureOf.ts'
import type { Visited } from '../visit/Visit.ts'
import { openRun } from './openRun.ts'
import { RUN_FORMAT, type RunSheet } from './RunSheet.ts'
import { sealing } from './seal.ts'

const MAPPED: RunSheet['map'][number] = {
  url: 'http://a.gov.cn/gg/',
  title: '公告',
  crumbs: ['公告'],
  names: ['公告'],
  menu: [],
  kind: 'list',
  items: 1,
  latest: '2026-11-02',
}

const visited: Visited = {
  visit: {
    url: 'http://a.gov.cn/',
    finalUrl: 'http://a.gov.cn/',
    redirects: 0,
    status: 'ok',
    code: 200,
    note: '',
    type: 'text/html',
    bytes: 3,
    sha256: '',
    at: Date.UTC(2026, 10, 22, 3, 4, 5),
    ms: 4,
    waitMs: null,
  },
  body: Buffer.from('<p>公开</p>'),
  contentType: 'text/html',
  headers: {},
}

const COLUMN = { path: '公开', url: 'http://a.gov.cn/gk/', items: 1, latest: null, status: 'ok', outcome: 'passed', at: null }
const BROKEN = { url: 'http://a.gov.cn/x', from: 'http://a.gov.cn/', status: 'not-found', kind: 'page', pages: 1, alsoFrom: [] }
const UNSEEN = { url: 'http://a.gov.cn/x', from: 'http://a.gov.cn/', status: 'not-found' }

/** A picture of one point. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64')

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

let capture: Uint8Array
let sheet: RunSheet
let whole: Buffer

beforeAll(async () => {
  const kept = await captureOf(visited)
  capture = kept.bytes
  sheet = {
    format: RUN_FORMAT,
    version: '1.0.0',
    site: 'http://a.gov.cn/',
    from: '2026-11-22T03:04:05.000Z',
    until: '2026-11-22T03:04:06.000Z',
    terms: { allowed: [], maxPages: null, rate: 'usual', retryAfter: [1], userAgent: 'test', browser: false, hours: null },
    pages: 1,
    statuses: { ok: 1 },
    columns: [],
    brokenLinks: [],
    unseen: [],
    map: [MAPPED],
    captures: [
      {
        sha256: kept.sha256,
        bytes: capture.length,
        url: 'http://a.gov.cn/',
        asked: 'http://a.gov.cn/',
        at: '2026-11-22T03:04:05.000Z',
        status: 'ok',
        code: 200,
        why: 'front',
      },
    ],
    screenshots: [],
    undrawn: [],
    left: 0,
  }
  whole = await packed()
})

interface Changes {
  readonly sheet?: object
  readonly files?: readonly (readonly [name: string, bytes: Uint8Array])[]
  /** In place of the true one. */
  readonly capture?: Uint8Array
  readonly isSealed?: boolean
  /** Put into the manifest, too. */
  readonly isListed?: boolean
}

/** A bundle as somebody might have made it who knows how. */
async function packed({ sheet: changed, files = [], capture: other, isSealed = true, isListed = true }: Changes = {}): Promise<Buffer> {
  const bytes = other ?? capture
  const captures = sheet.captures.map((one) => ({ ...one, sha256: hashOf(bytes), bytes: bytes.length }))
  const sheetBytes = Buffer.from(JSON.stringify(changed ?? { ...sheet, captures }))
  const first: (readonly [string, Uint8Array])[] = [
    ['run.json', sheetBytes],
    ['run.log', Buffer.from('+\tpage\t-1\t0\thttp://a.gov.cn/\n')],
    [`captures/${hashOf(bytes)}.warc.gz`, bytes],
  ]
  const listed = [...first, ...(isListed ? files : [])].map(([name, one]) => [name, { sha256: hashOf(one), bytes: one.length }] as const)
  const zip = new ZipFile()
  for (const [name, one] of [...first, ...files]) zip.addBuffer(Buffer.from(one), name, { mtime: new Date(1980, 0, 1) })
  zip.addBuffer(Buffer.from(JSON.stringify(Object.fromEntries(listed))), 'manifest.json')
  zip.end()
  // The writer of archives refuses such a name itself.
  const archive = Buffer.from(
    (await buffer(zip.outputStream)).toString('latin1').replaceAll('captures/xx/xx/evil', 'captures/../../evil'),
    'latin1',
  )
  return isSealed ? buffer(Readable.from([archive]).pipe(sealing())) : archive
}

interface PictureChanges {
  readonly bytes?: Buffer
  readonly width?: number
  readonly length?: number
  readonly name?: string
  readonly isNamed?: boolean
  readonly isThere?: boolean
}

function withPicture({
  bytes = PICTURE,
  width = 1,
  length = bytes.length,
  name = hashOf(bytes),
  isNamed = true,
  isThere = true,
}: PictureChanges = {}) {
  const at = '2026-11-22T03:04:05.000Z'
  const named = {
    sha256: hashOf(bytes),
    bytes: length,
    width,
    height: 1,
    url: 'http://a.gov.cn/',
    asked: 'http://a.gov.cn/',
    at,
    code: 404,
  }
  return packed({ sheet: { ...sheet, screenshots: isNamed ? [named] : [] }, files: isThere ? [[`screenshots/${name}.png`, bytes]] : [] })
}

const opening = async (bytes: Uint8Array) => {
  const { sheet: read, close } = await openRun(bytes)
  close()
  return read
}

describe('openRun', () => {
  it('reads what was packed, and gives captures by their hash', async () => {
    expect(await opening(whole)).toEqual(sheet)
    const { capture: give, close } = await openRun(new Uint8Array(whole))
    expect(hashOf(await give(hashOf(capture)))).toBe(hashOf(capture))
    close()
  })

  it('gives pictures by their hash, of the size that the sheet says', async () => {
    const bundle = await openRun(await withPicture())
    const picture = await bundle.screenshot(hashOf(PICTURE))
    bundle.close()
    expect(bundle.sheet.screenshots).toMatchObject([{ width: 1, height: 1, asked: 'http://a.gov.cn/' }])
    expect(Buffer.from(picture)).toEqual(PICTURE)
  })

  it.each<readonly [string, () => Promise<Buffer>, string]>([
    ['that is none', () => withPicture({ bytes: Buffer.from('<html><script>alert(1)</script>') }), 'site-run-changed'],
    ['with something behind it', () => withPicture({ bytes: Buffer.concat([PICTURE, Buffer.from('x')]) }), 'site-run-changed'],
    ['of another size than the sheet says', () => withPicture({ width: 2 }), 'site-run-changed'],
    ['of another length than the sheet says', () => withPicture({ length: 1 }), 'site-run-changed'],
    ['that the sheet does not name', () => withPicture({ isNamed: false }), 'site-run-changed'],
    ['that is not there', () => withPicture({ isThere: false }), 'site-run-changed'],
    ['under another hash', () => withPicture({ name: '0'.repeat(64) }), 'site-run-changed'],
    ['larger than any', () => withPicture({ bytes: Buffer.alloc(9_000_000, 'abcdefg') }), 'site-run-too-large'],
  ])('refuses a bundle with a picture %s', async (_, bytes, code) => {
    await expect(opening(await bytes())).rejects.toMatchObject({ code })
  })

  it.each(['http://a.gov.cn/\0', 'http://a.gov.cn/\ud83d'])('refuses a sheet with an address that no database keeps', async (url) => {
    const named = { ...sheet, unseen: [{ url, from: 'http://a.gov.cn/', status: 'forbidden' }] }
    await expect(opening(await packed({ sheet: named }))).rejects.toMatchObject({ code: 'site-run-version' })
    const told = { ...named, unseen: [{ ...named.unseen[0], url: 'http://a.gov.cn/公开' }] }
    await expect(opening(await packed({ sheet: told }))).resolves.toMatchObject({ unseen: told.unseen })
  })

  it('refuses a bundle in which any one bit was turned, wherever it stands', async () => {
    const accepted: number[] = []
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      const said = await opening(bytes).then(
        () => 'accepted',
        (error: unknown) => (error as { readonly code?: string }).code ?? String(error),
      )
      if (!said.startsWith('site-run-')) accepted.push(at)
    }
    expect(accepted).toEqual([])
  })

  it('names the file that was changed', async () => {
    const bytes = Buffer.from(whole)
    bytes[whole.indexOf(capture.subarray(20, 40)) + 3]! ^= 4
    await expect(opening(bytes)).rejects.toMatchObject({
      code: 'site-run-changed',
      details: [`captures/${hashOf(capture)}.warc.gz：被改动或者损坏`],
    })
  })

  it.each([
    ['cut off at the end', () => whole.subarray(0, -1), 'site-run-unreadable'],
    ['with something behind it', () => Buffer.concat([whole, Buffer.from('x')]), 'site-run-unreadable'],
    ['that is no archive', () => Buffer.from('run.json'), 'site-run-unreadable'],
    ['that is empty', () => Buffer.alloc(0), 'site-run-unreadable'],
  ])('refuses a bundle %s', async (_, bytes, code) => {
    await expect(opening(bytes())).rejects.toMatchObject({ code })
  })

  it.each<readonly [string, () => Changes, string]>([
    ['that was packed again by another program', () => ({ isSealed: false }), 'site-run-changed'],
    ['with a name that leads out', () => ({ files: [['captures/xx/xx/evil', Buffer.from('x')]] }), 'site-run-unsafe'],
    ['with a file that does not belong there', () => ({ files: [['evil.exe', Buffer.from('x')]] }), 'site-run-unsafe'],
    ['with a file twice', () => ({ files: [['run.log', Buffer.from('x')]] }), 'site-run-unsafe'],
    [
      'with a file that no list names',
      () => ({ files: [[`captures/${'0'.repeat(64)}.warc.gz`, gzipSync('x')]], isListed: false }),
      'site-run-changed',
    ],
    [
      'with a capture under a hash that is not its own',
      () => ({ files: [[`captures/${'0'.repeat(64)}.warc.gz`, capture]] }),
      'site-run-changed',
    ],
    ['with a bomb', () => ({ files: [[`captures/${'0'.repeat(64)}.warc.gz`, Buffer.alloc(2_000_000)]] }), 'site-run-too-large'],
    [
      'with a capture larger than any page',
      () => ({ files: [[`captures/${'0'.repeat(64)}.warc.gz`, Buffer.alloc(9_000_000, 'abcdefg')]] }),
      'site-run-too-large',
    ],
    ['whose capture is no record', () => ({ capture: gzipSync('hello') }), 'site-run-changed'],
    ['whose capture holds two records', () => ({ capture: Buffer.concat([capture, capture]) }), 'site-run-changed'],
    ['whose capture unpacks to more than a page', () => ({ capture: gzipSync(Buffer.alloc(20_000_000)) }), 'site-run-changed'],
    ['whose capture has something behind it', () => ({ capture: Buffer.concat([capture, Buffer.from('junk')]) }), 'site-run-changed'],
    ['whose capture has zeros behind it', () => ({ capture: Buffer.concat([capture, Buffer.alloc(9)]) }), 'site-run-changed'],
    ['whose capture is cut off', () => ({ capture: capture.subarray(0, -9) }), 'site-run-changed'],
    [
      'whose sheet names a capture that is not there',
      () => ({ sheet: { ...sheet, captures: sheet.captures.map((one) => ({ ...one, sha256: '1'.repeat(64) })) } }),
      'site-run-changed',
    ],
    [
      'whose sheet says another address of a capture than the capture',
      () => ({ sheet: { ...sheet, captures: sheet.captures.map((one) => ({ ...one, url: 'http://b.gov.cn/' })) } }),
      'site-run-changed',
    ],
    ['whose sheet leads to a script', () => ({ sheet: { ...sheet, site: 'javascript:alert(1)' } }), 'site-run-version'],
    ['whose map has half a letter', () => ({ sheet: { ...sheet, map: [{ ...MAPPED, title: '半\ud83d' }] } }), 'site-run-version'],
    ['whose map has the character zero', () => ({ sheet: { ...sheet, map: [{ ...MAPPED, crumbs: ['零\u0000'] }] } }), 'site-run-version'],
    ['whose map leads to a script', () => ({ sheet: { ...sheet, map: [{ ...MAPPED, url: 'javascript:alert(1)' }] } }), 'site-run-version'],
    [
      'whose map has a name as long as a page',
      () => ({ sheet: { ...sheet, map: [{ ...MAPPED, names: ['名'.repeat(61)] }] } }),
      'site-run-version',
    ],
    [
      'whose map has more pages than any map',
      () => ({ sheet: { ...sheet, map: Array.from({ length: 5001 }, () => MAPPED) } }),
      'site-run-version',
    ],
    ['whose sheet counts more than any database can', () => ({ sheet: { ...sheet, pages: 3_000_000_000 } }), 'site-run-version'],
    [
      'whose map counts more than any database can',
      () => ({ sheet: { ...sheet, map: [{ ...MAPPED, items: 2 ** 40 }] } }),
      'site-run-version',
    ],
    [
      'with a column of a year that is none',
      () => ({ sheet: { ...sheet, columns: [{ ...COLUMN, latest: '0000-01-01' }] } }),
      'site-run-version',
    ],
    [
      'that blames a column that it could not see',
      () => ({ sheet: { ...sheet, columns: [{ ...COLUMN, status: 'blocked', outcome: 'failed' }] } }),
      'site-run-version',
    ],
    [
      'that praises a column that is not there',
      () => ({ sheet: { ...sheet, columns: [{ ...COLUMN, status: 'not-found' }] } }),
      'site-run-version',
    ],
    [
      'that calls a link broken that it could not see',
      () => ({ sheet: { ...sheet, brokenLinks: [{ ...BROKEN, status: 'blocked' }] } }),
      'site-run-version',
    ],
    ['that calls a link unseen that it saw broken', () => ({ sheet: { ...sheet, unseen: [UNSEEN] } }), 'site-run-version'],
    ['that counts a broken link twice', () => ({ sheet: { ...sheet, brokenLinks: [BROKEN, BROKEN] } }), 'site-run-version'],
    ['whose sheet has more than we know', () => ({ sheet: { ...sheet, more: 1 } }), 'site-run-version'],
    ['of a later format', () => ({ sheet: { ...sheet, format: 'mingjing-site-run-2' } }), 'site-run-version'],
  ])('refuses a bundle %s, though its hashes agree', async (_, changes, code) => {
    await expect(opening(await packed(changes()))).rejects.toMatchObject({ code })
  })
})
