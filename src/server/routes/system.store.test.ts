import { describe, expect, it } from 'vitest'
import { noBackups, noJobs } from '../../../test/noJobs.ts'
import { onlyDemonstrator } from '../../../test/onlyDemonstrator.ts'
import { exampleProgramme, exampleWorld } from '../../../test/exampleWorld.ts'
import { furnish } from '../../../test/rights/furnish.ts'
import { VISITORS, welcome } from '../../../test/rights/visitors.ts'
import { newStore } from '../../../test/store.ts'
import { createApp } from '../app.ts'
import { createWorld } from '../createWorld.ts'
import { LOOPBACK, type Exposure } from '../Exposure.ts'
import { silentLog } from '../log/silentLog.ts'
import { people, sessions } from '../../store/schema/people.ts'

const headersOf = (called: string) => VISITORS.find((one) => one.called === called)?.headers ?? {}

async function installed(exposure: Exposure = LOOPBACK) {
  const store = await newStore()
  await furnish(store, exampleProgramme, 'ab'.repeat(32))
  await welcome(store)
  const world = createWorld({
    kind: 'installation',
    store,
    folder: '/nowhere',
    jobs: noJobs,
    backups: noBackups,
    log: silentLog,
    preparing: () => new Set(),
  })
  const app = createApp(world, '/nowhere', { exposure })
  return {
    store,
    get: (path: string, headers: Readonly<Record<string, string>> = {}) =>
      app.request(path, { headers: { host: 'localhost', ...headers } }),
  }
}

describe('who am I', () => {
  it('is nobody without a sign-in, and nothing is told of anybody', async () => {
    const { get } = await installed()
    expect(await (await get('/api/me')).json()).toEqual({
      kind: 'installation',
      by: 'nobody',
      isSetUp: true,
      person: null,
      duties: [],
      may: [],
      withoutTls: false,
    })
  })

  it('is the person of the session, with what he may anywhere', async () => {
    const { get } = await installed()
    const me = (await (await get('/api/me', headersOf('unit-filler of an office'))).json()) as {
      by: string
      may: string[]
      duties: unknown[]
    }
    expect(me).toMatchObject({ by: 'session', duties: [{ role: 'unit-filler', unit: 'own', round: null, deputyFor: null }] })
    expect([me.may.includes('answer.report'), me.may.includes('unit.manage')]).toEqual([true, false])
  })

  it('may with a token what its scope and its owner’s duties both allow', async () => {
    const { get } = await installed()
    const me = (await (await get('/api/me', headersOf('token'))).json()) as { may: string[] }
    // An organiser is asked for backups in vain, whatever the token's scope.
    expect(me.may).toEqual(['unit.read', 'unit.manage', 'person.read', 'results.read'])
  })

  it('is told that nobody encrypts, where others reach an installation', async () => {
    const open: Exposure = { hosts: null, tls: false, loopback: false, trustedProxies: [] }
    const withoutTls = async (exposure: Exposure) => {
      const { get } = await installed(exposure)
      return ((await (await get('/api/me')).json()) as { withoutTls: boolean }).withoutTls
    }
    expect([await withoutTls(open), await withoutTls({ ...open, tls: true }), await withoutTls(LOOPBACK)]).toEqual([true, false, false])
  })
})

describe('a session', () => {
  it('is given its next secret when that is due, in a cookie that no script reads and no other site sends', async () => {
    const { get, store } = await installed()
    await store.db.update(sessions).set({ renewAt: '2026-11-22T01:00:00.000Z' })
    const response = await get('/api/me', headersOf('organiser of an office'))
    expect(response.headers.get('set-cookie')).toMatch(/^mingjing=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  it('ends by itself', async () => {
    const { get, store } = await installed()
    store.setClock('2026-11-22T03:00:00.000Z')
    expect(await (await get('/api/me', headersOf('organiser of an office'))).json()).toMatchObject({ by: 'nobody' })
  })

  it('ends at once for who is disabled', async () => {
    const { get, store } = await installed()
    await store.db.update(people).set({ state: 'disabled' })
    expect(await (await get('/api/me', headersOf('organiser of an office'))).json()).toMatchObject({ by: 'nobody' })
  })
})

describe('health', () => {
  it('tells a stranger that all is well, and an administrator what is', async () => {
    const { get } = await installed()
    expect(await (await get('/api/health')).json()).toEqual({ state: 'ok' })
    expect((await get('/api/health/details')).status).toBe(401)
    const details: unknown = await (await get('/api/health/details', headersOf('administrator of the county'))).json()
    expect(details).toMatchObject({
      state: 'degraded',
      lines: [
        { title: '数据库', state: 'ok' },
        { title: '操作日志', state: 'ok' },
        { title: '备份', state: 'warning' },
      ],
    })
  })

  it('says so where the database does not answer', async () => {
    const response = await createApp(exampleWorld(), '/nowhere', { identify: onlyDemonstrator }).request('/api/health', {
      headers: { host: 'localhost' },
    })
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'database-down' }])
  })
})

it('metrics count requests by route, never by object', async () => {
  const { get } = await installed()
  await get('/api/people/own-person', headersOf('administrator of the county'))
  const text = await (await get('/api/metrics', headersOf('administrator of the county'))).text()
  expect(text).toContain('mingjing_requests_total{method="GET",route="/api/people/:person",status="200"} 1')
  expect(text).toContain('process_cpu_seconds_total')
  expect(text).not.toContain('own-person')
})
