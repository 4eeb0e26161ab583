import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT } from './run.mjs'

/** A folder that arrives whole, its owner's id inside, by a rename that succeeds for one process only. */
const LOCK = join(ROOT, '.cache/setting-up')

/** What the systems say when a folder stands there already. */
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'])

/** Nothing here takes this long: whoever has the id by now is another program. */
const LONGEST_MS = 15 * 60_000

/** Is another process installing or building in this checkout? */
export function somebodyIsAtIt() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > LONGEST_MS) return false
    process.kill(Number(readFileSync(join(LOCK, 'pid'), 'utf8')), 0)
    return true
  } catch (error) {
    // EPERM: it lives and is somebody else's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Does the work while no other process installs or builds in this checkout.
 *
 * @template T
 * @param {(line: string) => void} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(say, work) {
  let said = false
  while (!enter()) {
    if (!somebodyIsAtIt()) leave()
    else if (!said) {
      said = true
      say('另一个进程正在安装或构建，等它完成……')
    }
    await wait(200)
  }
  process.once('exit', leave)
  try {
    return await work()
  } finally {
    process.off('exit', leave)
    leave()
  }
}

function enter() {
  const mine = `${LOCK}.${process.pid}`
  mkdirSync(mine, { recursive: true })
  writeFileSync(join(mine, 'pid'), String(process.pid))
  try {
    renameSync(mine, LOCK)
    return true
  } catch (error) {
    rmSync(mine, { recursive: true, force: true })
    if (!TAKEN.has(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error
    return false
  }
}

const leave = () => rmSync(LOCK, { recursive: true, force: true })
