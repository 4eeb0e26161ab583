import { Readable } from 'node:stream'
import type { Context, Hono } from 'hono'
import { typeOf } from '../../documents/publication/manifest.ts'
import { STYLE_SHEET } from '../../documents/publication/pages/styleSheet.ts'
import { formatMoment } from '../../model/Instant.ts'
import { publishedFile } from '../../rounds/publication/publishedBytes.ts'
import { Recent } from '../../rounds/life/terms/Recent.ts'
import { isStorable } from '../../store/isStorable.ts'
import { findPublication, listPublic, publicationStanding, type PublicationRow } from '../../store/queries/publications.ts'
import type { World } from '../World.ts'
import { listPage, gonePage, nowherePage } from './plainPages.ts'
import { PUBLISHED_POLICY } from './publishedPolicy.ts'

/** So many are listed; older ones keep their addresses. */
const LISTED = 500

/** Lists of files that never change, of the publications that are looked at most. */
const KEPT = 8

/**
 * Serves what was made public, to anybody, signed in or not: exactly the files of each publication, by exactly their paths. 公开页
 *
 * Asked each time whether it still stands: what was withdrawn is in nobody's cache as if it stood.
 */
export function servePublished(app: Hono, { store }: World): void {
  const known = new Recent<PublicationRow | null>(KEPT)
  app.get('/published', async (c) => page(c, listPage(await listPublic(store.db, LISTED)), 200))
  app.get('/published/style.css', (c) => c.body(STYLE_SHEET, 200, { 'Content-Type': typeOf('style.css'), 'Cache-Control': 'no-cache' }))
  // Relative links want the stroke at the end.
  app.get('/published/:publication', async (c) =>
    (await standingOf(store.db, c.req.param('publication'))) ? c.redirect(`${c.req.path}/`, 301) : page(c, nowherePage(), 404),
  )
  app.get('/published/:publication/*', async (c) => {
    const id = c.req.param('publication')
    const standing = await standingOf(store.db, id)
    if (!standing) return page(c, nowherePage(), 404)
    const { withdrawnAt, withdrawnWhy } = standing
    if (withdrawnAt !== null) return page(c, gonePage(formatMoment(withdrawnAt), withdrawnWhy ?? ''), 410)
    const found = await known.of(id, () => findPublication(store.db, id))
    if (!found) return page(c, nowherePage(), 404)
    const path = pathWithin(c, id)
    const file = path === null ? null : publishedFile(store, found, path === '' ? 'index.html' : path)
    if (!file) return page(c, nowherePage(), 404)
    const etag = `"${file.sha256}"`
    const headers = { 'Content-Security-Policy': PUBLISHED_POLICY, 'Cache-Control': 'public, no-cache', ETag: etag }
    if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
    const told = { ...headers, 'Content-Type': file.type, 'Content-Length': String(file.size) }
    if (c.req.method === 'HEAD') return c.body(null, 200, told)
    return c.body(Readable.toWeb(await file.stream()) as ReadableStream, 200, told)
  })
}

/** Whether there is such a publication, and whether it stands; an address may hold anything. */
const standingOf = async (db: World['store']['db'], id: string) => (isStorable(id) ? publicationStanding(db, id) : null)

function page(c: Context, text: string, status: 200 | 404 | 410): Response {
  return c.html(text, status, { 'Content-Security-Policy': PUBLISHED_POLICY, 'Cache-Control': 'no-cache' })
}

/** What stands behind the publication's id, as it was asked for; null: it is no text. */
function pathWithin(c: Context, id: string): string | null {
  const asked = c.req.path.slice(`/published/${encodeURIComponent(id)}/`.length)
  try {
    return decodeURIComponent(asked)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

const isKnown = (known: string | undefined, etag: string): boolean =>
  known !== undefined && known.split(',').some((one) => one.trim().replace(/^W\//u, '') === etag)
