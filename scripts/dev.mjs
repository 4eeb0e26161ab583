import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, tsc, vite } from './run.mjs'
import { setUp } from './setUp.mjs'

/** `npm run dev`: the compiler watches, the server starts again when its output changes, the page is served by vite, which asks the server for /api. */
const PORT = process.env['MINGJING_PORT'] ?? '4180'

await setUp((line) => {
  console.log(line)
})

const start = (/** @type {readonly string[]} */ [file = '', ...parameters]) =>
  spawn(file, parameters, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MINGJING_PORT: PORT } })

const children = [
  start(tsc('-b', '--watch', '--preserveWatchOutput', 'src/server', 'src/cli')),
  start([process.execPath, '--watch', '--watch-preserve-output', join('dist/server/main.js'), '--port', PORT, ...process.argv.slice(2)]),
  start(vite('--clearScreen', 'false')),
]
const stop = () => {
  for (const child of children) child.kill()
}
process.once('SIGINT', stop).once('SIGTERM', stop)
// node --watch waits for a change when the server fails; when one of the three really ends, so do we.
for (const child of children) child.once('exit', stop)
