import { execFileSync } from 'node:child_process'
import { loadavg } from 'node:os'
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
const both = ({ median, p95, cpuMs }) => `${ms(median)}, ${ms(p95)}, ${ms(cpuMs)} of it our own computing`
const times = (value, limit, what) => `${(value / limit).toFixed(1)}× ${what}`
const count = (value) => value.toLocaleString('en')

/** Each line: what, how it is told of one server's figures, and the aim. */
const LINES = [
  ['start, nothing there', (m) => ms(m('start empty').ms), ''],
  ['start, empty', (m) => ms(m('start again').ms), 'below 3 s'],
  ['start, full', (m) => `${ms(m('start full').ms)} (${times(m('start full').ms, m('start again').ms, 'empty')})`, 'below 3 s'],
  ['open the large round', (m) => ms(m('open the round').ms), ''],
  [
    'one answer, acknowledged: median, p95',
    (m) => `${both(m('answer'))} (${times(m('answer').median, m('bare insert').median, 'a bare insert')})`,
    'median below 10 ms',
  ],
  [
    '50 people at once: answers a second, median',
    (m) =>
      `${count(m('answer, 50 at once').perSecond)}, ${ms(m('answer, 50 at once').median)} (${times(m('bare insert, 50 at once').perSecond, m('answer, 50 at once').perSecond, 'as many bare inserts')})`,
    '',
  ],
  [
    'bulk: answers a second, with results',
    (m) =>
      `${count(m('bulk').perSecond)}, ${count(m('bulk').answers)} in ${ms(m('bulk').ms)} (${times(m('bulk').ms, m('bulk').limitMs, 'copied into a table without keys')})`,
    '',
  ],
  [
    'page of a unit: median, p95',
    (m) => `${both(m('pages').unit)} (${times(m('pages').unit.median, m('pages').empty.median, 'select 1')})`,
    'below 5 ms',
  ],
  [
    'page of the group: median, p95',
    (m) => `${both(m('pages').group)} (${times(m('pages').group.median, m('pages').bare.median, 'the rows alone')})`,
    'below 100 ms',
  ],
  [
    'rebuild',
    (m) =>
      `${ms(m('rebuild').ms)} for ${count(m('rebuild').cells)} cells (${times(m('rebuild').ms, m('rebuild').scanMs, 'one scan')}), ${m('rebuild').differing} differ`,
    '',
  ],
  [
    'journal verify',
    (m) =>
      `${ms(m('journal verify').ms)} for ${count(m('journal verify').acts)} acts (${times(m('journal verify').ms, m('journal verify').readMs, 'reading without hashing')}), ${m('journal verify').peakMb} MB`,
    'a million below 20 s',
  ],
  [
    'backup',
    (m) =>
      `${ms(m('backup').ms)}, ${count(m('backup').mb)} MB (${times(m('backup').ms, m('backup').limitMs, 'writing the rows as JSON')}${m('backup').dumpMs === null ? '' : `, ${times(m('backup').ms, m('backup').dumpMs, 'pg_dump')}`}), ${m('backup').peakMb} MB of memory`,
    'below 300 MB of memory',
  ],
  [
    'restore',
    (m) =>
      `${ms(m('restore').ms)} (${times(m('restore').ms, m('bulk').ms, 'putting the answers in')}), ${m('restore').peakMb} MB of memory`,
    '',
  ],
  [
    'memory: opened, after pages, after writing all, server',
    (m) => `${m('pages').openedMb}, ${m('pages').peakMb}, ${m('memory').writerMb}, ${m('memory').serverMb} MB`,
    '',
  ],
]

for (const kind of kinds) {
  console.log(
    `\n${kind} PostgreSQL; a round of ${count(Number(units))} units × 60 indicators × 3 checks, two lanes; load ${loadavg()[0].toFixed(1)}\n`,
  )
  const figures = (name) => measured.get(kind).get(name)
  for (const [what, tell, aim] of LINES) console.log(`${what.padEnd(56)}${tell(figures)}${aim === '' ? '' : `   [aim: ${aim}]`}`)
}
