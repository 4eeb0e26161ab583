import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installedPostgres } from './servers.mjs'

/**
 * bench/store: what the ground carries, on the PostgreSQL that the app starts itself and on an installed one, in one run; each figure beside its limit on the same
 * server (a bare insert, an empty select, reading without hashing). `npm run bench -- store [units] [acts]`.
 */
const [units = '3000', acts = '1000000'] = process.argv.slice(2)
const runner = fileURLToPath(new URL('runOne.mjs', import.meta.url))
const kinds = installedPostgres() === null ? ['embedded'] : ['embedded', 'installed']
if (kinds.length === 1) console.log('No installed PostgreSQL found: only the embedded one is measured.')

const measured = new Map(
  kinds.map((kind) => {
    const lines = execFileSync(process.execPath, [runner, kind, units, acts], { encoding: 'utf8', maxBuffer: 1 << 26 })
      .trim()
      .split('\n')
    return [kind, new Map(lines.map((line) => JSON.parse(line)).map(({ name, ...figures }) => [name, figures]))]
  }),
)

const ms = (value) => (value >= 1_000 ? `${(value / 1_000).toFixed(1)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`)
const times = (value, limit) => `${(value / limit).toFixed(1)}× the limit`
const count = (value) => value.toLocaleString('en')

/** Each line: what, how it is told of one server's figures, and the aim. */
const LINES = [
  ['start, nothing there', (m) => ms(m.get('start empty').ms), ''],
  ['start, empty', (m) => ms(m.get('start again').ms), 'below 3 s'],
  ['start, full', (m) => ms(m.get('start full').ms), 'below 3 s'],
  ['open the large round', (m) => ms(m.get('open the round').ms), ''],
  [
    'one answer, acknowledged: median, p95',
    (m) =>
      `${ms(m.get('answer').median)}, ${ms(m.get('answer').p95)} (${times(m.get('answer').median, m.get('bare insert').median)}: a bare insert)`,
    'median below 10 ms',
  ],
  [
    '50 people at once: answers a second, median',
    (m) => `${count(m.get('answer, 50 at once').perSecond)}, ${ms(m.get('answer, 50 at once').median)}`,
    '',
  ],
  ['bulk: answers a second, with results', (m) => `${count(m.get('bulk').perSecond)} (${count(m.get('bulk').answers)} answers)`, ''],
  [
    'page of a unit: median, p95',
    (m) =>
      `${ms(m.get('page of a unit').median)}, ${ms(m.get('page of a unit').p95)} (${times(m.get('page of a unit').median, m.get('select 1').median)}: select 1)`,
    'below 5 ms',
  ],
  ['page of the group: median', (m) => ms(m.get('page of the group').median), 'below 100 ms'],
  [
    'rebuild',
    (m) =>
      `${ms(m.get('rebuild').ms)} for ${count(m.get('rebuild').cells)} cells (${times(m.get('rebuild').ms, m.get('rebuild').scanMs)}: one scan), ${m.get('rebuild').differing} differ`,
    '',
  ],
  [
    'journal verify',
    (m) =>
      `${ms(m.get('journal verify').ms)} for ${count(m.get('journal verify').acts)} acts (${times(m.get('journal verify').ms, m.get('journal verify').readMs)}: reading without hashing)`,
    'a million below 20 s',
  ],
  [
    'backup',
    (m) => `${ms(m.get('backup').ms)}, ${count(m.get('backup').mb)} MB, peak memory ${m.get('backup').peakMb} MB`,
    'below 300 MB of memory',
  ],
  ['restore', (m) => `${ms(m.get('restore').ms)}, peak memory ${m.get('restore').peakMb} MB`, ''],
  ['peak memory of the writer', (m) => `${m.get('journal verify').peakMb} MB`, ''],
]

for (const kind of kinds) {
  console.log(`\n${kind} PostgreSQL; a round of ${count(Number(units))} units × 60 indicators × 3 checks, two lanes\n`)
  for (const [what, tell, aim] of LINES) console.log(`${what.padEnd(46)}${tell(measured.get(kind))}${aim === '' ? '' : `   [aim: ${aim}]`}`)
}
