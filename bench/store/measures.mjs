import { readFileSync } from 'node:fs'

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

/** Milliseconds. */
export async function timed(work) {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The most memory that this process has held so far, in MB. */
export const peakMb = () => Math.round(process.resourceUsage().maxRSS / 1024)

/** Bytes that a process has now, for those that we did not start ourselves. */
export const residentMb = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
