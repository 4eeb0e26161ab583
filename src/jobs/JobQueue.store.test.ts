import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { newStore, someone, type TestStore } from '../../test/store.ts'
import { connect } from '../database/connect.ts'
import { perform } from '../store/perform.ts'
import { defineJob, type JobKind } from './JobKind.ts'
import { openJobQueue, type JobQueue, type QueuePace } from './JobQueue.ts'

const UNTIL_MS = 15_000
const QUICK: QueuePace = { silence: 20, look: 1, retry: 0 }

function kindOf(name: string, run: JobKind<{ n: number }>['run'], more: Partial<JobKind<{ n: number }>> = {}): JobKind<{ n: number }> {
  return defineJob({
    name,
    title: '试验',
    data: z.object({ n: z.number() }),
    retries: 2,
    longestMinutes: 1,
    needsFiles: false,
    alone: false,
    run,
    ...more,
  })
}

const placeOf = (store: TestStore) => ({
  kind: 'installation' as const,
  store,
  connection: store.connection,
  folder: '/nowhere',
  hasFiles: true,
  backups: { folder: '/nowhere', passphrase: null },
})

async function open(store: TestStore, kinds: readonly JobKind<{ n: number }>[], faults: string[] = []): Promise<JobQueue> {
  const queue = await openJobQueue(store.connection, kinds, (what, error) => faults.push(`${what}：${String(error)}`), QUICK)
  onTestFinished(() => queue.stop())
  return queue
}

async function until(holds: () => boolean): Promise<void> {
  for (const began = Date.now(); !holds() && Date.now() - began < UNTIL_MS;) await wait(50)
}

