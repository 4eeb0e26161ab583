import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBinaries } from '../../src/database/embedded/findBinaries.ts'
import { initdbIdentity, isRoot } from '../../src/database/embedded/identity.ts'
import { readPostmaster } from '../../src/database/embedded/Postmaster.ts'
import { startInstallation, startNewInstallation, type NewInstallation } from '../app.ts'
import { openBrowser, openPage, visit } from '../browser.ts'
import { mingjing } from '../terminal.ts'
import { startPlainServer, type PlainServer } from '../testServer.ts'

const PASSWORD = '清水河边三棵老柳树和石桥'
const CHANGING = { 'x-mingjing': '1', 'content-type': 'application/json' }
const ENOUGH = 40

/** An administrator who is signed in. */
async function setUp(app: NewInstallation): Promise<string> {
  const body = JSON.stringify({
    ...{ code: new URL(app.setUpAddress).hash.slice(1), unitName: '示范县', unitKind: 'county' },
    ...{ name: '李明', login: 'liming', password: PASSWORD },
  })
  const response = await fetch(`${app.url}/api/set-up`, { method: 'POST', headers: CHANGING, body })
  expect(response.status).toBe(204)
  return response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') // prettier-ignore
}

/** Registers units one after the other until so many were acknowledged; breaks something after the tenth. */
async function registerUnits(app: NewInstallation, cookie: string, breakIt: () => unknown) {
  const { duties } = (await (await fetch(`${app.url}/api/me`, { headers: { cookie } })).json()) as { duties: { unit: string }[] }
  const acknowledged: string[] = []
  const refusals: { status: number; message: string }[] = []
  for (let count = 0; acknowledged.length < ENOUGH; count += 1) {
    const name = `单位${String(count)}`
    const body = JSON.stringify({ name, parent: duties[0]?.unit, kind: 'department', why: '试验' })
    // Without waiting for it: it happens in the midst of what is asked for.
    if (acknowledged.length === 10 && refusals.length === 0) void breakIt()
    const response = await fetch(`${app.url}/api/units`, { method: 'POST', headers: { ...CHANGING, cookie }, body })
    const { message } = (await response.json()) as { message: string }
    if (response.status === 200) acknowledged.push(name)
    else refusals.push({ status: response.status, message })
  }
  return { acknowledged, refusals }
}

/** All that was acknowledged is there, with its act in a journal that is whole; what was refused was told in a sentence. */
async function expectNothingLost(
  app: NewInstallation,
  cookie: string,
  env: Readonly<Record<string, string>>,
  outcome: Awaited<ReturnType<typeof registerUnits>>,
) {
  const { units } = (await (await fetch(`${app.url}/api/units`, { headers: { cookie } })).json()) as { units: { name: string }[] }
  const names = units.map(({ name }) => name)
  expect(outcome.acknowledged.filter((name) => !names.includes(name))).toEqual([])
  expect(outcome.refusals.filter(({ status, message }) => status !== 503 || !/稍候|恢复后会自动接上/u.test(message))).toEqual([])
  const verified = await mingjing(['journal', 'verify', '--data', app.folder], env)
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('日志完好') as string })
  const shown = await mingjing(['journal', 'show', '--on', '单位', '--limit', '10000', '--json', '--data', app.folder], env)
  // The topmost one came with the set-up.
  expect(shown.out.match(/"unit\.register"/gu)).toHaveLength(names.length - 1)
}

describe('a database that dies in the midst of work', { timeout: 120_000 }, () => {
  it('is started again by the app, which acknowledged nothing that is not there', async () => {
    const app = await startInstallation()
    try {
      const cookie = await setUp(app)
      const kill = () => process.kill(readPostmaster(join(app.folder, 'postgres'))?.pid ?? 0, 'SIGKILL')
      const outcome = await registerUnits(app, cookie, kill)
      expect(outcome.refusals.length).toBeGreaterThan(0)
      await expectNothingLost(app, cookie, {}, outcome)
    } finally {
      expect(await app.stop()).toBe(0)
    }
  })
})

describe('a server’s database', { timeout: 120_000 }, () => {
  let server: PlainServer
  let app: NewInstallation
  let browser: Browser
  let cookie: string
  let env: Readonly<Record<string, string>>
  beforeAll(async () => {
    server = await startPlainServer(await findBinaries(tmpdir(), isRoot() ? initdbIdentity() : null), 'mingjing')
    env = { DATABASE_URL: server.url('mingjing') }
    ;[app, browser] = await Promise.all([startNewInstallation(env), openBrowser()])
    cookie = await setUp(app)
  })
  afterAll(async () => {
    await Promise.all([app.stop(), browser.close()])
    await server.stop()
  })

  it('may cut every connection, and nothing that was acknowledged is lost', async () => {
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    let cuts = 0
    const cut = async () => {
      const { rowCount } = await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'mingjing'`)
      cuts += rowCount ?? 0
    }
    const outcome = await registerUnits(app, cookie, cut)
    await client.end()
    // Those that nobody was using are replaced without a word.
    expect(cuts).toBeGreaterThan(1)
    await expectNothingLost(app, cookie, env, outcome)
  })

  it('is told to be away on the page, where what was typed stays and can be saved when it is back', async () => {
    const { page } = await openPage(browser)
    const cookies = cookie
      .split('; ')
      .map((one) => ({ name: one.split('=')[0] ?? '', value: one.slice(one.indexOf('=') + 1), url: app.url }))
    await page.context().addCookies(cookies)
    await visit(page, `${app.url}/account`)
    await page.getByRole('textbox', { name: '电话' }).waitFor()
    const resume = await server.pause()
    await page.getByRole('textbox', { name: '电话' }).fill('0571-88886666')
    await page.getByRole('button', { name: '保存电话' }).click()
    await page.getByRole('alert').filter({ hasText: '数据库暂时连不上' }).waitFor()
    expect((await fetch(`${app.url}/api/health`)).status).toBe(503)
    await resume()
    await expect.poll(async () => (await fetch(`${app.url}/api/health`)).status, { timeout: 20_000 }).toBe(200)
    expect(await page.getByRole('textbox', { name: '电话' }).inputValue()).toBe('0571-88886666')
    await page.getByRole('button', { name: '保存电话' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '保存电话', disabled: true }).waitFor()
    await page.reload()
    await expect.poll(() => page.getByRole('textbox', { name: '电话' }).inputValue()).toBe('0571-88886666')
  })
})
