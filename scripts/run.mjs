import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** @typedef {{ readonly code: number, readonly output: string, readonly seconds: number }} Ran */

/** Children still running. @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()

/** They end with us; between them a signal means what it means to whoever else listens, as the server does. */
function endTogether() {
  for (const child of children) child.kill()
  process.exit(130)
}

/**
 * Runs a command to its end and keeps what it says. A command that cannot start, or does not end in time, ends with a code that is not 0.
 *
 * @param {readonly string[]} command
 * @param {{ env?: Record<string, string>, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<Ran>}
 */
export function run(command, { env = {}, timeoutMs = 600_000, shell = false } = {}) {
  const [file, ...parameters] = command
  if (file === undefined) throw new Error('no command')
  const began = Date.now()
  return new Promise((resolve) => {
    const child = spawn(file, parameters, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env },
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (children.size === 0) process.once('SIGINT', endTogether).once('SIGTERM', endTogether)
    children.add(child)
    let output = ''
    const keep = (/** @type {string} */ text) => (output += text)
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    const timer = setTimeout(() => {
      keep(`\n${timeoutMs / 1000} 秒内没有结束，已中止\n`)
      child.kill('SIGKILL')
    }, timeoutMs)
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer)
      children.delete(child)
      if (children.size === 0) process.off('SIGINT', endTogether).off('SIGTERM', endTogether)
      resolve({ code, output, seconds: (Date.now() - began) / 1000 })
    }
    child.on('error', (error) => {
      keep(error.message)
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/** Room for what lives shortly, in MB: tools make much of it, and clearing the usual few megabytes again and again is a good part of their work. */
const ROOM = '--max-semi-space-size=64'

/**
 * The command that runs a tool from node_modules, without the shell and without npx.
 *
 * @param {string} script path below node_modules
 * @param {readonly string[]} parameters
 */
export const tool = (script, ...parameters) => [process.execPath, ROOM, join(ROOT, 'node_modules', script), ...parameters]

export const tsc = (/** @type {string[]} */ ...parameters) => tool('typescript/bin/tsc', ...parameters)
export const vite = (/** @type {string[]} */ ...parameters) => tool('vite/bin/vite.js', ...parameters)
export const vitest = (/** @type {string[]} */ ...parameters) => tool('vitest/vitest.mjs', ...parameters)
