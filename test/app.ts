import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT } from '../scripts/run.mjs'

/** The built app, running. */
export interface App {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  /** Everything it printed so far. */
  readonly said: () => string
  readonly stop: () => Promise<void>
}

const LONGEST_MS = 30_000

/** Starts the built server on a free port as a process of its own, and waits until it answers. */
export async function startApp(parameters: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<App> {
  const main = join(ROOT, 'dist/server/main.js')
  if (!existsSync(main)) throw new Error('The app is not built: npm run build.')
  const port = await freePort()
  const server = spawn(process.execPath, [main, '--port', String(port), ...parameters], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))

  const hasEnded = () => server.exitCode !== null || server.signalCode !== null
  const stop = async () => {
    if (hasEnded()) return
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    const timer = setTimeout(() => server.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(timer)
  }

  // When somebody was faster on the port, the server takes the next one: it is where it says it is.
  const began = Date.now()
  for (;;) {
    const url = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0]
    if (url !== undefined && (await answers(url))) return { url, said: () => said, stop }
    if (hasEnded()) throw new Error(`The server ended before it answered:\n${said}`)
    if (Date.now() - began > LONGEST_MS) {
      await stop()
      throw new Error(`The server did not answer within ${String(LONGEST_MS / 1000)} s:\n${said}`)
    }
    await wait(50)
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url)
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
