import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { DESK_ROUND, deskRound } from '../../test/deskProgramme.ts'
import { everyRoute } from '../../test/everyRoute.ts'
import { noBackups, noJobs } from '../../test/noJobs.ts'
import { onlyDemonstrator } from '../../test/onlyDemonstrator.ts'
import { ROOT_UNIT } from '../../test/openedRound.ts'
import { ownCalendar } from '../../test/ownCalendar.ts'
import { emptyDatabase, someone, type TestStore } from '../../test/store.ts'
import { KEPT_TABLES } from '../backup/format/keptTables.ts'
import { connect } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { recordIncident } from '../incidents/recordIncident.ts'
import { ROLES } from '../model/Role.ts'
import { answerChecks } from '../rounds/life/answers/answerChecks.ts'
import type { GivenAnswer } from '../rounds/life/answers/GivenAnswer.ts'
import { decideGrade } from '../rounds/life/decisions/decideGrade.ts'
import { makeOverride } from '../rounds/life/decisions/makeOverride.ts'
import { factsOfRound } from '../rounds/life/facts/factsOfRound.ts'
import { openRound } from '../rounds/life/openRound.ts'
import { completeResults } from '../rounds/life/results/completeResults.ts'
import { watchingRounds } from '../rounds/life/results/watchingRounds.ts'
import { rebuild } from '../rounds/life/results/rebuild.ts'
import { settleRound } from '../rounds/settling/settleRound.ts'
import { verifyJournal } from '../store/journal/verifyJournal.ts'
import { insertPerson } from '../store/queries/people.ts'
import { listMembers } from '../store/queries/roster.ts'
import { findRound } from '../store/queries/rounds.ts'
import { listSnapshots } from '../store/queries/snapshots.ts'
import { insertStages } from '../store/queries/stages.ts'
import type { Store } from '../store/Store.ts'
import { createApp } from './app.ts'
import { createWorld } from './createWorld.ts'
import { silentLog } from './log/silentLog.ts'
import type { Identify } from './routing/Identify.ts'

/** The version before results were settled, contested and approved. */
const OLD = 4
const LAST_YEAR = 'desk-2023'

const say = (store: Store, who: string, name: string, answer: Partial<GivenAnswer>, round = DESK_ROUND) =>
  answerChecks(
    store,
    { ...someone('assessor', who), name },
    { round, answers: [{ unit: '甲镇', check: '9.quality', lane: 'assessor', state: 'answered', value: '是', after: null, ...answer }] },
  )

/** What an office had: experts of one name, a unit's own answers, incidents, points decided by hand, stages, a round of last year. */
async function filled(): Promise<TestStore> {
  const store = await deskRound(['甲镇', '乙镇', '丙镇'])
  for (const [id, name, unit] of [
    ['one', '张三', ROOT_UNIT],
    ['two', '张三', '乙镇'],
    ['three', '李四', '乙镇'],
  ] as const)
    await insertPerson(store.db, { id, login: id, name, unit, state: 'active', createdAt: store.now() })
  await say(store, 'three', '李四', { check: '7.published', lane: 'self' })
  await say(store, 'three', '李四', { check: '7.published', value: '否' })
  await say(store, 'one', '张三', { lane: 'expert', value: '8' })
  await say(store, 'two', '张三', { lane: 'expert', value: '4' })
  await say(store, 'three', '李四', { unit: '乙镇', lane: 'expert', value: '6' })
  await recordIncident(
    store,
    someone(),
    { unit: '甲镇', kind: '通报', on: '2024-05-01', fields: { by: '省', on: '2024-05-01' } },
    watchingRounds,
  )
  await makeOverride(store, someone(), { round: DESK_ROUND, unit: '乙镇', node: '7', points: '3', why: '会议决定' })
  const stage = { round: DESK_ROUND, position: 0, name: '自查', kind: 'self-check' as const, text: '自查', late: 'none' as const }
  await insertStages(store.db, [stage])
  const round = await findRound(store.db, DESK_ROUND)
  await openRound(store, someone(), {
    ...{ id: LAST_YEAR, title: '去年的批次', programme: round?.programme ?? '', unit: ROOT_UNIT, demonstration: false },
    ...{ asOf: '2023-12-31', calendar: ownCalendar(), history: [] },
    roster: (await listMembers(store.db, DESK_ROUND)).map(({ record }) => record),
  })
  await say(store, 'three', '李四', { check: '7.published' }, LAST_YEAR)
  await decideGrade(store, someone(), { round: LAST_YEAR, unit: '甲镇', grade: '优秀', by: '县政府', why: '会议决定' }).catch(
    () => undefined,
  )
  return store
}

