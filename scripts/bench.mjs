import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ROOT } from './run.mjs'

/** `npm run bench -- name`: bundles bench/name.ts, so that what is measured is plain JavaScript, and runs it here. */
const [name] = process.argv.splice(2, 1)
const known = readdirSync(join(ROOT, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
if (name === undefined || !known.includes(name)) {
  console.error(`用法：npm run bench -- 名称。可用的有：${known.join('、')}`)
  process.exit(2)
}
const outDir = join(ROOT, '.cache/bench')
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  build: {
    ssr: `bench/${name}.ts`,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
})
await import(pathToFileURL(join(outDir, `${name}.mjs`)).href)
