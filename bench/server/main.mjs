import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { installedPostgres } from '../store/servers.mjs'

/**
 * bench/server: what a round carries through HTTP, small and large, on the PostgreSQL that the app starts itself and on an installed one; each figure beside its
 * limit in the same run (a request that reads nothing, a bare insert) and beside the aim. `npm run bench -- server [units] [indicators] [seconds] [people]`; without
 * units both 36 × 27 and 3,000 × 60, for a minute each with 200 people.
 */
const [units, indicators = '60', seconds = '60', people = '200'] = process.argv.slice(2)
const sizes = units === undefined ? ['36 27', '3000 60'].map((size) => size.split(' ')) : [[units, indicators]]
const runner = fileURLToPath(new URL('runOne.mjs', import.meta.url))
const kinds = installedPostgres() === null ? ['embedded'] : ['embedded', 'installed']
if (kinds.length === 1) console.log('No installed PostgreSQL found: only the embedded one is measured.')

const ms = (value) => (value >= 1_000 ? `${(value / 1_000).toFixed(1)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`)
const both = ({ median, p95 }) => `${ms(median)}, ${ms(p95)}`
const times = (value, limit, what) => `${(value / limit).toFixed(1)}× ${what}`
const count = (value) => value.toLocaleString('en')

const read = (name) => (m) =>
  `${both(m(name))}, first ${ms(m(name).firstMs)}, ${count(m(name).kb)} KB, ${count(m(name).packedKb)} packed (${times(m(name).median, m('me').median, 'a request that reads nothing')})`
const after = (name) => (m) => both(m(`after an answer: ${name}`))

/** A run that died has not measured everything; what it has is told. */
function toldBy(tell, figures) {
  let missing = false
  const text = tell((name) => figures(name) ?? ((missing = true), NOTHING))
  return missing ? 'not measured' : text
}

const NOTHING = { median: 0, p95: 0, ms: 0, firstMs: 0, kb: 0, packedKb: 0, answers: 0, failed: 0, cpuMs: 0 }

/** Each line: what, how it is told, and the aim for a round of some size. */
const linesFor = (isLarge) => {
  const aim = `p95 below ${isLarge ? 300 : 100} ms`
  return [
    ['prepare: all answers in two lanes', (m) => ms(m('prepare').ms), ''],
    ['a request that reads nothing: median, p95', (m) => both(m('me')), ''],
    ['desk, a row across units', read('desk across'), aim],
    ['desk, a unit down its card', read('desk down'), aim],
    ['heat map', read('heat map'), aim],
    ['overview', read('overview'), aim],
    ['ranking', read('ranking'), aim],
    ['a unit’s sheet', read('sheet'), aim],
    [
      'an answer, acknowledged',
      (m) => `${after('acknowledged')(m)} (${times(m('after an answer: acknowledged').median, m('bare insert').median, 'a bare insert')})`,
      'p95 below 50 ms',
    ],
    ['  until open pages are told', after('told'), ''],
    ['  then its sheet', after('sheet'), aim],
    ['  then the ranking', after('ranking'), aim],
    [
      `${people} people for ${seconds} s, an answer each 2 s: acknowledged`,
      (m) =>
        `${both(m('at once'))}, ${count(m('at once').answers)} answers, ${count(m('at once').failed)} failed (${times(m('at once').median, m('bare insert again').median, 'a bare insert')})`,
      'p95 below 50 ms',
    ],
    ['  what the app computed for each of them, all told', (m) => `${m('at once').cpuMs.toFixed(1)} ms`, ''],
    ['  the ranking meanwhile', (m) => both(m('ranking meanwhile')), aim],
    [
      'memory of the app: opened, now, most; database',
      (m) => `${m('memory').openedMb}, ${m('memory').nowMb}, ${m('memory').peakMb} MB; ${m('memory').serverMb} MB`,
      'below 400 MB',
    ],
  ]
}

for (const [unitCount, indicatorCount] of sizes) {
  for (const kind of kinds) {
    const run = spawnSync(process.execPath, [runner, kind, unitCount, indicatorCount, seconds, people], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const measured = new Map(
      run.stdout
        .trim()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
        .map(({ name, ...figures }) => [name, figures]),
    )
    const figures = (name) => measured.get(name)
    console.log(
      `\n${kind} PostgreSQL; ${count(Number(unitCount))} units × ${indicatorCount} indicators × 3 checks, two lanes; load ${loadavg()[0].toFixed(1)}\n`,
    )
    for (const [what, tell, aim] of linesFor(Number(unitCount) > 500))
      console.log(`${what.padEnd(64)}${toldBy(tell, figures)}${aim === '' ? '' : `   [aim: ${aim}]`}`)
    if (run.status !== 0) {
      console.log('The run ended before its end; what is above is what it had measured.')
      process.exitCode = 1
    }
  }
}
