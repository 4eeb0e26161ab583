import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPage } from '../../dist/pages/readPage.js'
import { compare } from './parts/compare.mjs'
import { plainExpressions } from './parts/plainExpressions.mjs'

/**
 * bench/extract FOLDER [--pages even|odd] [--faults]: titles, days and items read right of labelled pages, beside three plain regular expressions.
 *
 * FOLDER holds pages and labels.json: [{ "file", "title", "date", "kind"?, "items"?: [{ "title", "date" }], "readOn"? }]. `even` and `odd` are the halves by place in
 * the list: rules are written looking at one, and measured on the other.
 */
const words = process.argv.slice(2)
const folder = words.find((word, at) => !word.startsWith('--') && words[at - 1] !== '--pages')
if (folder === undefined) {
  console.error('bench/extract FOLDER [--pages even|odd] [--faults]')
  process.exit(2)
}
const half = words.includes('--pages') ? words[words.indexOf('--pages') + 1] : 'all'
const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')).filter(
  (_, at) => half === 'all' || (at % 2 === 0) === (half === 'odd'),
)
const READERS = [
  ['mingjing', (bytes, { readOn = null }) => readPage(bytes, { address: null, contentType: null, readOn })],
  ['three regular expressions', plainExpressions],
]
const ASKED = ['title', 'date', 'kind', 'items']

const pages = labels.map((label) => ({ label, bytes: readFileSync(join(folder, label.file)) }))
console.log(`${pages.length} pages (${half}) of ${folder}\n`)
for (const [name, read] of READERS) {
  for (const { bytes, label } of pages) read(bytes, label)
  const begun = process.cpuUsage()
  const found = pages.map(({ bytes, label }) => read(bytes, label))
  const { user, system } = process.cpuUsage(begun)
  const ms = (user + system) / 1e3
  const right = pages.map(({ label }, at) => compare(label, found[at]))
  const rates = ASKED.flatMap((what) => {
    const said = right.filter((one) => one[what] !== undefined)
    const good = said.filter((one) => one[what]).length
    return said.length === 0 ? [] : [`${what} ${good}/${said.length} (${((good * 100) / said.length).toFixed(1)} %)`]
  })
  console.log(`${name.padEnd(28)} ${rates.join('   ')}   ${(ms / pages.length).toFixed(1)} ms CPU a page`)
  if (!words.includes('--faults') || name !== 'mingjing') continue
  pages.forEach(({ label }, at) => {
    for (const what of ASKED.filter((one) => right[at][one] === false)) {
      const read = what === 'date' ? found[at].publishedOn : found[at][what]
      console.log(`  ${label.file} ${what}: ${JSON.stringify(read)} for ${JSON.stringify(label[what])}`)
    }
  })
}
