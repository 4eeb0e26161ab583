import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { installedPostgres } from '../store/servers.mjs'

/**
 * bench/results: the end of a round through HTTP, on the PostgreSQL that the app starts itself and on an installed one: a settled result, an objection that is
 * accepted, and what a new version of the programme would do, with readers looking on all the time. Each figure stands beside what the same facts cost at the
 * least in the same run: one canonical text hashed once, and the round's rows made text by the database. `npm run bench -- results [units] [indicators]`.
 */
const [units = '3000', indicators = '60', only] = process.argv.slice(2)
const runner = fileURLToPath(new URL('runOne.mjs', import.meta.url))
const found = installedPostgres() === null ? ['embedded'] : ['embedded', 'installed']
const kinds = only === undefined ? found : [only]

const ms = (value) => (value >= 1_000 ? `${(value / 1_000).toFixed(1)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`)
const both = ({ median, p95 }) => `${ms(median)}, ${ms(p95)}`
const NOTHING = { ms: 0, median: 0, p95: 0, count: 0, slowest: '', cpuMs: 0 }

/** Each line: what, how it is told, and the aim for 3,000 × 60. */
const LINES = [
  ['a request that reads nothing: median, p95', (m) => both(m('me')), ''],
  ['the same facts as one canonical text, hashed', (m) => ms(m('hashed').ms), ''],
  ['the round’s answers made text by the database', (m) => ms(m('rows').ms), ''],
  ['first ranking after a start', (m) => beside(m, 'first ranking'), ''],
  ['  others meanwhile', (m) => looked(m, 'first ranking'), 'p95 below 300 ms'],
  ['settled', (m) => beside(m, 'settled'), 'below 2 s'],
  ['  others meanwhile', (m) => looked(m, 'settled'), 'p95 below 300 ms'],
  ['settled once more after an answer', (m) => beside(m, 'settled again'), 'below 2 s'],
  ['  others meanwhile', (m) => looked(m, 'settled again'), 'p95 below 300 ms'],
  ['given to the units', (m) => ms(m('fed back').ms), ''],
  ['an objection tried: who would move', (m) => ms(m('tried').ms), ''],
  ['  others meanwhile', (m) => looked(m, 'tried'), 'p95 below 300 ms'],
  ['the objection accepted', (m) => ms(m('accepted').ms), ''],
  ['  others meanwhile', (m) => looked(m, 'accepted'), 'p95 below 300 ms'],
  ['  the ranking after it', (m) => ms(m('ranking after').ms), ''],
  ['a new version of the programme, who moves (in one process)', (m) => beside(m, 'new version'), ''],
  ['memory of the app: opened, now, most', (m) => `${m('memory').openedMb}, ${m('memory').nowMb}, ${m('memory').peakMb} MB`, ''],
]

const beside = (m, name) =>
  `${ms(m(name).ms)} (${(m(name).ms / m('hashed').ms).toFixed(1)}× hashed, ${(m(name).ms / m('rows').ms).toFixed(1)}× made text)`
const looked = (m, name) => `${both(m(`beside ${name}`))}, ${m(`beside ${name}`).count} looks, the slowest: ${m(`beside ${name}`).slowest}`

for (const kind of kinds) {
  const run = spawnSync(process.execPath, [runner, kind, units, indicators], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = run.stdout.split('\n').filter((line) => line !== '')
  const measured = new Map(lines.map((line) => JSON.parse(line)).map(({ name, ...figures }) => [name, figures]))
  console.log(
    `\n${kind} PostgreSQL; ${Number(units).toLocaleString('en')} units × ${indicators} indicators × 3 checks, two lanes; load ${loadavg()[0].toFixed(1)}\n`,
  )
  for (const [what, tell, aim] of LINES) {
    // A run that died has not measured everything; what it has is told.
    let missing = false
    const text = tell((name) => measured.get(name) ?? ((missing = true), NOTHING))
    console.log(`${what.padEnd(64)}${missing ? 'not measured' : text}${aim === '' ? '' : `   [aim: ${aim}]`}`)
  }
  if (run.status !== 0) {
    console.log('The run ended before its end; what is above is what it had measured.')
    process.exitCode = 1
  }
}
