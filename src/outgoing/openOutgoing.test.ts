import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { openOutgoing } from './openOutgoing.ts'

async function listening(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => undefined).end('here')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

it('connects to the address that was checked, whatever the name says a moment later', async () => {
  const port = await listening()
  let asked = 0
  const resolve = () => Promise.resolve([(asked += 1) === 1 ? '127.0.0.1' : '169.254.169.254'])
  const socket = await openOutgoing([{ host: 'oa.invalid', port, privateAllowed: true }], { host: 'oa.invalid', port, tls: false }, resolve)
  expect([socket.remoteAddress, asked]).toEqual(['127.0.0.1', 1])
  socket.destroy()
})

it('opens nothing to a place that nobody allowed', async () => {
  const port = await listening()
  await expect(openOutgoing([], { host: '127.0.0.1', port, tls: false })).rejects.toMatchObject({ code: 'outgoing-not-allowed' })
})

it('says in Chinese why nobody answered', async () => {
  const port = await listening()
  const targets = [{ host: '127.0.0.1', port, privateAllowed: false }]
  await expect(openOutgoing(targets, { host: '127.0.0.1', port, tls: true })).rejects.toMatchObject({ code: 'outgoing-failed' })
  const shut = { host: '127.0.0.1', port: 1, privateAllowed: false }
  await expect(openOutgoing([shut], { ...shut, tls: false })).rejects.toThrow(/没有开放这个端口/u)
})
