import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { readCapture } from '../../collectors/captures/readCapture.ts'
import { isPageType } from '../../collectors/visit/visitAddress.ts'
import { beijingDate } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { withoutUnseen } from '../../model/unseen.ts'
import { VISIT_STATUSES, type VisitStatus } from '../../model/VisitStatus.ts'
import { readPage } from '../../pages/readPage.ts'
import { columnNames, findSiteOfRun } from '../../store/queries/siteRuns.ts'
import { findCapture, type CaptureRow } from '../../store/queries/observations.ts'
import { download } from '../routing/Answer.ts'
import { downloadHeaders } from '../routing/downloadHeaders.ts'
import { notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { World } from '../World.ts'
import { CAPTURE_SHOWN } from './siteRunFields.ts'

/** More of a page than anybody reads on a screen. */
const MOST_TEXT = 100_000
const MOST_ITEMS = 500
const MOST_HEADERS = 200
const LONGEST_LINE = 4000
/** A capture's file is no larger; what is was not made by us. */
const LARGEST = 16 * 1024 ** 2
/** So much of a body is read for its text: what stands behind it is downloaded. */
const READ = 2 * 1024 ** 2

const WARC = 'application/warc'
/** Foreign bytes run nothing, wherever a browser opens them. */
const SANDBOX = "default-src 'none'; sandbox"
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

async function existing({ store: { db } }: World, id: string): Promise<CaptureRow> {
  const found = await findCapture(db, id)
  if (found?.kind !== 'page') throw notThere('capture')
  return found
}

const tooLarge = () => new Refusal('too-large', 'capture-too-large', '这份存证太大，不能在这里显示。请下载后查看。')

async function bytesOf({ store: { blobs } }: World, sha256: string): Promise<Buffer> {
  if (((await blobs.sizeOf(sha256)) ?? 0) > LARGEST) throw tooLarge()
  const bytes: Readable | null = await blobs.get(sha256)
  if (!bytes)
    throw new Refusal(
      'unavailable',
      'capture-missing',
      '登记过这份存证，但文件库里找不到它。请告诉系统管理员：在本机运行 mingjing blobs verify 核对，再从备份恢复。',
    )
  return buffer(bytes)
}

const lineOf = (text: string): string => withoutUnseen(text.slice(0, LONGEST_LINE))

/** What was seen, as text: what came from elsewhere is never shown as a page. */
function contentOf(bytes: Buffer | null, readOn: string) {
  const nothing = { address: null, headers: [], title: null, text: null, isCut: false, items: [] }
  const captured = bytes && readCapture(bytes)
  if (!captured) return nothing
  const { url, headers, contentType, body } = captured
  const shown = {
    ...nothing,
    address: withoutUnseen(url),
    headers: headers.slice(0, MOST_HEADERS).map(({ name, value }) => ({ name: lineOf(name), value: lineOf(value) })),
  }
  if (!isPageType(contentType ?? '')) return shown
  const page = readPage(body.subarray(0, READ), { address: url, contentType, readOn })
  return {
    ...shown,
    title: page.title.slice(0, LONGEST_LINE),
    text: page.text.slice(0, MOST_TEXT),
    isCut: page.text.length > MOST_TEXT || body.length > READ,
    items: page.items.slice(0, MOST_ITEMS).map(({ title, url: to, date }) => ({ title: title.slice(0, LONGEST_LINE), url: to, date })),
  }
}

const statusOf = (text: string | undefined): VisitStatus | null =>
  text !== undefined && Object.hasOwn(VISIT_STATUSES, text) ? (text as VisitStatus) : null

/** 存证: what was seen of a page, looked at as text and taken away as it is. */
export const captureRoutes: readonly ServedRoute[] = [
  route('GET /api/captures/:capture', { summary: '一份网页存证里的文字', answer: CAPTURE_SHOWN }, async ({ world, input: { params } }) => {
    const { db } = world.store
    const { id, place, seenAt, content, notes } = await existing(world, params.capture)
    const site = notes['site'] === undefined ? null : await findSiteOfRun(db, notes['site'])
    const [column] = notes['column'] === undefined ? [] : await columnNames(db, [notes['column']])
    const bytes = content === null ? null : await bytesOf(world, content)
    const status = statusOf(notes['status'])
    return {
      ...{ capture: id, url: place, at: seenAt, run: notes['run'] ?? null, status, sha256: content, bytes: bytes?.length ?? null },
      word: status && VISIT_STATUSES[status].word,
      code: notes['code'] === undefined ? null : Number(notes['code']),
      site: site && { id: site.id, name: site.name },
      column: column ? { id: column.id, levels: [...column.levels] } : null,
      ...contentOf(bytes, beijingDate(seenAt)),
      hasScreenshot: notes['screenshot'] !== undefined,
    }
  }),

  route(
    'GET /api/captures/:capture/screenshot',
    { summary: '存证的截图', answer: download('image/png') },
    async ({ world, input: { params } }) => {
      const { notes } = await existing(world, params.capture)
      if (notes['screenshot'] === undefined) throw new Refusal('not-found', 'no-screenshot', '这份存证没有截图。')
      const bytes = await bytesOf(world, notes['screenshot'])
      if (!bytes.subarray(0, PNG.length).equals(PNG)) throw new Refusal('conflict', 'screenshot-other', '这份截图不是图片，没有显示。')
      return new Response(new Uint8Array(bytes), {
        headers: {
          'Content-Type': 'image/png',
          'Content-Disposition': 'inline',
          'Content-Length': String(bytes.length),
          'Content-Security-Policy': SANDBOX,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
        },
      })
    },
  ),

  route(
    'GET /api/captures/:capture/warc',
    { summary: '下载一份存证（WARC）', answer: download(WARC) },
    async ({ world, input: { params } }) => {
      const { content } = await existing(world, params.capture)
      if (content === null) throw new Refusal('not-found', 'capture-empty', '当时没有任何回应，没有可下载的内容。')
      const bytes = await bytesOf(world, content)
      return new Response(new Uint8Array(bytes), {
        headers: {
          ...downloadHeaders(`${content}.warc.gz`, WARC),
          'Content-Length': String(bytes.length),
          'Content-Security-Policy': SANDBOX,
          'X-Content-Type-Options': 'nosniff',
        },
      })
    },
  ),
]
