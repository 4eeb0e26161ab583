import net from 'node:net'

/** Loopback stays open: a test may start a server of its own. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

function refuse(host: string): never {
  throw new Error(`A unit test tried to reach ${host}. Tests run offline: give the code its input as a value.`)
}

type Connect = (this: net.Socket, ...parameters: unknown[]) => net.Socket

/** Files share a process: it is closed once. */
const CLOSED = Symbol.for('mingjing.noNetwork')

function closeNetwork(): void {
  const reallyFetch = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    return url.protocol.startsWith('http') && !LOOPBACK.has(url.hostname) ? refuse(url.hostname) : reallyFetch(input, init)
  }

  // Every client of Node's own (http, https, tls, undici) opens its sockets here.
  const prototype = net.Socket.prototype as unknown as { connect: Connect }
  const reallyConnect = prototype.connect
  prototype.connect = function connect(...parameters) {
    // net.connect() hands its already normalised list of arguments, other callers the arguments themselves.
    const [first, second] = Array.isArray(parameters[0]) ? (parameters[0] as unknown[]) : parameters
    const host = typeof first === 'object' && first !== null ? ((first as net.TcpSocketConnectOpts).host ?? 'localhost') : second
    if (typeof host === 'string' && !LOOPBACK.has(host)) refuse(host)
    return reallyConnect.apply(this, parameters)
  }
}

if (!(CLOSED in globalThis)) {
  closeNetwork()
  Object.defineProperty(globalThis, CLOSED, { value: true })
}
