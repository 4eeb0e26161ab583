import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/run.mjs'
import { startApp, startNewInstallation, type App } from '../app.ts'
import { newPlace, removePlace } from '../folders.ts'

/** Runs the built server until it ends by itself. */
async function runServer(parameters: readonly string[]): Promise<{ readonly said: string; readonly code: number | null }> {
  const server = spawn(process.execPath, [join(ROOT, 'dist/server/main.js'), ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', MINGJING_DATA: '' },
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(server, 'exit')) as [number | null]
  return { said, code }
}

const statusFor = (port: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/api/health', headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

async function takenPort(): Promise<{ readonly port: string; readonly free: () => void }> {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  return { port: String((taken.address() as AddressInfo).port), free: () => void taken.close() }
}

const expectOneSentence = ({ said, code }: { readonly said: string; readonly code: number | null }, sentence: string) => {
  expect(said).toContain(sentence)
  expect(said.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
}

describe('the demonstration', () => {
  let app: App
  let port: string
  beforeAll(async () => {
    const taken = await takenPort()
    port = taken.port
    app = await startApp(['--port', port])
    taken.free()
  })
  afterAll(async () => {
    await app.stop()
  })

  it('moves on from a taken port, and says so in Chinese with the address and how to stop', () => {
    expect(app.said()).toContain(`端口 ${port} 已被占用`)
    expect(app.said()).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
    expect(app.said()).toContain('按 Ctrl+C 停止')
  })

  it.each([
    [['--port', 'abc'], '1 到 65535 之间的整数'],
    [['--host', '0.0.0.0'], '只在本机打开'],
    [['--data', '/nowhere/at/all'], '还没有明镜的数据'],
    [['--empty', '--tls', 'a.pem', 'b.pem'], '读不了 --tls 后面的证书文件“a.pem”'],
  ])('refuses %j with one sentence', async (parameters, sentence) => {
    expectOneSentence(await runServer(parameters), sentence)
  })

  it('answers only who asks for this machine, and guards every answer', async () => {
    const { port: own } = new URL(app.url)
    expect(await statusFor(own, 'evil.example')).toBe(421)
    expect(await statusFor(own, `localhost:${own}`)).toBe(200)
    const page = await fetch(app.url)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const script = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? ''
    expect((await fetch(app.url + script)).headers.get('cache-control')).toContain('immutable')
  })

  it('is served by one program at a time, opened to nobody else, and never turned into an installation', async () => {
    expectOneSentence(await runServer(['--data', app.folder]), '已经由另一个明镜在使用')
    expectOneSentence(await runServer(['--data', app.folder, '--host', '0.0.0.0']), '只在本机打开')
    expectOneSentence(await runServer(['--data', app.folder, '--empty']), '已经由另一个明镜在使用')
  })

  it('stops cleanly', async () => {
    expect(await app.stop()).toBe(0)
  })
})

describe('an installation', () => {
  it('prints a one-time address, says at the door what to do first, and starts again as what it is', async () => {
    const app = await startNewInstallation()
    try {
      expect(app.setUpAddress).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/set-up#[2-9A-Z-]{19}$/u)
      expect(app.said()).toContain('30 分钟')
      const [log] = readdirSync(join(app.folder, 'logs')).filter((name) => /^\d/u.test(name))
      const lines = readFileSync(join(app.folder, 'logs', log ?? ''), 'utf8')
      expect(lines).toContain('"msg":"listening"')
      expect(lines).not.toContain(new URL(app.setUpAddress).hash.slice(1))
      expectOneSentence(await runServer(['--data', app.folder, '--programmes', 'programmes']), '--programmes 只用在演示里')
    } finally {
      expect(await app.stop()).toBe(0)
    }
  })

  it('stays on its port, and says who may have it', async () => {
    const { port, free } = await takenPort()
    const place = newPlace()
    const folder = join(place, 'installation')
    try {
      expectOneSentence(await runServer(['--empty', '--data', folder, '--port', port]), `端口 ${port}已被别的程序占用`)
      expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false)
    } finally {
      free()
      await removePlace(place, folder)
    }
  })
})
