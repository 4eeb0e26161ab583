import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { ask, linesTo } from './http.mjs'

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

/** Starts the program as built on a data folder, as a person would. */
export async function startApp(folder, databaseUrl, port) {
  const app = spawn(process.execPath, [MAIN, '--data', folder, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) },
  })
  const ended = new Promise((resolve) => app.once('exit', resolve))
  for (let tries = 0; ; tries += 1) {
    const answer = await ask({ port, cookie: '', agent: linesTo() }, '/api/health').catch(() => null)
    if (answer?.status === 200) break
    if (tries === 300 || app.exitCode !== null) throw new Error('The program did not start.')
    await wait(100)
  }
  const memory = (line) =>
    Math.round(Number(new RegExp(`^${line}:\\s+(\\d+)`, 'mu').exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  return {
    /** Held now, and the most so far, in MB. */
    nowMb: () => memory('VmRSS'),
    peakMb: () => memory('VmHWM'),
    /** Computed so far, user and system, in ms. */
    cpuMs: () => {
      const text = readFileSync(`/proc/${app.pid}/stat`, 'utf8')
      // After the name, which may hold spaces: state is the third field, the two times are the 14th and 15th, in hundredths of a second.
      const [user, system] = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
      return (Number(user) + Number(system)) * 10
    },
    kill: () => void app.kill('SIGKILL'),
    stop: async () => {
      app.kill('SIGTERM')
      await ended
    },
  }
}
