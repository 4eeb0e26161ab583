import { readdirSync, readFileSync } from 'node:fs'

/** The middle and the slow end of some durations, in milliseconds. */
export function spread(durations) {
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

/** Does it so many times, one after the other. */
export async function repeat(times, work) {
  const durations = []
  for (let turn = 0; turn < times; turn += 1) durations.push(await timed(() => work(turn)))
  return durations
}

/** The same, told as its middle and slow end, and what this process itself computed for each: on a machine that others use too, the truer figure. */
export async function told(times, work) {
  const before = process.cpuUsage()
  const durations = await repeat(times, work)
  const { user, system } = process.cpuUsage(before)
  return { ...spread(durations), cpuMs: (user + system) / 1000 / times }
}

/** Milliseconds. */
export async function timed(work) {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The most memory that this process has held so far, in MB. */
export const peakMb = () => Math.round(process.resourceUsage().maxRSS / 1024)

/** What all processes of a database server hold together, in MB: each has its share of what they have in common. */
export async function serverMb(pool) {
  const { rows } = await pool.query('select pg_backend_pid() as pid')
  const parent = parentOf(rows[0].pid)
  const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && (Number(name) === parent || parentOf(name) === parent))
  const shares = all.map((pid) => Number(/^Pss:\s+(\d+)/mu.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return Math.round(shares.reduce((sum, share) => sum + share, 0) / 1024)
}

const parentOf = (pid) => Number(/^PPid:\s+(\d+)/mu.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0)

/** Processes come and go while one looks. */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return ''
    throw error
  }
}
