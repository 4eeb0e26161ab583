import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const EACH_MS = 50

/**
 * Runs a command and what it starts, as one: how long it took, what it computed (user and system), the most memory it held, and what it printed. One that has not
 * ended in time is ended.
 *
 * @param {readonly string[]} command @param {number} seconds
 */
export async function measured(command, seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'mj-bench-crawl-'))
  const output = openSync(join(folder, 'out'), 'w+')
  const began = performance.now()
  // The shell tells at its end what everything it waited for has computed.
  const shell = spawn('sh', ['-c', 'trap : TERM; "$@" >&3; times', 'sh', ...command], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore', output],
  })
  let [times, isLate, peakKb] = ['', false, 0]
  shell.stdout.on('data', (chunk) => (times += chunk))
  const looking = setInterval(() => (peakKb = Math.max(peakKb, heldKb(shell.pid))), EACH_MS)
  const patience = setTimeout(() => {
    isLate = true
    // Its whole group; the shell itself minds nothing but to tell the times.
    process.kill(-shell.pid, 'SIGTERM')
    setTimeout(() => endChildren(shell.pid), 2000).unref()
  }, seconds * 1000)
  await new Promise((resolve) => shell.once('close', resolve))
  clearInterval(looking)
  clearTimeout(patience)
  const printed = readFileSync(join(folder, 'out'), 'utf8')
  closeSync(output)
  rmSync(folder, { recursive: true, force: true })
  return { ms: performance.now() - began, cpuMs: childrenMs(times), peakMb: Math.round(peakKb / 1024), printed, isLate }
}

/** The second line of `times`: user and system of all children, `1m2.34s 0m0.5s`. */
function childrenMs(text) {
  const [, line = ''] = text.trim().split('\n')
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/gu)]
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0)
}

/** The most that a process's descendants have held so far, together. */
const heldKb = (pid) => descendants(pid).reduce((sum, one) => sum + Number(/^VmHWM:\s+(\d+)/mu.exec(read(one, 'status'))?.[1] ?? 0), 0)

function endChildren(pid) {
  for (const one of descendants(pid)) process.kill(one, 'SIGKILL')
}

function descendants(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((name) => {
        const stat = read(name, 'stat')
        return [Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]
      }),
  )
  const found = [pid]
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child)
  return found.slice(1)
}

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It has ended since it was listed.
    return ''
  }
}
