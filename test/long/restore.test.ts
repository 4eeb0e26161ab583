import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { installedPostgres } from '../../scripts/installedPostgres.mjs'
import { findBinaries } from '../../src/database/embedded/findBinaries.ts'
import { initdbIdentity, isRoot } from '../../src/database/embedded/identity.ts'
import { startInstallation } from '../app.ts'
import { newPlace, removePlace } from '../folders.ts'
import { runApp, type App, type Env } from '../runApp.ts'
import { mingjing } from '../terminal.ts'
import { startPlainServer, type PlainServer } from '../testServer.ts'

const PASSPHRASE = { MINGJING_BACKUP_PASSPHRASE: '河边的老柳树下有一座石桥' }
const PROGRAMME = 'changning-2020'
const ADMINISTRATOR = { login: 'liming', password: '清水河边三棵老柳树和石桥' }

let place: string
beforeAll(() => {
  place = newPlace()
})
afterAll(() => removePlace(place, join(place, 'none')))

const CHANGING = { 'x-mingjing': '1', 'content-type': 'application/json' }

/** An administrator gives himself the duty of an auditor, who sees all results. */
async function auditToo(app: App, cookie: string): Promise<void> {
  const { person, duties } = (await told(app, '/api/me', cookie)) as { person: { id: string }; duties: { unit: string }[] }
  const body = JSON.stringify({ person: person.id, role: 'auditor', unit: duties[0]?.unit, why: '试用' })
  const response = await fetch(`${app.url}/api/duties`, { method: 'POST', headers: { ...CHANGING, cookie }, body })
  expect([response.status, response.ok ? '' : await response.text()]).toEqual([200, ''])
}

/** Ended when the test is over, with what it left in its folder. */
async function started(folder: string, env: Env = {}): Promise<App> {
  const app = await runApp(folder, ['--data', folder], env)
  onTestFinished(async () => {
    await app.stop()
    await removePlace(folder, folder)
  })
  return app
}

async function told(app: App, path: string, cookie = ''): Promise<unknown> {
  const response = await fetch(app.url + path, { headers: { cookie } })
  expect([path, response.status]).toEqual([path, 200])
  return response.json()
}

/** The cookie of somebody who is signed in. */
async function enter(app: App, path: string, body: object): Promise<string> {
  const headers = CHANGING
  const response = await fetch(app.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  expect([path, response.status]).toEqual([path, 204])
  return response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') // prettier-ignore
}

/** Runs a command that has to succeed. */
async function done(words: readonly string[], env: Env = {}): Promise<string> {
  const { code, out, err } = await mingjing(words, env)
  expect({ words, code, err: code === 0 ? '' : err }).toEqual({ words, code: 0, err: '' })
  return out
}

describe('an installation, backed up while it runs', { timeout: 180_000 }, () => {
  let server: PlainServer
  beforeAll(async () => {
    const binaries = installedPostgres() ?? (await findBinaries(tmpdir(), isRoot() ? initdbIdentity() : null))
    server = await startPlainServer(binaries, 'mingjing')
  })
  afterAll(() => server.stop())

  it('goes from its own database to a server and back, with its people, their passwords and its results', async () => {
    const path = `/api/programmes/${PROGRAMME}/round`
    const [round, sealed, second] = [join(place, '批次.yaml'), join(place, '一.mjbackup'), join(place, '二.mjbackup')]
    const app = await startInstallation()
    let shown: unknown
    try {
      const code = new URL(app.setUpAddress).hash.slice(1)
      const cookie = await enter(app, '/api/set-up', { code, unitName: '示范县', unitKind: 'county', name: '李明', ...ADMINISTRATOR })
      await auditToo(app, cookie)
      const data = ['--data', app.folder]
      await done(['programme', 'publish', PROGRAMME, '--why', '试用', ...data])
      await done(['demo', PROGRAMME, '-o', round])
      // Invented answers are no demonstration's if somebody says so; a program cannot tell.
      writeFileSync(round, readFileSync(round, 'utf8').replace(/^demonstration: true\n/mu, ''))
      await done(['round', 'import', round, '--register-units', ...data])
      shown = await told(app, path, cookie)
      await done(['backup', sealed, ...data], PASSPHRASE)
      const full = await mingjing(['restore', sealed, ...data], PASSPHRASE)
      expect([full.code, full.err]).toEqual([5, expect.stringContaining('npm start -- --data 新文件夹')])
    } finally {
      await app.stop()
    }
    const onServer = { DATABASE_URL: server.url('mingjing') }
    const [folder, back] = [join(place, 'on-server'), join(place, 'back')]
    await done(['restore', sealed, '--data', folder], { ...onServer, ...PASSPHRASE })
    const moved = await started(folder, onServer)
    expect(await told(moved, path, await enter(moved, '/api/sign-in', ADMINISTRATOR))).toEqual(shown)
    await done(['backup', second, '--data', folder], { ...onServer, ...PASSPHRASE })
    await moved.stop()

    expect(await done(['restore', second, '--data', back], PASSPHRASE)).toContain('日志头')
    const own = await started(back)
    expect(await told(own, path, await enter(own, '/api/sign-in', ADMINISTRATOR))).toEqual(shown)
    expect(await done(['journal', 'verify', '--data', back])).toContain('日志完好')
  })
})
