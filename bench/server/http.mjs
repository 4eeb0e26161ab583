import { Agent, request } from 'node:http'

/** A browser's lines to a server: kept open, six as HTTP/1.1 has them, or more where many browsers stand behind one. */
export const linesTo = (most = 6) => new Agent({ keepAlive: true, maxSockets: most })

/** Asks a server as a browser does, and reads the answer to its end. */
export function ask({ port, cookie, agent }, path, body) {
  const sent = body === undefined ? null : JSON.stringify(body)
  const headers = {
    cookie,
    'accept-encoding': 'gzip',
    ...(sent === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent), 'x-mingjing': '1' }),
  }
  return new Promise((resolve, reject) => {
    const asking = request({ port, path, agent, headers, host: '127.0.0.1', method: sent === null ? 'GET' : 'POST' }, (answer) => {
      const parts = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-encoding'], bytes: Buffer.concat(parts) }))
    })
    asking.on('error', reject)
    asking.end(sent ?? undefined)
  })
}

/** Hears the event stream; `next` is kept when the next change is told. */
export function hear({ port, cookie }) {
  const waiting = []
  const hearing = request({ port, path: '/api/events', headers: { cookie }, host: '127.0.0.1', agent: false }, (answer) => {
    answer.setEncoding('utf8')
    answer.on('data', (text) => {
      if (text.includes('event: changed')) for (const tell of waiting.splice(0)) tell()
    })
    answer.on('error', () => undefined)
  })
  hearing.on('error', () => undefined)
  hearing.end()
  return { next: () => new Promise((resolve) => waiting.push(resolve)), leave: () => hearing.destroy() }
}
