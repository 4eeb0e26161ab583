import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A page as its HTML, or whatever answers. */
export type Served = string | ((request: IncomingMessage, response: ServerResponse) => void)

/** A small website on this machine for one test, and how often each of its addresses was asked for. */
export interface ServedSite {
  readonly url: string
  readonly port: number
  readonly asked: ReadonlyMap<string, number>
}

/** A page that has something to say. */
export const pageOf = (
  title: string,
  links: readonly string[],
  text = `${title}。这里是正文，写得足够长，读者能看出这是一个真正的页面。`,
): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><p>${text}</p>${links.map((link) => `<a href="${link}">${link}</a>`).join('\n')}</body></html>`

/** Serves pages by path (without what follows a question mark, unless that is listed too); all else is 404. */
export async function servedSite(
  pages: Readonly<Record<string, Served>>,
  otherwise?: Served,
  /** Takes down what closes it; a test of its own unless said otherwise. */
  onEnd: (close: () => void) => unknown = onTestFinished,
): Promise<ServedSite> {
  const asked = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.set(path, (asked.get(path) ?? 0) + 1)
    const served = pages[path] ?? pages[path.split('?', 1)[0] ?? ''] ?? otherwise
    if (served === undefined) return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>')
    if (typeof served === 'function') {
      served(request, response)
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(served)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onEnd(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, port, asked }
}