/** The same rows in the tables of an older version, as the program of then wrote them. */
async function writtenBefore(store: TestStore): Promise<string> {
  const address = await emptyDatabase()
  await migrate(address, { now: () => store.now(), upTo: OLD })
  const old = new pg.Client({ connectionString: address })
  await old.connect()
  const { rows: columns } = await old.query<{ table: string; columns: string }>(
    `select table_name as table, string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns where table_schema = 'public' group by 1`,
  )
  const columnsOf = new Map(columns.map((one) => [one.table, one.columns]))
  for (const { name } of KEPT_TABLES) {
    const named = columnsOf.get(name)
    if (named === undefined) continue
    const { rows } = await store.connection.pool.query<{ all: string | null }>(`select json_agg(t)::text as all from ${name} t`)
    await old.query(
      `insert into ${name} (${named}) overriding system value select ${named} from json_populate_recordset(null::${name}, $1)`,
      [rows[0]?.all ?? '[]'],
    )
  }
  await old.query(`update journal_head set (seq, hash) = (select seq, hash from journal order by seq desc limit 1)`)
  await old.query(`select setval('answers_id_seq', (select max(id) from answers))`)
  // A seat was known by a name: of two experts of one name the later word stood for both.
  await old.query(`alter table answers disable trigger user`)
  await old.query(`update answers set said_by = '张三' where seat in ('one', 'two')`)
  await old.query(`update answers set seat = said_by where lane = 'expert'`)
  await old.query(`alter table answers enable trigger user`)
  await old.query(`delete from current_answers where seat = 'one'`)
  await old.query(`update current_answers c set seat = a.seat from answers a where a.id = c.answer and c.lane = 'expert'`)
  const file = await store.blobs.put(
    Buffer.from(JSON.stringify({ semantics: 1, unit: { id: '甲镇' }, facts: {}, result: {}, standing: {} })),
  )
  const files = Object.fromEntries(['甲镇', '乙镇', '丙镇'].map((unit) => [unit, file.sha256]))
  await old.query(
    `insert into snapshots (id, round, receipt, journal_seq, files, at, by) values ('old', $1, $2, 1, $3, now(), 'someone')`,
    [LAST_YEAR, 'd'.repeat(64), JSON.stringify(files)],
  )
  await old.end()
  return address
}

const identify: Identify = {
  ...onlyDemonstrator,
  demonstrator: () => {
    const duties = ROLES.map((role) => ({ role, unit: ROOT_UNIT, above: [], round: null, deputyFor: null }))
    return Promise.resolve({ by: 'demonstration', person: { id: 'all', login: 'all', name: '某人', unit: ROOT_UNIT }, duties })
  },
}

const QUERY = new URLSearchParams({ node: '7', group: '乡镇', check: '7.published', object: '', side: 'unit', lane: 'assessor' }).toString()

/** Every page of a round that is asked by nothing but the round and a unit of it. */
const paths = everyRoute().flatMap(({ key }) => {
  const path = key.replace(/^GET /u, '')
  return key.startsWith('GET /api/rounds/:round') && !path.replaceAll(/:(?:round|unit)\b/gu, '').includes(':') ? [path] : []
})

async function faultsOf(store: Store): Promise<readonly string[]> {
  const sources = { kind: 'demonstration', folder: '/nowhere', jobs: noJobs, backups: noBackups, log: silentLog } as const
  const app = createApp(createWorld({ ...sources, store, preparing: () => new Set() }), '/nowhere', { identify })
  const faults: string[] = []
  for (const round of [DESK_ROUND, LAST_YEAR])
    for (const path of paths) {
      const address = path.replace(':round', round).replace(':unit', encodeURIComponent('甲镇'))
      const response = await app.request(`http://localhost${address}?${QUERY}`, { headers: { host: 'localhost' } })
      const text = await response.text()
      if (response.status >= 500) faults.push(`${address}: ${String(response.status)} ${text.slice(0, 200)}`)
    }
  return faults
}

it('an installation that an older program filled is read whole after the upgrade, and goes on', { timeout: 120_000 }, async () => {
  const before = await filled()
  const address = await writtenBefore(before)
  await migrate(address, { now: () => before.now() })
  const connection = connect(address)
  onTestFinished(() => connection.close())
  const { db } = connection
  const store: Store = {
    ...before,
    db,
    transaction: (work) => connection.transaction(work),
    ending: (work) => connection.ending(work),
  }

  expect((await verifyJournal(db)).broken).toBeNull()
  expect(await completeResults(store)).toBe(1)
  expect((await rebuild(store, someone())).differing).toEqual([])
  const facts = await factsOfRound(db, DESK_ROUND)
  const was = await factsOfRound(before.db, DESK_ROUND)
  // Both experts of one name are heard, each as himself.
  const heard = ({ units }: typeof facts) =>
    units.map(({ facts: { answers } }) => Object.entries(answers).map(([check, said]) => [check, said.map(({ value }) => value)]))
  expect(heard(facts)).toEqual(heard(was))
  expect(facts.units.map((one) => [one.facts.incidents, one.facts.overrides])).toEqual(
    was.units.map((one) => [one.facts.incidents, one.facts.overrides]),
  )
  expect(await factsOfRound(db, LAST_YEAR)).toEqual(await factsOfRound(before.db, LAST_YEAR))
  expect(await listSnapshots(db, LAST_YEAR)).toMatchObject([{ kind: 'final', number: 1, facts: null, programme: null }])
  expect(await faultsOf(store)).toEqual([])

  await say(store, 'three', '李四', { check: '7.updated' })
  expect((await verifyJournal(db)).broken).toBeNull()
  const settled = settleRound(store, someone(), { round: LAST_YEAR, kind: 'final', why: '升级以后重新定稿' })
  await expect(settled).rejects.toMatchObject({ code: 'settle-blocked' })
})
