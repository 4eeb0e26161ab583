import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hearing, type Told } from '../../../test/heard.ts'
import { given, SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Role } from '../../model/Role.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import { makeOverride } from '../../rounds/life/decisions/makeOverride.ts'
import { announce, LIVE_CHANNEL } from '../../store/queries/announce.ts'
import { assignments } from '../../store/schema/planning.ts'
import { duties, people, sessions } from '../../store/schema/people.ts'
import { silentLog } from '../log/silentLog.ts'
import { LiveHub } from './LiveHub.ts'
import { listenForChanges } from './listenForChanges.ts'

const at = '2026-11-22T01:00:00.000Z'

/** A hub that hears what the store's database announces, as a server of its own would. */
async function openHub(store: TestStore) {
  const hub = new LiveHub(store, silentLog)
  const listening = await listenForChanges(store.connection, hub, silentLog)
  onTestFinished(async () => {
    hub.close()
    await listening.close()
  })
  return hub
}

/** A person with a duty and a session, and the ears of his browser. */
async function signedIn(store: TestStore, hub: LiveHub, id: string, role: Role, unit = ROOT_UNIT) {
  const { db } = store
  const found = await db.execute(sql`select 1 from people where id = ${id}`)
  if (found.rows.length === 0) {
    await db.insert(people).values({ id, login: id, name: id, unit, state: 'active', createdAt: at })
    await db.insert(duties).values({ id: `${id}-duty`, person: id, role, unit, from: at, grantedBy: 'program', why: 'test' })
    await db.insert(sessions).values({
      ...{ id: `${id}-session`, secretHash: id, person: id, browserHash: '', address: '', agent: '' },
      ...{ createdAt: at, seenAt: store.now(), renewAt: '2027-01-01T00:00:00.000Z' },
    })
  }
  const person = { id, login: id, name: id, unit }
  const ears = hearing(hub.open({ by: 'session', person, duties: [], session: `${id}-session` }))
  expect(await ears.next()).toEqual({ kind: 'ready', data: null })
  return ears
}

const answer = (store: TestStore, unit = '甲镇', check = '1.published') =>
  answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit, check, ...(check === '1.late' ? { value: '1' } : {}) })] })

const cell = (unit: string, check?: string): LiveEvent => ({
  kind: 'cell',
  round: SMALL_ROUND,
  unit,
  ...(check === undefined ? {} : { check }),
})
const results: LiveEvent = { kind: 'results', round: SMALL_ROUND }
const isOf =
  (kind: LiveEvent['kind'], unit?: string) =>
  (event: LiveEvent): boolean =>
    event.kind === kind && (unit === undefined || ('unit' in event && event.unit === unit))

async function withoutBeats(next: () => Promise<Told | null>): Promise<Told | null> {
  for (;;) {
    const told = await next()
    if (told?.kind !== 'beat') return told
  }
}

