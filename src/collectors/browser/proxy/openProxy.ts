import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { connectChecked } from '../../net/connectChecked.ts'
import { faultOf } from '../../net/faultOf.ts'
import { forwardRequest } from './forwardRequest.ts'
import type { Proxy, ProxyTerms, RefusedPlace } from './Proxy.ts'
import { placeOfTunnel, placeOfUrl, type Place } from './placeOf.ts'

/** So many connections at once; a page of an office asks for a few dozen things. */
const CONNECTIONS = 64
/** So many places are named that were refused; a page may try all there are. */
const NAMED = 50

const ASK_WHO = 'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="mingjing"\r\nContent-Length: 0\r\n\r\n'
const refusal = (code: number) => `HTTP/1.1 ${code} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`

/**
 * Opens a forward proxy on a random port of this machine, for plain requests and tunnels. 打开代理
 *
 * Each connection goes to the very address that was checked against the targets; all else is refused by name. Only whoever knows the password is served.
 */
export async function openProxy({ targets, resolve, connectMs, idleMs, wholeBytes }: ProxyTerms): Promise<Proxy> {
  const username = randomBytes(8).toString('hex')
  const password = randomBytes(24).toString('hex')
  const mayUse = checkOf(username, password)
  const connect = connectChecked(targets, resolve, connectMs)
  const refused = new Map<string, RefusedPlace>()
  const sockets = new Set<Duplex>()
  let [bytes, isOver] = [0, false]

  const held = <T extends Socket | Duplex>(socket: T): T => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // What is cut off is told to whoever waits for it; it is no fault of ours.
    socket.on('error', () => socket.destroy())
    if ('setTimeout' in socket) socket.setTimeout(idleMs, () => socket.destroy())
    return socket
  }
  const hangUp = () => sockets.forEach((socket) => socket.destroy())
  const count = (length: number) => {
    bytes += length
    if (bytes <= wholeBytes || isOver) return
    isOver = true
    hangUp()
  }
  const dial = ({ host, port }: Place): Promise<Socket> =>
    new Promise((give, fail) => {
      if (isOver) {
        fail(Object.assign(new Error('too much'), { code: 'proxy-over' }))
        return
      }
      connect({ hostname: host, host, protocol: 'http:', port: String(port) }, (error, socket) => {
        if (error) fail(error)
        else give(held(socket))
      })
    })
  const refuse = (place: string, error: unknown): void => {
    const { status } = faultOf(error)
    if (refused.size < NAMED) refused.set(place, { place, status })
  }

  const server = createServer({ maxHeaderSize: 64 * 1024, requestTimeout: 60_000, joinDuplicateHeaders: true })
  server.maxConnections = CONNECTIONS
  server.on('connection', held)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!mayUse(request)) return void response.writeHead(407, { 'proxy-authenticate': 'Basic realm="mingjing"', 'content-length': 0 }).end()
    const place = placeOfUrl(request)
    if (!place) return void response.writeHead(400, { connection: 'close' }).end()
    forwardRequest(request, response, place.url, () => dial(place), count).catch((error: unknown) => {
      refuse(nameOf(place), error)
      if (response.headersSent) response.destroy()
      else response.writeHead(502, { connection: 'close' }).end()
    })
  })
  server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!mayUse(request)) return void socket.end(ASK_WHO)
    const place = placeOfTunnel(request.url ?? '')
    if (!place) return void socket.end(refusal(400))
    dial(place).then(
      (upstream) => tunnel(socket, upstream, head, count),
      (error: unknown) => {
        refuse(nameOf(place), error)
        socket.end(refusal(403))
      },
    )
  })
  // A browser asks for a tunnel where it wants another protocol.
  server.on('upgrade', (_, socket: Duplex) => socket.end(refusal(400)))
  server.on('clientError', (_, socket: Duplex) => socket.destroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    username,
    password,
    bytes: () => bytes,
    isOver: () => isOver,
    refused: () => [...refused.values()],
    close: async () => {
      isOver = true
      const closed = once(server, 'close')
      server.close()
      hangUp()
      await closed
    },
  }
}

const nameOf = ({ host, port }: Place): string => `${host}:${port}`

function checkOf(username: string, password: string): (request: IncomingMessage) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const right = digest(`Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`)
  return ({ headers }) => timingSafeEqual(digest(headers['proxy-authorization'] ?? ''), right)
}

function tunnel(socket: Duplex, upstream: Socket, head: Buffer, count: (length: number) => void): void {
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  for (const one of [socket, upstream]) one.on('data', (part: Buffer) => count(part.length))
  if (head.length > 0) upstream.write(head)
  socket.once('close', () => upstream.destroy())
  upstream.once('close', () => socket.destroy())
  socket.pipe(upstream)
  upstream.pipe(socket)
}
