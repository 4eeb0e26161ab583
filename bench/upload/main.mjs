import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/**
 * bench/upload: a file handed in through the server's own door, a small one and the largest, each in a process of its own: what the large one takes of memory
 * beside the small one, and of time beside the same bytes written to the same disk and synced. `npm run bench -- upload [megabytes]`.
 */
const [megabytes = '500'] = process.argv.slice(2)
const run = promisify(execFile)
const handedIn = async (size) => {
  const { stdout } = await run(process.execPath, [fileURLToPath(new URL('parts/handIn.mjs', import.meta.url)), size])
  return JSON.parse(stdout)
}

const small = await handedIn('1')
const large = await handedIn(megabytes)
const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`
console.log(`memory, 1 MB: ${small.peakMb} MB`)
console.log(`memory, ${megabytes} MB: ${large.peakMb} MB (${(large.peakMb / small.peakMb).toFixed(2)}× the small one; aim: below 2×)`)
console.log(
  `time, ${megabytes} MB: ${seconds(large.ms)} (${(large.ms / large.writeMs).toFixed(1)}× writing and syncing the bytes alone, ${seconds(large.writeMs)})`,
)
if (large.peakMb > 2 * small.peakMb) process.exitCode = 1