describe('an event stream', () => {
  it('tells an answer to whoever may see it, in every process that serves', async () => {
    const store = await smallRound()
    const [here, there] = [await openHub(store), await openHub(store)]
    const organiser = await signedIn(store, here, 'organiser', 'organiser')
    const elsewhere = await signedIn(store, there, 'organiser', 'organiser')
    const unit = await signedIn(store, here, 'filler', 'unit-filler', '乙镇')
    const group = await signedIn(store, here, 'leader', 'leading-group')
    await answer(store)
    const told = [cell('甲镇', '1.published'), results]
    expect(await organiser.changedUntil(isOf('results'))).toEqual(told)
    expect(await elsewhere.changedUntil(isOf('results'))).toEqual(told)
    expect(await group.changedUntil(isOf('results'))).toEqual([results])
    await answer(store, '乙镇')
    expect(await unit.changedUntil(isOf('cell'))).toEqual([cell('乙镇', '1.published')])
  })

  it('tells of an override, and nothing of what was undone', async () => {
    const store = await smallRound()
    const hub = await openHub(store)
    const organiser = await signedIn(store, hub, 'organiser', 'organiser')
    const undone = store.transaction(async (tx) => {
      await announce(tx, cell('乙镇'))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await makeOverride(store, someone(), { round: SMALL_ROUND, unit: '甲镇', node: '1', points: '3', why: '复核' })
    expect(await organiser.changedUntil(isOf('results'))).toEqual([cell('甲镇'), results])
  })

  it('keeps to the share of who assesses, as it is at the moment', async () => {
    const store = await smallRound()
    const hub = await openHub(store)
    const assessor = await signedIn(store, hub, 'assessor', 'assessor')
    const expert = await signedIn(store, hub, 'expert', 'expert')
    const all = { round: SMALL_ROUND, person: 'assessor', by: 'organiser', at }
    await store.transaction(async (tx) => {
      await tx.insert(assignments).values({ ...all, id: '1', nodes: null, units: ['乙镇'] })
      await announce(tx, { kind: 'round', round: SMALL_ROUND })
    })
    await assessor.changedUntil(isOf('round'))
    await answer(store, '甲镇')
    await answer(store, '乙镇')
    expect(await assessor.changedUntil(isOf('cell'))).toEqual([cell('乙镇', '1.published')])
    await store.transaction(async (tx) => {
      await tx.execute(sql`update assignments set units = null, nodes = '["1"]'`)
      await announce(tx, { kind: 'round', round: SMALL_ROUND })
    })
    await answer(store, '甲镇', '1.late')
    expect((await assessor.changedUntil(isOf('cell'))).filter(isOf('cell'))).toEqual([cell('甲镇', '1.late')])
    hub.hear({ kind: 'message', person: 'expert' })
    const heard = await expert.changedUntil(isOf('message'))
    expect(new Set(heard.map(({ kind }) => kind))).toEqual(new Set(['round', 'message']))
  })

  it('falls silent with the duty, and ends with the session', async () => {
    const store = await smallRound()
    const hub = await openHub(store)
    const organiser = await signedIn(store, hub, 'organiser', 'organiser')
    await store.db.execute(sql`update duties set "to" = ${store.now()}`)
    hub.hear(cell('甲镇'))
    hub.hear({ kind: 'message', person: 'organiser' })
    expect(await organiser.changedUntil(isOf('message'))).toEqual([{ kind: 'message', person: 'organiser' }])
    await store.db.execute(sql`update sessions set ended_at = ${store.now()}`)
    hub.hear({ kind: 'message', person: 'organiser' })
    expect(await withoutBeats(organiser.next)).toEqual({ kind: 'ended', data: null })
    expect(await organiser.next()).toBeNull()
  })

  it('ends when nobody did anything for too long, however much was told', async () => {
    const store = await smallRound()
    const hub = await openHub(store)
    const organiser = await signedIn(store, hub, 'organiser', 'organiser')
    store.setClock('2026-11-22T02:31:00.000Z')
    hub.hear(cell('甲镇'))
    expect(await withoutBeats(organiser.next)).toEqual({ kind: 'ended', data: null })
  })

  it('says that something was missed when the database was not heard for a while', async () => {
    const store = await smallRound()
    const hub = await openHub(store)
    const organiser = await signedIn(store, hub, 'organiser', 'organiser')
    await store.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where query = ${`listen "${LIVE_CHANNEL}"`}`)
    expect(await withoutBeats(organiser.next)).toEqual({ kind: 'lost', data: null })
    await answer(store)
    expect(await organiser.changedUntil(isOf('cell'))).toContainEqual(cell('甲镇', '1.published'))
  })

  it('lets go of a reader who does not read, and of too much at once says only that', async () => {
    const units = Array.from({ length: 201 }, (_, index) => `${String(index)}镇`)
    const store = await smallRound(undefined, units)
    const hub = await openHub(store)
    const organiser = await signedIn(store, hub, 'organiser', 'organiser')
    for (const unit of units) hub.hear(cell(unit))
    expect(await withoutBeats(organiser.next)).toEqual({ kind: 'lost', data: null })
    const slow = await signedIn(store, hub, 'slow', 'organiser')
    for (let times = 0; times < 4_000; times += 1) hub.missed()
    let last: Told | null = { kind: '', data: null }
    while (last !== null) last = await slow.next()
  })

  it('is refused to who has too many of them, and to anybody when the program stops', async () => {
    const store = await smallRound()
    const hub = await openHub(store)
    const first = await signedIn(store, hub, 'organiser', 'organiser')
    for (let more = 1; more < 16; more += 1) await signedIn(store, hub, 'organiser', 'organiser')
    await expect(signedIn(store, hub, 'organiser', 'organiser')).rejects.toMatchObject({ code: 'streams-full', kind: 'too-many' })
    await first.leave()
    await signedIn(store, hub, 'organiser', 'organiser')
    const other = await signedIn(store, hub, 'other', 'organiser')
    hub.close()
    expect(await other.next()).toBeNull()
    await expect(signedIn(store, hub, 'other', 'organiser')).rejects.toBeInstanceOf(Refusal)
  })

  it('says nothing any more, not even to the log, when it is closed while it asks', async () => {
    const store = await smallRound()
    const logged: string[] = []
    const hub = new LiveHub({ ...store, now: () => closed() }, { ...silentLog, error: (message) => void logged.push(message) })
    const closed = () => {
      hub.close()
      throw new Error('The database is closed.')
    }
    const person = { id: 'organiser', login: 'organiser', name: 'organiser', unit: ROOT_UNIT }
    const ears = hearing(hub.open({ by: 'session', person, duties: [], session: 'organiser-session' }))
    expect(await ears.next()).toEqual({ kind: 'ready', data: null })
    hub.hear(cell('甲镇'))
    expect(await withoutBeats(ears.next)).toBeNull()
    await new Promise((resolve) => setImmediate(resolve))
    expect(logged).toEqual([])
  })
})
