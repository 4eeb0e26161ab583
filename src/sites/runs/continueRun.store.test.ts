import { describe, expect, it } from 'vitest'
import { QUICK_TERMS, registerSite } from '../../../test/checkedSite.ts'
import { newStore, someone } from '../../../test/store.ts'
import type { VisitHours } from '../../model/Site.ts'
import { changeSiteRun, findSiteOfRun, findSiteRun } from '../../store/queries/siteRuns.ts'
import { setSite } from '../../store/queries/sites.ts'
import { askRun } from './askRun.ts'
import { continueRun } from './continueRun.ts'
import { runToContinue } from './runToContinue.ts'
import { showRun } from './showing/showRun.ts'
import { stopRun } from './stopRun.ts'
import type { WakeRun } from './WakeRun.ts'

const NIGHT = { from: '22:00', to: '06:00' }
const EVENING = { from: '18:00', to: '21:00' }

async function asked(hours: VisitHours | null) {
  const store = await newStore()
  await registerSite(store.db, 'http://www.example.gov.cn/', { terms: { ...QUICK_TERMS, hours } })
  const woken: string[] = []
  const wake: WakeRun = { visit: (_tx, run) => Promise.resolve(void woken.push(run)), take: () => Promise.resolve() }
  const run = await askRun(store, someone(), 'site', wake)
  woken.splice(0)
  return {
    ...{ store, run, woken },
    setHours: (now: VisitHours | null) => setSite(store.db, 'site', { terms: { ...QUICK_TERMS, hours: now, rate: 5 } }),
    pause: () => changeSiteRun(store.db, run, { pausedUntil: '2026-11-22T14:00:00.000Z' }),
    goOn: () => continueRun(store, someone(), run, wake),
    row: async () => (await findSiteRun(store.db, run)) ?? expect.fail('no run'),
    toContinue: async () => runToContinue(store.db, (await findSiteOfRun(store.db, 'site')) ?? expect.fail('no site')),
  }
}

describe('going on with a run', () => {
  it('that was stopped takes the hours that hold now, and nothing else that was changed meanwhile', async () => {
    const { store, run, woken, setHours, goOn, row, toContinue } = await asked(NIGHT)
    expect(await toContinue()).toBeNull()
    await stopRun(store, someone(), run)
    await setHours(EVENING)
    expect(await toContinue()).toBe(run)
    expect(await showRun(store.db, run)).toMatchObject({ mayContinue: true, hours: NIGHT, hoursNow: EVENING })
    await goOn()
    expect(await row()).toMatchObject({ state: 'waiting', terms: { ...QUICK_TERMS, hours: EVENING } })
    expect(woken).toEqual([run])
    expect(await toContinue()).toBeNull()
  })

  it('that waits for its hours is for when those are others now; else it goes on by itself', async () => {
    const { store, run, woken, setHours, pause, goOn, row } = await asked(NIGHT)
    await pause()
    expect(await showRun(store.db, run)).toMatchObject({ mayContinue: false })
    await expect(goOn()).rejects.toMatchObject({
      code: 'site-run-not-to-continue',
      message: expect.stringContaining('等允许的时段') as string,
    })
    await setHours(null)
    expect(await showRun(store.db, run)).toMatchObject({ mayContinue: true })
    await goOn()
    expect(await row()).toMatchObject({ state: 'waiting', pausedUntil: null, terms: { hours: null } })
    expect(woken).toEqual([run])
  })

  it('that waits for a worker has no use', async () => {
    const { setHours, goOn } = await asked(NIGHT)
    await setHours(null)
    await expect(goOn()).rejects.toMatchObject({ code: 'site-run-not-to-continue', message: expect.stringContaining('没有停下') as string })
  })
})
