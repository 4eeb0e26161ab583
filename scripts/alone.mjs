import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT } from './run.mjs'

/** A folder, because making one succeeds for exactly one process. It says who is inside. */
const LOCK = join(ROOT, '.cache/setting-up')
const OWNER = join(LOCK, 'pid')

export const somebodyIsAtIt = () => owner() !== null

/**
 * Does the work while no other process installs or builds in this checkout.
 *
 * @template T
 * @param {(line: string) => void} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(say, work) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  let said = false
  while (!enter()) {
    if (owner() === null) rmSync(LOCK, { recursive: true, force: true })
    else if (!said) {
      said = true
      say('另一个进程正在安装或构建,等它完成……')
    }
    await wait(200)
  }
  const leave = () => rmSync(LOCK, { recursive: true, force: true })
  process.once('exit', leave)
  try {
    return await work()
  } finally {
    process.off('exit', leave)
    leave()
  }
}

function enter() {
  try {
    mkdirSync(LOCK)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
  writeFileSync(OWNER, String(process.pid))
  return true
}

/** The process inside; null when there is none, or it died there. */
function owner() {
  try {
    const pid = Number(readFileSync(OWNER, 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    return pid
  } catch (error) {
    // Somebody else's process refuses our signal: it lives. A lock without a name has just been made, unless it stays so.
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM') return -1
    return isJustMade() ? 0 : null
  }
}

function isJustMade() {
  try {
    return readOwnerAgeMs() < 5_000 && !hasName()
  } catch {
    return false
  }
}

const readOwnerAgeMs = () => Date.now() - statSync(LOCK).mtimeMs

function hasName() {
  try {
    return readFileSync(OWNER, 'utf8') !== ''
  } catch {
    return false
  }
}
