import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInstallation } from '../../dist/installation/openInstallation.js'
import { registerUnits } from '../../dist/people/units/registerUnits.js'
import { answerChecks } from '../../dist/rounds/life/answers/answerChecks.js'
import { openRound } from '../../dist/rounds/life/openRound.js'
import { groupPage } from '../../dist/rounds/life/pages/groupPage.js'
import { unitPage } from '../../dist/rounds/life/pages/unitPage.js'
import { publishProgramme } from '../../dist/rounds/life/programmes/publishProgramme.js'
import { rebuild } from '../../dist/rounds/life/results/rebuild.js'
import { appendActs } from '../../dist/store/journal/appendActs.js'
import { rowsInOrder } from '../../dist/store/journal/rowsInOrder.js'
import { verifyJournal } from '../../dist/store/journal/verifyJournal.js'
import { peakMb, repeat, spread, timed } from './measures.mjs'
import { installedPostgres, startInstalled } from './servers.mjs'
import { answerOf, answersOf, CALENDAR, CHECKS, INDICATORS, programmeFiles, rosterOf, unitId } from './workload.mjs'

/** One server's measurements, as lines of JSON: each a name with its figures. */
const [kind, unitsText, actsText] = process.argv.slice(2)
const UNITS = Number(unitsText)
const ACTS = Number(actsText)
const say = (name, figures) => console.log(JSON.stringify({ name, ...figures }))
const ACTOR = { id: 'bench', name: '测速', role: 'organiser' }

const folder = mkdtempSync(join(tmpdir(), 'mj-bench-data-'))
const server = kind === 'installed' ? await startInstalled(installedPostgres()) : null
const options = { folder, databaseUrl: server?.address, kind: 'installation', create: true, part: 'server' }

let installation
say('start empty', { ms: await timed(async () => (installation = await openInstallation(options))) })
await installation.close()
say('start again', { ms: await timed(async () => (installation = await openInstallation(options))) })
const { store, connection } = installation

await registerUnits(store, ACTOR, [
  { id: 'root', name: '测速省', parent: null, kind: 'province' },
  ...rosterOf(UNITS).map(({ id, name }) => ({ id, name, parent: 'root', kind: 'department' })),
])
const { hash } = await publishProgramme(store, ACTOR, programmeFiles(UNITS))
const terms = { programme: hash, unit: 'root', asOf: '2024-12-31', calendar: CALENDAR, history: [], demonstration: false }
await openRound(store, ACTOR, { ...terms, id: 'small', title: '小批次', roster: rosterOf(Math.min(UNITS, 36)) })
say('open the round', {
  ms: await timed(() => openRound(store, ACTOR, { ...terms, id: 'large', title: '大批次', roster: rosterOf(UNITS) })),
})

// The limit of one answer after the other: one row in a bare table, committed.
await connection.pool.query('create table bare (id bigint generated always as identity primary key, value text)')
const bare = await repeat(500, () => connection.pool.query('insert into bare (value) values ($1)', ['是']))
say('bare insert', spread(bare))
const single = await repeat(500, (turn) =>
  answerChecks(store, ACTOR, { round: 'small', answers: [answerOf(turn % 36, turn % 180, 1, null, turn)] }),
)
say('answer', spread(single))

const WRITERS = 50
const FOR_MS = 5_000
const until = performance.now() + FOR_MS
const together = (
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const durations = []
      for (let turn = 0; performance.now() < until; turn += 1) {
        const answers = [answerOf((writer + turn * WRITERS) % 36, (turn * 7 + writer) % 180, 0, null, turn)]
        durations.push(await timed(() => answerChecks(store, ACTOR, { round: 'small', answers })))
      }
      return durations
    }),
  )
).flat()
say('answer, 50 at once', { ...spread(together), perSecond: Math.round(together.length / (FOR_MS / 1000)) })

const AT_ONCE = 10
const cells = UNITS * INDICATORS * CHECKS
const bulk = await timed(async () => {
  for (let at = 0; at < UNITS; at += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, UNITS - at) }, (_, index) => at + index)
    for (const lane of [0, 1]) await answerChecks(store, ACTOR, { round: 'large', answers: some.flatMap((one) => answersOf(one, lane)) })
  }
})
say('bulk', { ms: bulk, answers: cells * 2, perSecond: Math.round((cells * 2) / (bulk / 1000)), peakMb: peakMb() })
await connection.pool.query('analyze')

const first = await connection.pool.query('select 1')
if (first.rowCount !== 1) throw new Error('The database does not answer.')
say('select 1', spread(await repeat(300, () => connection.pool.query('select 1'))))
say('page of a unit', spread(await repeat(300, (turn) => unitPage(store.db, 'large', unitId((turn * 7919) % UNITS)))))
say('page of the group', spread(await repeat(10, () => groupPage(store.db, 'large', '单位'))))

const read = await timed(async () => {
  await connection.pool.query("select count(*), sum(length(value::text)) from answers where round = 'large'")
})
let differing = 0
const rebuilt = await timed(async () => (differing = (await rebuild(store, ACTOR, { round: 'large' })).differing.length))
say('rebuild', { ms: rebuilt, scanMs: read, cells, differing, peakMb: peakMb() })

const [{ seq }] = (await connection.pool.query('select seq from journal_head')).rows
const BATCH = 10_000
for (let left = ACTS - Number(seq); left > 0; left -= BATCH) {
  const acts = Array.from({ length: Math.min(BATCH, left) }, (_, at) => ({
    act: 'answer.add',
    on: { kind: 'round', id: 'large' },
    refs: { unit: unitId(at % UNITS), check: '1.published', lane: 'assessor', answer: String(at), digest: 'f'.repeat(64) },
  }))
  await store.transaction((tx) => appendActs(tx, ACTOR, store.now(), acts))
}
const unverified = await timed(async () => {
  for await (const rows of rowsInOrder(store.db)) if (rows.length === 0) break
})
let verified
const verifying = await timed(async () => (verified = await verifyJournal(store.db)))
say('journal verify', { ms: verifying, readMs: unverified, acts: verified.head?.seq ?? verified.rows ?? null, peakMb: peakMb() })

await installation.close()
say('start full', { ms: await timed(async () => (installation = await openInstallation(options))) })
await installation.close()
await server?.stop()
rmSync(folder, { recursive: true, force: true })
