import { once } from 'node:events'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { connect, createServer, type TlsOptions } from 'node:tls'
import { expect, it, onTestFinished } from 'vitest'
import { AUTHORITY, EXPIRED_CERTIFICATE, SITE_CERTIFICATE, SITE_KEY } from '../../../test/certificates.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import { faultOf } from './faultOf.ts'
import { openClient } from './openClient.ts'

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const tlsServer = (cert: string, more: TlsOptions = {}) =>
  createServer({ key: SITE_KEY, cert, ...more }, (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'))

/** What a reader would be told who trusts the authority. */
async function statusFor(cert: string, servername: string): Promise<VisitStatus | 'trusted'> {
  const socket = connect({ host: '127.0.0.1', port: await portOf(tlsServer(cert)), servername, ca: AUTHORITY })
  const told = await new Promise<VisitStatus | 'trusted'>((resolve) => {
    socket.once('secureConnect', () => resolve('trusted')).once('error', (error) => resolve(faultOf(error).status))
  })
  socket.destroy()
  return told
}

/** How a visit to a server on this machine ends. */
async function visitTo(server: Server): Promise<VisitStatus> {
  const port = await portOf(server)
  const targets = [{ host: 'www.example.test', port: null, privateAllowed: true }]
  const client = openClient(
    () => targets,
    undefined,
    () => Promise.resolve(['127.0.0.1']),
  )
  onTestFinished(() => client.close())
  const answer = await client.ask({ url: new URL(`https://www.example.test:${String(port)}/`), headers: {}, limitOf: () => 1_000 })
  return answer.kind === 'not-answered' ? answer.status : 'ok'
}

it('A certificate that ran out, one for another name, and a good one are told apart', async () => {
  expect(await statusFor(SITE_CERTIFICATE, 'www.example.test')).toBe('trusted')
  expect(await statusFor(SITE_CERTIFICATE, 'other.example.test')).toBe('tls-name')
  expect(await statusFor(EXPIRED_CERTIFICATE, 'www.example.test')).toBe('tls-expired')
})

it('A site whose authority nobody trusts is not said to be down, and nothing is read from it', async () => {
  expect(await visitTo(tlsServer(SITE_CERTIFICATE))).toBe('tls-untrusted')
})

it('A server that speaks no TLS where it should has its own status, as has one that hangs up', async () => {
  const plain = createTcpServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
  expect(await visitTo(plain)).toBe('tls-failed')
  expect(await visitTo(createTcpServer((socket) => socket.destroy()))).toBe('reset')
})

it('A server that knows only old TLS is read like another, as far as its certificate is trusted', async () => {
  expect(await visitTo(tlsServer(SITE_CERTIFICATE, { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }))).toBe(
    'tls-untrusted',
  )
})
