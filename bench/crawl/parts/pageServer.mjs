import { createServer } from 'node:http'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ readonly body: Buffer, readonly type: string }} Served */

const TYPES = {
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  png: 'image/png',
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  gif: 'image/gif',
}
/** Links on one page of the list that makes every page reachable. */
const LISTED = 400

/** A static server over folders of pages that somebody else wrote; each folder below a number, and a list of all pages at the root. */
export function pageServer(folders) {
  /** @type {Map<string, Served>} */
  const files = new Map()
  for (const [at, folder] of folders.entries()) gather(folder, `/${at + 1}/`, files)
  const pages = [...files].filter(([, { type }]) => type === 'text/html').map(([path]) => path)
  const lists = Array.from({ length: Math.ceil(pages.length / LISTED) }, (_, at) => `/list${at + 1}.html`)
  files.set('/', listOf(lists))
  lists.forEach((path, at) => files.set(path, listOf(pages.slice(at * LISTED, (at + 1) * LISTED))))
  const server = createServer((request, response) => {
    const path = decoded((request.url ?? '/').split('?', 1)[0])
    const found = files.get(path) ?? (path.endsWith('/') ? files.get(`${path}index.html`) : undefined)
    if (found) response.writeHead(200, { 'content-type': found.type, 'content-length': found.body.length }).end(found.body)
    else if (files.has(`${path}/index.html`)) response.writeHead(301, { location: `${encodeURI(path)}/` }).end()
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>404 Not Found</title><h1>Not Found</h1>')
  })
  return { server, files }
}

/** @param {string} folder @param {string} prefix @param {Map<string, Served>} files */
function gather(folder, prefix, files) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    // A link that leads nowhere is a file that is not there.
    const found = statSync(path, { throwIfNoEntry: false })
    if (found?.isDirectory()) gather(path, `${prefix}${name}/`, files)
    else if (found?.isFile())
      files.set(prefix + name, { body: readFileSync(path), type: TYPES[name.split('.').at(-1)] ?? 'application/octet-stream' })
  }
}

const listOf = (paths) => ({
  body: Buffer.from(
    `<!DOCTYPE html><title>Pages</title><ul>${paths.map((path) => `<li><a href="${encodeURI(path)}">${encodeURI(path)}</a>`).join('\n')}</ul>`,
  ),
  type: 'text/html',
})

export function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    // Percent signs that mean nothing stand for themselves.
    return path
  }
}
