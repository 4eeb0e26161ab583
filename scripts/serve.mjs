import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { ROOT } from './run.mjs'
import { setUp } from './setUp.mjs'

await setUp((line) => console.log(line))

const main = join(ROOT, 'dist/server/main.js')
process.argv[1] = main
await import(pathToFileURL(main).href)
