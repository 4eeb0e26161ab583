import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './run.mjs'
import { setUp } from './setUp.mjs'

/** `npm run bench -- name`: runs bench/name/main.mjs on the program as built. */
const [name] = process.argv.splice(2, 1)
const main = (/** @type {string} */ folder) => join(ROOT, 'bench', folder, 'main.mjs')
const known = readdirSync(join(ROOT, 'bench')).filter((folder) => existsSync(main(folder)))
if (name === undefined || !known.includes(name)) {
  console.error(`用法：npm run bench -- 名称。可用的有：${known.join('、')}`)
  process.exit(2)
}
await setUp((line) => {
  console.log(line)
})
process.argv[1] = main(name)
await import(pathToFileURL(main(name)).href)