describe('the queue', () => {
  it('runs what was enqueued with a change, and nothing of a change that was undone', async () => {
    const store = await newStore()
    const ran: number[] = []
    const kind = kindOf('counted', (_world, { n }) => Promise.resolve(void ran.push(n)))
    const queue = await open(store, [kind])
    await perform(store, someone(), ({ tx }) => queue.enqueue(tx, kind, { n: 1 }))
    await perform(store, someone(), async ({ tx }) => {
      await queue.enqueue(tx, kind, { n: 2 })
      throw new Error('undone')
    }).catch(() => undefined)
    await queue.work(placeOf(store))
    await until(() => ran.length > 0)
    const [left] = (await store.db.execute(sql`select count(*)::int as n from jobs.job where name = 'counted'`)).rows as { n: number }[]
    expect([ran, left]).toEqual([[1], { n: 1 }])
  })

  it('takes each job once, however many processes ask', async () => {
    const store = await newStore()
    const ran: number[] = []
    const kind = kindOf('shared', (_world, { n }) => Promise.resolve(void ran.push(n)))
    const queues = await Promise.all([open(store, [kind]), open(store, [kind]), open(store, [kind])])
    await perform(store, someone(), async ({ tx }) => {
      for (let n = 0; n < 12; n += 1) await queues[0].enqueue(tx, kind, { n })
    })
    for (const queue of queues) await queue.work(placeOf(store))
    await until(() => ran.length >= 12)
    expect([...ran].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n))
  })

  it('begins at once with what another process asks for', async () => {
    const store = await newStore()
    const ran: number[] = []
    const kind = kindOf('awaited', (_world, { n }) => Promise.resolve(void ran.push(n)))
    const [asking, working] = [await open(store, [kind]), await open(store, [kind])]
    await working.work(placeOf(store))
    const began = performance.now()
    for (let n = 0; n < 5; n += 1) {
      await perform(store, someone(), ({ tx }) => asking.enqueue(tx, kind, { n }))
      await until(() => ran.length > n)
    }
    expect(ran).toEqual([0, 1, 2, 3, 4])
    // Who looks every two seconds needs eight at least.
    expect(performance.now() - began).toBeLessThan(6_000)
  })

  it('does what is due by the clock once, among a server and two workers', { timeout: 60_000 }, async () => {
    const store = await newStore()
    const ran: string[] = []
    // As the nightly backup, but due now: a slot of a minute is one night.
    const nightly = (place: string) =>
      kindOf('nightly', () => Promise.resolve(void ran.push(place)), {
        ...{ alone: true, needsFiles: true },
        every: { cron: '* * * * *', data: { n: 1 } },
      })
    for (const place of ['server', 'worker 1', 'worker 2']) await (await open(store, [nightly(place)])).work(placeOf(store))
    await until(() => ran.length > 0)
    // Long enough for each of them to look again, and to take what another had enqueued.
    await wait(5_000)
    // A minute may just have turned: its slot counts once it was done.
    let slots = 0
    await expect
      .poll(
        async () => {
          const { rows } = await store.db.execute<{ slots: number; waiting: number }>(sql`
          select count(distinct singleton_on) filter (where name = '__pgboss__send-it')::int as slots,
            count(*) filter (where state in ('created', 'retry', 'active'))::int as waiting
          from jobs.job where name in ('__pgboss__send-it', 'nightly')`)
          slots = rows[0]?.slots ?? 0
          return rows[0]?.waiting
        },
        { timeout: UNTIL_MS },
      )
      .toBe(0)
    expect(ran.length).toBeGreaterThan(0)
    expect(ran.length).toBe(slots)
  })

  it('keeps a kind that works alone from waiting twice', async () => {
    const store = await newStore()
    const kind = kindOf('alone', () => Promise.resolve(), { alone: true })
    const queue = await open(store, [kind])
    const ids = await perform(store, someone(), async ({ tx }) => [
      await queue.enqueue(tx, kind, { n: 1 }),
      await queue.enqueue(tx, kind, { n: 2 }),
    ])
    expect(ids.map((id) => id === null)).toEqual([false, true])
  })

  it('lets one wait about each thing, and several of a kind run at once where it says so', async () => {
    const store = await newStore()
    const running: number[] = []
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const kind = kindOf('about', (_world, { n }) => (running.push(n), held), { about: ({ n }) => String(n), atOnce: 2 })
    const queue = await open(store, [kind])
    const enqueue = (n: number) => perform(store, someone(), ({ tx }) => queue.enqueue(tx, kind, { n }))
    expect([await enqueue(1), await enqueue(1), await enqueue(2), await enqueue(3)].map((id) => id === null)).toEqual([
      false,
      true,
      false,
      false,
    ])
    await queue.work(placeOf(store))
    await until(() => running.length > 1)
    await wait(500)
    expect(running.length).toBe(2)
    // One that runs is not one that waits.
    expect(await enqueue(running[0] ?? 0)).not.toBeNull()
    release()
    await until(() => running.length > 3)
    expect(running.length).toBe(4)
  })

  it('gives the job of a process that died to another one', async () => {
    const store = await newStore()
    const ran: string[] = []
    const begun = (name: string, end: JobKind<{ n: number }>['run']) => kindOf('long', (world, data) => (ran.push(name), end(world, data)))
    const endless = begun('dead', ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())))
    const { rows } = await store.db.execute<{ name: string }>(sql`select current_database() as name`)
    const dying = connect({ socket: inject('postgres'), database: rows[0]?.name ?? '' })
    const dead = await open({ ...store, connection: dying }, [endless])
    await perform(store, someone(), ({ tx }) => dead.enqueue(tx, endless, { n: 1 }))
    await dead.work(placeOf(store))
    await until(() => ran.length === 1)
    // From now on nothing is heard of it.
    await dying.close()
    const alive = await open(store, [begun('alive', () => Promise.resolve())])
    await alive.work(placeOf(store))
    await wait(1500)
    expect(ran).toEqual(['dead'])
    // As if it had said nothing for that long.
    await store.db.execute(sql`update jobs.job set heartbeat_on = heartbeat_on - interval '1 minute'`)
    await until(() => ran.length > 1)
    expect(ran).toEqual(['dead', 'alive'])
  })

  it('leaves to others what needs files that are not here', async () => {
    const store = await newStore()
    const ran: string[] = []
    const kinds = ['files', 'rows'].map((name) =>
      kindOf(name, () => Promise.resolve(void ran.push(name)), { needsFiles: name === 'files' }),
    )
    const queue = await open(store, kinds)
    await perform(store, someone(), async ({ tx }) => {
      for (const kind of kinds) await queue.enqueue(tx, kind, { n: 1 })
    })
    await queue.work({ ...placeOf(store), hasFiles: false })
    await until(() => ran.length > 0)
    const { rows } = await store.db.execute(sql`select name from jobs.job where state = 'created'`)
    expect([ran, rows]).toEqual([['rows'], [{ name: 'files' }]])
  })

  it('tells of a job that failed and of one that is not what it should be', async () => {
    const store = await newStore()
    const faults: string[] = []
    const kind = kindOf('failing', () => Promise.reject(new Error('disk full')), { retries: 0 })
    const queue = await open(store, [kind], faults)
    await perform(store, someone(), async ({ tx }) => {
      await queue.enqueue(tx, kind, { n: 1 })
      await queue.enqueue(tx, kind as unknown as JobKind<{ m: string }>, { m: 'x' })
    })
    await queue.work(placeOf(store))
    await until(() => faults.length >= 2)
    expect(faults.map((fault) => /disk full|invalid_type/u.exec(fault)?.[0]).sort()).toEqual(['disk full', 'invalid_type'])
  })
})
