import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT } from '../scripts/run.mjs'

export type Env = Readonly<Record<string, string>>

/** The built app, running. */
export interface App {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  /** Its data folder. */
  readonly folder: string
  /** Everything it printed so far. */
  readonly said: () => string
  /** Stops it as Ctrl+C does. Returns its exit code; null: it had to be killed. */
  readonly stop: () => Promise<number | null>
}

const LONGEST_MS = 60_000

/** Runs the built server on a data folder until it says where it answers, and does. */
export async function runApp(folder: string, parameters: readonly string[], env: Env = {}): Promise<App> {
  const main = join(ROOT, 'dist/server/main.js')
  if (!existsSync(main)) throw new Error('The app is not built: npm run build.')
  const port = parameters.includes('--port') ? [] : ['--port', String(await freePort())]
  const server = spawn(process.execPath, [main, ...port, ...parameters], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', MINGJING_DATA: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))

  const hasEnded = () => server.exitCode !== null || server.signalCode !== null
  const stop = async () => {
    if (hasEnded()) return server.exitCode
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    const timer = setTimeout(() => server.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(timer)
    return server.exitCode
  }

  // When somebody was faster on the port, the demonstration takes the next one: it is where it says it is.
  const began = Date.now()
  for (;;) {
    const url = /https?:\/\/[^\s/#]+:\d+/u.exec(said)?.[0]
    // It says where when it listens; whether a certificate made for a test is to be believed is not asked here.
    if (url !== undefined && said.includes('按 Ctrl+C 停止') && (url.startsWith('https:') || (await answers(url)))) {
      return { url, folder, said: () => said, stop }
    }
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
