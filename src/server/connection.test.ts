import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { connectionOf, findConnection } from './connection.ts'
import { LOOPBACK, type Exposure } from './Exposure.ts'

const PROXIED: Exposure = { hosts: null, tls: false, loopback: false, trustedProxies: ['10.0.0.0/8', '::1'] }

async function seen(exposure: Exposure, peer: string, headers: Readonly<Record<string, string>> = {}) {
  const app = new Hono()
  app.use(findConnection(exposure))
  app.get('/', (c) => c.json(connectionOf(c)))
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } })
  return (await response.json()) as { address: string; secure: boolean }
}

describe('who is at the other end', () => {
  it('is whose wire it is, whatever headers say', async () => {
    const headers = { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-proto': 'https' }
    expect(await seen(LOOPBACK, '127.0.0.1', headers)).toEqual({ address: '127.0.0.1', secure: false })
    expect(await seen(PROXIED, '192.168.1.9', headers)).toEqual({ address: '192.168.1.9', secure: false })
  })

  it('is who a trusted proxy says it is: the last that no trusted proxy stands for', async () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 1.2.3.4, 10.0.0.7', 'x-forwarded-proto': 'https' }
    expect(await seen(PROXIED, '::ffff:10.0.0.2', headers)).toEqual({ address: '1.2.3.4', secure: true })
    expect(await seen(PROXIED, '::1', { 'x-forwarded-for': 'unknown, for=1.2.3.4' })).toEqual({ address: '::1', secure: false })
  })

  it('came over TLS where the server speaks it itself', async () => {
    expect(await seen({ ...PROXIED, tls: true }, '192.168.1.9')).toEqual({ address: '192.168.1.9', secure: true })
  })
})
