import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { ROOT } from '../run.mjs'
import { readPostmaster } from './program.mjs'

/**
 * @typedef {object} Round
 * @property {string} target what was killed
 * @property {ReadonlyMap<string, string>} acknowledged key → hash of its file, or nothing
 * @property {number} refused
 * @property {readonly string[]} faults
 */

const TARGETS = ['app', 'server', 'both', 'opening'] // in the first three while it writes, in the last while it opens
const MOST_MS = 60_000

/**
 * One storm: starts a writer, kills it, the database, or both at a moment that chance chooses, and collects what had been acknowledged by then. Where only the
 * database was killed, the writer must find it again by itself.
 *
 * @param {string} folder
 * @param {number} number
 * @param {() => number} random from 0 to 1
 * @returns {Promise<Round>}
 */
export async function stormRound(folder, number, random) {
  const target = TARGETS[Math.floor(random() * TARGETS.length)] ?? 'app'
  const moment = random()
  const acknowledged = new Map()
  const faults = /** @type {string[]} */ ([])
  let refused = 0
  let isReady = false
  const writer = spawn(process.execPath, [join(ROOT, 'scripts/storm/writer.mjs'), folder, String(number)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  writer.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => faults.push(text))
  const ended = new Promise((resolve) => writer.once('close', resolve))
  createInterface(writer.stdout).on('line', (line) => {
    const [word, key = '', rest = '', code = ''] = line.split(' ')
    isReady ||= word === 'ready'
    if (word === 'ack') acknowledged.set(key, rest)
    if (word !== 'refused') return
    refused += 1
    // Whoever asked must be told in our own words, whatever broke.
    if (rest !== 'Refusal' || code !== 'database-away') faults.push(line)
  })
  /** @param {() => boolean} comes @param {string} what */
  const until = async (comes, what) => {
    for (let waited = 0; !comes(); waited += 5) {
      if (waited > MOST_MS || writer.exitCode !== null) return void faults.push(`${what}没有等到`)
      await setTimeout(5)
    }
  }
  const killServer = () => {
    const there = readPostmaster(join(folder, 'postgres'))
    if (there && there.pid !== process.pid) process.kill(there.pid, 'SIGKILL')
  }

  if (target === 'opening') await setTimeout(moment * 700)
  else {
    await until(() => isReady, '启动')
    await setTimeout(moment * 800)
  }
  if (target === 'server') {
    killServer()
    const before = acknowledged.size
    await setTimeout(50)
    await until(() => acknowledged.size > before + 10, '数据库恢复后的写入')
  }
  writer.kill('SIGKILL')
  if (target === 'both') killServer()
  await ended
  return { target, acknowledged, refused, faults }
}
