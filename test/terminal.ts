import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ROOT } from '../scripts/run.mjs'
import type { Env } from './runApp.ts'

/** What a command of the built program said, and how it ended. */
export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const CLEAN = { DATABASE_URL: '', MINGJING_DATA: '', MINGJING_BACKUP_PASSPHRASE: '', MINGJING_BACKUPS: '' }

/** Begins a command of the built program; it has to be ended. */
export const beginCommand = (words: readonly string[], env: Env = {}): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...words], {
    cwd: ROOT,
    env: { ...process.env, ...CLEAN, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Runs a command of the built program. 终端 */
export async function mingjing(words: readonly string[], env: Env = {}): Promise<Said> {
  const command = beginCommand(words, env)
  if (!command.stdout || !command.stderr) throw new Error('The command has no output.')
  const [out, err, [code]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'exit') as Promise<[number | null]>,
  ])
  return { code, out, err }
}
