import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * bench/engine: the engine against the limit, against what one would write, and against two peers, on the same work in one run.
 *
 * Each contestant runs in a process of its own; units are made in batches outside the clock. Slow ones get fewer units, and every
 * one is also run on the same first 2,000 units to compare what it computed.
 */
const CONTESTANTS = [
  { name: 'typedArrays', title: 'typed arrays (the limit)', units: 120_000 },
  { name: 'objects', title: 'loop over objects, no trace', units: 120_000 },
  { name: 'mingjing:points', title: 'Mingjing, points and trace', units: 120_000 },
  { name: 'mingjing:sentences', title: 'Mingjing, trace in sentences', units: 3_000 },
  { name: 'jsonRulesEngine', title: 'json-rules-engine', units: 4_000 },
  { name: 'hyperFormula', title: 'HyperFormula', units: 2_000 },
]
const SAME = 2_000
const runner = fileURLToPath(new URL('runOne.mjs', import.meta.url))
const run = (name, units) =>
  JSON.parse(execFileSync(process.execPath, [runner, name, String(units)], { encoding: 'utf8', maxBuffer: 1 << 24 }))

const rows = CONTESTANTS.map(({ name, title, units }) => ({ name, title, ...run(name, units), same: run(name, SAME).checksum }))
const perSecond = ({ units, seconds }) => units / seconds
const own = rows.find(({ name }) => name === 'mingjing:points')
const small = run('mingjing:points', 3_000)

console.log('60 indicators of mixed rules; units a second, ratio to Mingjing with trace, peak memory\n')
for (const row of rows) {
  const figures = [
    String(row.units).padStart(8),
    Math.round(perSecond(row)).toLocaleString('en').padStart(11),
    `${(perSecond(row) / perSecond(own)).toFixed(3)}×`.padStart(10),
    `${row.peakMb} MB`.padStart(8),
  ]
  console.log(`${row.title.padEnd(32)}${figures.join('  ')}${row.same === rows[0].same ? '' : '  DIFFERENT RESULTS'}`)
}
const peer = rows.find(({ name }) => name === 'jsonRulesEngine')
const sentences = rows.find(({ name }) => name === 'mingjing:sentences')
console.log(
  `\n3,000 units × 60 with full traces: ${small.seconds.toFixed(2)} s as data, ${sentences.seconds.toFixed(2)} s with every sentence (aim: below 1 s)`,
)
console.log(`against json-rules-engine, both with traces: ${(perSecond(own) / perSecond(peer)).toFixed(1)}× (aim: 20×)`)
console.log(`peak memory, streamed: 3,000 units ${small.peakMb} MB, 120,000 units ${own.peakMb} MB`)
if (rows.some(({ same }) => same !== rows[0].same)) process.exitCode = 1
