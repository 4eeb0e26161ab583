import { request as ask, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What changes nothing at a site, and questions that are too long for an address. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
const LONGEST_QUESTION = 1024 * 1024

/** Of this way only, whatever `Connection` names besides. RFC 9110 */
const OF_THE_WAY = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'content-length',
  'alt-svc',
])

/**
 * Asks for what a plain request names, on a connection of its own, and hands back what comes; the question is written anew. 转发请求
 *
 * @throws where it could not be connected or what came is no answer
 */
export async function forwardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  dial: () => Promise<Socket>,
  count: (length: number) => void,
): Promise<void> {
  const { method = '' } = request
  const question = METHODS.has(method) ? await questionOf(request) : null
  if (question === null || (question.length > 0 && method !== 'POST'))
    return void response.writeHead(method === 'POST' ? 413 : 405, { connection: 'close' }).end()
  count(question.length)
  const socket = await dial()
  response.once('close', () => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    const asking = ask({
      createConnection: () => socket,
      method,
      path: url.pathname + url.search,
      headers: {
        ...kept(request),
        host: url.host,
        connection: 'close',
        ...(method === 'POST' ? { 'content-length': question.length } : {}),
      },
    })
    asking.once('error', reject)
    // One who speaks another protocol now is not understood.
    asking.once('upgrade', (_, upgraded) => {
      upgraded.destroy()
      reject(new Error('upgrade'))
    })
    asking.once('response', (answer) => {
      const { statusCode = 502 } = answer
      // That answer is ours alone to give: a site must not ask for the proxy’s password.
      response.writeHead(statusCode === 407 ? 502 : statusCode, { ...kept(answer), ...lengthOf(answer), connection: 'close' })
      answer.on('data', (part: Buffer) => count(part.length))
      answer.once('error', reject)
      answer.once('close', resolve)
      answer.pipe(response)
    })
    asking.end(question)
  })
}

/** How long what comes says it is; a browser waits for so much. */
const lengthOf = ({ headers }: IncomingMessage): OutgoingHttpHeaders =>
  headers['content-length'] === undefined || headers['transfer-encoding'] !== undefined
    ? {}
    : { 'content-length': headers['content-length'] }

function kept({ headers }: IncomingMessage): OutgoingHttpHeaders {
  const named = new Set((headers.connection ?? '').toLowerCase().split(/\s*,\s*/u))
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_WAY.has(name) && !named.has(name)))
}

/** Null: it is longer than any question. */
async function questionOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > LONGEST_QUESTION) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
