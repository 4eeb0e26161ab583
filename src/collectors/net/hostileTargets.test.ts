import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ALLOWED, asSent, HOSTILE, newTrap, resolveHostile } from '../../../test/hostileTargets.ts'
import { pageOf, servedSite, type Served } from '../../../test/servedSite.ts'
import type { Resolve } from '../../outgoing/checkedAddress.ts'
import { keepCookies } from '../visit/cookies.ts'
import { USUAL_VISIT, visitAddress } from '../visit/visitAddress.ts'
import { openClient } from './openClient.ts'

function visitor(resolve: Resolve = resolveHostile) {
  const client = openClient(() => ALLOWED, undefined, resolve)
  onTestFinished(() => client.close())
  const world = { client, cookies: keepCookies(), now: () => Date.now() }
  return async (url: string) => (await visitAddress(world, new URL(url), 'page', { ...USUAL_VISIT, userAgent: 'test' })).visit
}

const sendsTo =
  (url: string): Served =>
  (_, response) =>
    void response.writeHead(302, { location: asSent(url) }).end()

describe('A visit', () => {
  it.each(HOSTILE)('reaches %s neither by a link nor by a redirect', async (_, host, status) => {
    const trap = await newTrap()
    const visit = visitor()
    expect(await visit(`http://${host}:${trap.port}/`)).toMatchObject({ status, code: null })
    const site = await servedSite({ '/': sendsTo(`http://${host}:${trap.port}/`) })
    expect(await visit(`http://site.gov.cn:${site.port}/`)).toMatchObject({ status, redirects: 1 })
    expect(trap.came()).toBe(0)
  })

  it.each([
    'file:///etc/passwd',
    'ftp://site.gov.cn/',
    'gopher://site.gov.cn/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://',
    'http://[',
  ])('goes nowhere by a redirect to %s', async (url) => {
    const site = await servedSite({ '/': (_, response) => void response.writeHead(302, { location: url }).end() })
    expect(await visitor()(`http://site.gov.cn:${site.port}/`)).toMatchObject({ status: 'redirect-nowhere' })
  })

  it('is not deceived by a name that changes its mind between one connection and the next', async () => {
    const served: Served = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end(pageOf('首页', []))
    const site = await servedSite({ '/': served })
    const answers = [['127.0.0.1'], ['169.254.169.254'], ['0.0.0.0', '::ffff:127.0.0.1']]
    let times = 0
    const visit = visitor(() => Promise.resolve(answers[times++] ?? []))
    const seen: string[] = []
    for (let at = 0; at < 3; at += 1) seen.push((await visit(`http://site.gov.cn:${site.port}/`)).status)
    expect(seen).toEqual(['ok', 'inside', 'inside'])
    expect([times, site.asked.get('/')]).toEqual([3, 1])
  })

  it('asks no proxy that the environment names', async () => {
    const trap = await newTrap()
    const site = await servedSite({ '/': pageOf('首页', []) })
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'all_proxy']) vi.stubEnv(name, `http://127.0.0.1:${trap.port}`)
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await visitor()(`http://site.gov.cn:${site.port}/`)).toMatchObject({ status: 'ok' })
    expect(trap.came()).toBe(0)
  })
})
