import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, format } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { ROOT } from './run.mjs'

/**
 * Checks the direction of imports. With a compiler it does not know, dependency-cruiser reads no TypeScript, finds no violation and passes: so it must have
 * seen every source there is.
 */
const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.tsx?$/.test(name))
const options = await extractOptions(join(ROOT, '.dependency-cruiser.mjs'))
const { output } = await cruise(['src'], { ...options, baseDir: ROOT })
if (typeof output === 'string') throw new Error(output)

const seen = new Set(output.modules.map(({ source }) => source))
const missed = files.map((name) => `src/${name.replaceAll('\\', '/')}`).filter((name) => !seen.has(name))
console.log((await format(output, { outputType: 'err-long' })).output)
if (missed.length > 0) console.error(`${missed.length} 个源文件没有查到：${missed.slice(0, 5).join('、')}`)
console.log(`查了 ${files.length - missed.length} 个源文件`)
process.exitCode = output.summary.error > 0 || missed.length > 0 || files.length === 0 ? 1 : 0
