import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { registerSite } from '../../../test/checkedSite.ts'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { askRun } from '../../sites/runs/askRun.ts'
import { claimRun } from '../../sites/runs/visits.ts'
import { wakeDue } from './siteVisitsDue.ts'

const FRONT = 'http://www.example.gov.cn/'

/** What is woken, and how. */
function waking() {
  const woken: string[] = []
  return {
    woken,
    wake: {
      visit: (_tx: unknown, run: string) => Promise.resolve(woken.push(`visit ${run}`)),
      take: (_tx: unknown, run: string) => Promise.resolve(woken.push(`take ${run}`)),
    },
  }
}

const runsOf = async (store: TestStore) => (await store.db.execute(sql`select origin, state, fault from site_runs order by asked_at`)).rows
const dueOf = async (store: TestStore) => (await store.db.execute(sql`select due_at from sites`)).rows[0]?.['due_at']

async function scheduled(allow = true): Promise<TestStore> {
  const store = await newStore()
  await registerSite(store.db, FRONT, { allow })
  await store.db.execute(sql`update sites set schedule = '{"every":"day","at":"22:00"}', due_at = '2026-11-18T14:00:00Z'`)
  return store
}

describe('what is due', () => {
  it('is asked for once, however often it was missed, and comes again at its hour', async () => {
    const store = await scheduled()
    const { woken, wake } = waking()
    await wakeDue(store, wake)
    expect(await runsOf(store)).toEqual([{ origin: 'scheduled', state: 'waiting', fault: null }])
    expect(await dueOf(store)).toBe('2026-11-22 14:00:00+00')
    // With the schedule, and as a run that nobody is at.
    expect(new Set(woken).size).toBe(1)
    await wakeDue(store, wake)
    expect(await runsOf(store)).toHaveLength(1)
  })

  it('is not asked for beside one that is under way', async () => {
    const store = await scheduled()
    const { wake } = waking()
    await askRun(store, someone(), 'site', wake)
    await wakeDue(store, wake)
    expect(await runsOf(store)).toEqual([{ origin: 'asked', state: 'waiting', fault: null }])
    expect(await dueOf(store)).toBe('2026-11-22 14:00:00+00')
  })

  it('is kept as failed where the host is not allowed, so that somebody sees it', async () => {
    const store = await scheduled(false)
    const { woken, wake } = waking()
    await wakeDue(store, wake)
    expect(await runsOf(store)).toMatchObject([{ state: 'failed', fault: expect.stringContaining('还没有允许访问') as string }])
    expect(woken).toEqual([])
  })

  it('is woken when its pause is over, or nothing was heard of its worker', async () => {
    const store = await scheduled()
    await store.db.execute(sql`update sites set schedule = null`)
    const { woken, wake } = waking()
    const run = await askRun(store, someone(), 'site', wake)
    await store.db.execute(sql`update site_runs set paused_until = '2026-11-22T03:00:00Z'`)
    woken.length = 0
    await wakeDue(store, wake)
    expect(woken).toEqual([])
    store.setClock('2026-11-22T03:00:01.000Z')
    await wakeDue(store, wake)
    expect(woken).toEqual([`visit ${run}`])
    await claimRun(store, run, 'me')
    woken.length = 0
    await wakeDue(store, wake)
    expect(woken).toEqual([])
    expect(await claimRun(store, run, 'another')).toBeNull()
    store.setClock('2026-11-22T03:01:00.000Z')
    await wakeDue(store, wake)
    expect(woken).toEqual([`visit ${run}`])
    expect(await claimRun(store, run, 'another')).toMatchObject({ run: { takeovers: 1 } })
  })
})
