import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context, Handler } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
}

/** The addresses that the page's own router knows; every other is “not found”, said by the same page. */
const KNOWN = [
  /^\/$/,
  /^\/(set-up|activate|account)\/?$/,
  /^\/system\/?$/,
  /^\/system\/[a-z-]+(\/[^/]+)?\/?$/,
  /^\/(home|messages|rounds|programmes|incidents)\/?$/,
  /^\/rounds(\/[^/]+){1,4}\/?$/,
  /^\/sites(\/[^/]+){0,3}\/?$/,
  /^\/captures\/[^/]+\/?$/,
  /^\/columns\/?$/,
  /^\/programmes\/[^/]+\/?$/,
  /^\/programmes\/[^/]+\/round(\/what-if)?\/?$/,
  /^\/programmes\/[^/]+\/round\/units\/[^/]+\/?$/,
]

/** Serves the built page: its files as they are, its addresses by the one document. 页面 */
export const servePages =
  (folder: string): Handler =>
  async (c) => {
    const path = c.req.path
    const file = extname(path) === '' ? null : await read(join(folder, normalize(path)), folder)
    if (file) return asset(c, path, file)
    const document = await read(join(folder, 'index.html'), folder)
    if (!document) return c.text('页面还没有构建。请在项目目录运行 npm start。', 503)
    c.header('Content-Type', TYPES['.html'] ?? '')
    c.header('Cache-Control', 'no-cache')
    return c.body(document, KNOWN.some((known) => known.test(path)) ? 200 : 404)
  }

function asset(c: Context, path: string, content: Uint8Array<ArrayBuffer>) {
  c.header('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream')
  // Vite writes a digest of the content into these names.
  c.header('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  return c.body(content)
}

/** What no file of ours is called is not there either: too long, or with the character zero. */
const NO_FILE: ReadonlySet<string> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

async function read(file: string, folder: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!file.startsWith(join(folder, sep))) return null
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== undefined && NO_FILE.has(code)) return null
    throw error
  }
}
