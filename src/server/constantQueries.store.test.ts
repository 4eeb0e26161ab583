import { expect, it } from 'vitest'
import { countQueries } from '../../test/countQueries.ts'
import { noBackups, noJobs } from '../../test/noJobs.ts'
import { ROOT_UNIT } from '../../test/openedRound.ts'
import { onlyDemonstrator } from '../../test/onlyDemonstrator.ts'
import { ownCalendar } from '../../test/ownCalendar.ts'
import { given, SMALL_ROUND, smallRound } from '../../test/smallRound.ts'
import { someone, type TestStore } from '../../test/store.ts'
import { everyRoute } from '../../test/everyRoute.ts'
import { ROLES } from '../model/Role.ts'
import { answerChecks } from '../rounds/life/answers/answerChecks.ts'
import { openRound } from '../rounds/life/openRound.ts'
import { listMembers } from '../store/queries/roster.ts'
import { findRound } from '../store/queries/rounds.ts'
import { createApp } from './app.ts'
import { createWorld } from './createWorld.ts'
import { silentLog } from './log/silentLog.ts'
import type { Identify } from './routing/Identify.ts'

const MANY = 30
const FEW = 3
const names = Array.from({ length: MANY }, (_, at) => `${String(at + 1)}镇`)
const FEW_ROUND = 'few'

/** Two rounds of one programme, of thirty units and of three of them, with answers in both. */
async function twoRounds(): Promise<TestStore> {
  const store = await smallRound(undefined, names)
  const round = await findRound(store.db, SMALL_ROUND)
  const members = await listMembers(store.db, SMALL_ROUND)
  await openRound(store, someone(), {
    ...{ id: FEW_ROUND, title: '小批次', programme: round?.programme ?? '', unit: ROOT_UNIT, demonstration: false },
    ...{ asOf: '2024-12-31', calendar: ownCalendar(), history: [] },
    roster: members.slice(0, FEW).map(({ record }) => record),
  })
  await answerAll(store, SMALL_ROUND, names)
  await answerAll(store, FEW_ROUND, names.slice(0, FEW))
  return store
}

/** Somebody who holds every duty over all of them. */
const identify: Identify = {
  ...onlyDemonstrator,
  demonstrator: () => {
    const duties = ROLES.map((role) => ({ role, unit: ROOT_UNIT, above: [], round: null, deputyFor: null }))
    return Promise.resolve({ by: 'demonstration', person: { id: 'all', login: 'all', name: '某人', unit: ROOT_UNIT }, duties })
  },
}

const answerAll = (store: TestStore, round: string, units: readonly string[]) =>
  answerChecks(store, someone(), { round, answers: units.map((unit) => given({ unit })) })

/** What any of these routes may want to know besides the round and the unit. */
const ASKED = { node: '1', group: '乡镇', check: '1.published', object: '', side: 'unit', lane: 'assessor' }
const QUERY = new URLSearchParams(ASKED).toString()

/** They show what was settled, and that is read from files, who has left, and a later wording; neither round is so. */
const OF_SETTLED: readonly string[] = [
  '/api/rounds/:round/reports/preview',
  '/api/rounds/:round/archive',
  '/api/rounds/:round/former/:unit',
  '/api/rounds/:round/programme-move',
]

/** Every route that reads something of a round. */
const paths = everyRoute().flatMap(({ key }) => {
  const path = key.replace(/^GET /u, '')
  if (OF_SETTLED.includes(path)) return []
  return key.startsWith('GET /api/rounds/:round') && !path.replaceAll(/:(?:round|unit)\b/gu, '').includes(':') ? [path] : []
})

it('no page of a round asks more of the database where the round is larger', { timeout: 60_000 }, async () => {
  const store = await twoRounds()
  const sources = { kind: 'demonstration', folder: '/nowhere', jobs: noJobs, backups: noBackups, log: silentLog } as const
  const app = createApp(createWorld({ ...sources, store, preparing: () => new Set() }), '/nowhere', { identify })
  const ask = async (path: string, round: string) => {
    const address = `http://localhost${path.replace(':round', round).replace(':unit', encodeURIComponent(names[0] ?? ''))}?${QUERY}`
    const { result, queries } = await countQueries(async () => {
      const response = await app.request(address, { headers: { host: 'localhost' } })
      return { status: response.status, text: await response.text() }
    })
    return { ...result, queries }
  }
  const wrong: string[] = []
  const counted: string[] = []
  for (const path of paths) {
    // What a process keeps in memory is asked for once, whatever the round.
    for (const round of [SMALL_ROUND, FEW_ROUND]) await ask(path, round)
    const [many, few] = [await ask(path, SMALL_ROUND), await ask(path, FEW_ROUND)]
    if (many.status !== 200) wrong.push(`${path} is not shown: ${String(many.status)} ${many.text.slice(0, 200)}`)
    if (many.queries !== few.queries)
      wrong.push(`${path} asks ${String(many.queries)} times of ${String(MANY)} units and ${String(few.queries)} times of ${String(FEW)}`)
    counted.push(`${path}: ${String(many.queries)}`)
  }
  expect(wrong).toEqual([])
  expect(counted.length).toBeGreaterThan(5)

  // After an answer, too: the results are scored again of one unit.
  for (const path of ['/api/rounds/:round/sheet', '/api/rounds/:round/units/:unit/sheet']) {
    const after = []
    for (const [round, answer] of [
      [SMALL_ROUND, '否'],
      [FEW_ROUND, '否'],
    ] as const) {
      await answerChecks(store, someone(), {
        round,
        answers: [given({ unit: names[0] ?? '', lane: 'self', check: '1.published', value: answer, why: path })],
      })
      after.push((await ask(path, round)).queries)
    }
    expect(after[0]).toBe(after[1])
  }
})
