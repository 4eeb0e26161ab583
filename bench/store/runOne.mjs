import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInstallation } from '../../dist/installation/openInstallation.js'
import { registerUnits } from '../../dist/people/units/registerUnits.js'
import { answerChecks } from '../../dist/rounds/life/answers/answerChecks.js'
import { openRound } from '../../dist/rounds/life/openRound.js'
import { publishProgramme } from '../../dist/rounds/life/programmes/publishProgramme.js'
import { rebuild } from '../../dist/rounds/life/results/rebuild.js'
import { appendActs } from '../../dist/store/journal/appendActs.js'
import { measuredApart } from './child.mjs'
import { peakMb, serverMb, spread, timed, told } from './measures.mjs'
import { installedPostgres, startInstalled } from './servers.mjs'
import { answerOf, answersOf, CALENDAR, CHECKS, INDICATORS, programmeFiles, rosterOf, unitId } from './workload.mjs'

/** One server's measurements, as lines of JSON: each a name with its figures. */
const [kind, unitsText, actsText] = process.argv.slice(2)
const UNITS = Number(unitsText)
const ACTS = Number(actsText)
const say = (name, figures) => console.log(JSON.stringify({ name, ...figures }))
const ACTOR = { id: 'bench', name: '测速', role: 'organiser' }

const place = mkdtempSync(join(tmpdir(), 'mj-bench-data-'))
// As root the database runs as somebody else, who must come in.
chmodSync(place, 0o755)
const folder = join(place, 'data')
const server = kind === 'installed' ? await startInstalled(installedPostgres()) : null
const options = { folder, databaseUrl: server?.address, kind: 'installation', create: true, part: 'server' }
const address = server?.address ?? '-'

let installation
say('start empty', { ms: await timed(async () => (installation = await openInstallation(options))) })
await installation.close()
say('start again', { ms: await timed(async () => (installation = await openInstallation(options))) })
const { store, connection } = installation
const { pool } = connection

await registerUnits(store, ACTOR, [
  { id: 'root', name: '测速省', parent: null, kind: 'province' },
  ...rosterOf(UNITS).map(({ id, name }) => ({ id, name, parent: 'root', kind: 'department' })),
])
const { hash } = await publishProgramme(store, ACTOR, programmeFiles(UNITS))
const terms = { programme: hash, unit: 'root', asOf: '2024-12-31', calendar: CALENDAR, history: [], demonstration: false }
const SMALL = Math.min(UNITS, 36)
await openRound(store, ACTOR, { ...terms, id: 'small', title: '小批次', roster: rosterOf(SMALL) })
say('open the round', {
  ms: await timed(() => openRound(store, ACTOR, { ...terms, id: 'large', title: '大批次', roster: rosterOf(UNITS) })),
})

/** The newest answer of each cell and lane of the small round: what the next one says it saw. */
const newest = new Map()
const keyOf = ({ unit, check, lane }) => `${unit} ${check} ${lane}`
async function answer(round, given) {
  const { ids } = await answerChecks(store, ACTOR, {
    round,
    answers: given.map((one) => ({ ...one, after: newest.get(keyOf(one)) ?? null })),
  })
  given.forEach((one, at) => newest.set(keyOf(one), ids[at]))
}
for (let unit = 0; unit < SMALL; unit += 1) for (const lane of [0, 1]) await answer('small', answersOf(unit, lane))
await pool.query('vacuum analyze')

// The limit: one row in a bare table, committed.
await pool.query('create table bare (id bigint generated always as identity primary key, value text)')
const insert = () => pool.query('insert into bare (value) values ($1)', ['是'])
say('bare insert', await told(500, insert))
say('answer', await told(500, (turn) => answer('small', [answerOf(turn % SMALL, turn % 180, 1, null, turn)])))

const WRITERS = 50
const FOR_MS = 5_000
/** Each writer has cells of his own. */
async function atOnce(work) {
  const until = performance.now() + FOR_MS
  const writing = async (writer) => {
    const durations = []
    for (let turn = 0; performance.now() < until; turn += 1) durations.push(await timed(() => work(writer, turn)))
    return durations
  }
  const durations = (await Promise.all(Array.from({ length: WRITERS }, (_, writer) => writing(writer)))).flat()
  return { ...spread(durations), perSecond: Math.round(durations.length / (FOR_MS / 1000)) }
}
say('bare insert, 50 at once', await atOnce(insert))
const ofWriter = (writer, turn) => answerOf(writer % SMALL, (turn * 2 + Math.floor(writer / SMALL)) % 180, 0, null, turn)
say('answer, 50 at once', await atOnce((writer, turn) => answer('small', [ofWriter(writer, turn)])))
newest.clear()
await pool.query('drop table bare')

const AT_ONCE = 10
const cells = UNITS * INDICATORS * CHECKS
const bulk = await timed(async () => {
  for (let at = 0; at < UNITS; at += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, UNITS - at) }, (_, index) => at + index)
    for (const lane of [0, 1]) await answerChecks(store, ACTOR, { round: 'large', answers: some.flatMap((one) => answersOf(one, lane)) })
  }
})
// The limit: the same rows from one table into another of the same kind, without keys.
await pool.query('create table bare_answers (like answers)')
const copied = await timed(() => pool.query("insert into bare_answers select * from answers where round = 'large'"))
await pool.query('drop table bare_answers')
say('bulk', { ms: bulk, limitMs: copied, answers: cells * 2, perSecond: Math.round((cells * 2) / (bulk / 1000)), peakMb: peakMb() })
await pool.query('vacuum analyze')

say('pages', await measuredApart('pages', folder, address, String(UNITS)))

const read = await timed(() => pool.query("select count(*), sum(length(value::text)) from answers where round = 'large'"))
let differing = 0
const rebuilt = await timed(async () => (differing = (await rebuild(store, ACTOR, { round: 'large' })).differing.length))
say('rebuild', { ms: rebuilt, scanMs: read, cells, differing })

const [{ seq }] = (await pool.query('select seq from journal_head')).rows
const BATCH = 10_000
for (let left = ACTS - Number(seq); left > 0; left -= BATCH) {
  const acts = Array.from({ length: Math.min(BATCH, left) }, (_, at) => ({
    act: 'answer.add',
    on: { kind: 'round', id: 'large' },
    refs: { unit: unitId(at % UNITS), check: '1.published', lane: 'assessor', answer: String(at), digest: 'f'.repeat(64) },
  }))
  await store.transaction((tx) => appendActs(tx, ACTOR, store.now(), acts))
}
say('journal verify', await measuredApart('verify', folder, address))

const file = join(place, 'bench.mjbak')
const backup = await measuredApart('backUp', folder, address, file)
const dumpMs = server ? await timed(() => Promise.resolve(server.dump(join(place, 'bench.dump')))) : null
// The limit: the server writes every row as JSON and counts its letters.
const asJson = await timed(async () => {
  for (const table of ['answers', 'current_answers', 'unit_results', 'journal'])
    await pool.query(`select sum(length(row_to_json(one)::text)) from ${table} as one`)
})
say('backup', { ...backup, limitMs: asJson, dumpMs })
say('memory', { writerMb: peakMb(), serverMb: await serverMb(pool) })
await installation.close()
say('start full', { ms: await timed(async () => (installation = await openInstallation(options))) })
await installation.close()
say('restore', { ...(await measuredApart('restore', file, join(place, 'restored'), server?.restored ?? '-')), limitMs: bulk })
await server?.stop()
rmSync(place, { recursive: true, force: true })
