import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './run.mjs'
import { setUp } from './setUp.mjs'

await setUp((line) => {
  console.log(line)
})

// npm passes a signal to the shell it started, not to us: an orphan has been stopped, and would keep the port.
const parent = process.ppid
if (process.env['npm_lifecycle_event'] === 'start') {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

const main = join(ROOT, 'dist/server/main.js')
process.argv[1] = main
await import(pathToFileURL(main).href)
