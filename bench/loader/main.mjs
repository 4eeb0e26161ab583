import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readProgramme } from '../../dist/programme/readProgramme.js'

/** bench/loader: what hostile text costs to refuse, as a ratio to reading the largest real programme in the same run. */
const FOLDER = fileURLToPath(new URL('../../programmes', import.meta.url))

function filesIn(folder, top = folder) {
  const files = {}
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) Object.assign(files, filesIn(path, top))
    else files[relative(top, path)] = readFileSync(path, 'utf8')
  }
  return files
}

const real = filesIn(join(FOLDER, 'taiqian-2020'))
const withProgramme = (text) => ({ ...real, 'programme.yaml': text })
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
for (let at = 1; at < 12; at++)
  bomb.push(
    `${String.fromCharCode(97 + at)}: &${String.fromCharCode(97 + at)} [${Array(9)
      .fill(`*${String.fromCharCode(96 + at)}`)
      .join(', ')}]`,
  )

const CASES = [
  ['alias bomb, 9^11 values', withProgramme(bomb.join('\n'))],
  ['20,000 keys in one mapping', withProgramme(Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'))],
  ['10,000 levels deep', withProgramme(`a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
  ['__proto__ as a key', withProgramme('__proto__: {polluted: yes}\nprogramme: x')],
  ['50 MB of text', withProgramme('x'.repeat(50 * 1024 * 1024))],
  ['2 MB of dense lists', withProgramme(`a: [${'[],'.repeat(600_000)}]`)],
]

function timed(files) {
  const start = process.hrtime.bigint()
  const { errors } = readProgramme(files)
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, errors }
}

timed(real)
const base = Math.min(...Array.from({ length: 5 }, () => timed(real).seconds))
console.log(`reading taiqian-2020: ${base.toFixed(3)} s; each case below as a ratio to that, with its first error\n`)
for (const [title, files] of CASES) {
  const { seconds, errors } = timed(files)
  console.log(`${title.padEnd(30)} ${`${(seconds / base).toFixed(2)}×`.padStart(8)}  ${errors[0]?.code ?? 'NO ERROR'}`)
  if (errors.length === 0) process.exitCode = 1
}
console.log(
  `\npeak memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; Object.prototype polluted: ${'polluted' in {}}`,
)
