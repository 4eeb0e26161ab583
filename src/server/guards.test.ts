import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { findConnection } from './connection.ts'
import type { Exposure } from './Exposure.ts'
import { onlyOurNames, securityHeaders } from './guards.ts'

function served(exposure: Partial<Exposure>) {
  const whole: Exposure = { hosts: null, tls: false, loopback: false, trustedProxies: [], ...exposure }
  const app = new Hono()
  app.use(findConnection(whole))
  app.use(securityHeaders)
  app.use(onlyOurNames(whole))
  app.get('/', (c) => c.text('da'))
  return (host: string) => app.request('/', { headers: { host } })
}

describe('an installation', () => {
  it('answers by its configured names only, and by any where none is configured', async () => {
    const named = served({ hosts: ['kaohe.example.gov.cn'] })
    expect([(await named('kaohe.example.gov.cn:8443')).status, (await named('evil.example')).status]).toEqual([200, 421])
    expect([(await served({})('10.1.2.3:8090')).status, (await served({})('')).status]).toEqual([200, 421])
  })

  it('asks browsers to come back by TLS only once they came by TLS', async () => {
    expect((await served({ tls: true })('a')).headers.get('strict-transport-security')).toBe('max-age=15552000')
    expect((await served({})('a')).headers.get('strict-transport-security')).toBeNull()
  })

  it('sends its headers with a refusal too', async () => {
    expect((await served({ hosts: [] })('a')).headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
