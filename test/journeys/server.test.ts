import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/run.mjs'
import { startApp } from '../app.ts'

/** Runs the built server until it ends or has said enough. */
async function runServer(parameters: readonly string[], enough?: RegExp): Promise<{ readonly said: string; readonly code: number | null }> {
  const server = spawn(process.execPath, [join(ROOT, 'dist/server/main.js'), ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(server, 'exit')
  let said = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (!server.killed && enough?.test(said)) server.kill('SIGTERM')
    })
  }
  const [code] = (await ended) as [number | null]
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

describe('the server', () => {
  it('moves on from a taken port, says so in Chinese with the address and how to stop, and stops cleanly', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const { said, code } = await runServer(['--port', String(port)], /Ctrl\+C/)
    taken.close()
    expect(said).toContain(`端口 ${String(port)} 已被占用`)
    expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
    expect(said).toContain('按 Ctrl+C 停止')
    expect(code).toBe(0)
  })

  it.each([
    [['--port', 'abc'], '1 到 65535 之间的整数'],
    [['--host', '0.0.0.0'], '只在本机打开'],
  ])('refuses %j with one sentence', async (parameters, sentence) => {
    const { said, code } = await runServer(parameters)
    expect(said).toContain(sentence)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })

  it('answers only who asks for this machine, and guards every answer', async () => {
    const app = await startApp()
    try {
      const { port } = new URL(app.url)
      expect(await statusFor(port, 'evil.example')).toBe(421)
      expect(await statusFor(port, `localhost:${port}`)).toBe(200)
      const page = await fetch(app.url)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      const script = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? ''
      expect((await fetch(app.url + script)).headers.get('cache-control')).toContain('immutable')
    } finally {
      await app.stop()
    }
  })
})
