import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ROOT } from '../../../../scripts/run.mjs'
import { newStore } from '../../../../test/store.ts'
import { registerUnits } from '../../../people/units/registerUnits.ts'
import { readProposals } from '../../../sites/placing/readProposals.ts'
import { askRun } from '../../../sites/runs/askRun.ts'
import { showProblems } from '../../../sites/runs/showing/showProblems.ts'
import { showRun } from '../../../sites/runs/showing/showRun.ts'
import { verifyJournal } from '../../../store/journal/verifyJournal.ts'
import { listColumns } from '../../../store/queries/siteColumns.ts'
import { listSiteRuns } from '../../../store/queries/siteRuns.ts'
import { listSites } from '../../../store/queries/sites.ts'
import { silentLog } from '../../log/silentLog.ts'
import { BUILDER, COUNTY, populate } from '../populate.ts'
import { noteOfSite, openSite } from './openSite.ts'
import { populateSite } from './populateSite.ts'
import { loadSite } from './SiteParts.ts'

const parts = await loadSite(join(ROOT, 'demo-site'))
const going = new AbortController().signal
const NOBODY = { visit: () => Promise.resolve(), take: () => Promise.resolve() }

it('checks the website of the county twice, finds every broken link that there is and none else, and says when its port is gone', async () => {
  const store = await newStore()
  await populate(store)
  const names = ['政府办', '司法局', '财政局', '人社局', '青溪镇', '云岭乡'].map((name) => `${COUNTY}${name}`)
  const units = names.map((name) => ({ id: name, name, parent: COUNTY, kind: 'department' as const }))
  await registerUnits(store, BUILDER, units, '演示')
  const served = await openSite(store, parts, silentLog)
  await populateSite(store, served, going)

  const [row] = await listSites(store.db)
  const site = row?.site ?? expect.fail('no site')
  expect(site).toMatchObject({ front: served.front, unit: COUNTY, schedule: { every: 'week' } })
  const runs = await listSiteRuns(store.db, site.id, { limit: 10, offset: 0 })
  expect(runs.map(({ run: { state, origin } }) => [state, origin])).toEqual([
    ['done', 'asked'],
    ['done', 'asked'],
  ])
  const [last] = runs
  const run = (last && (await showRun(store.db, last.run.id))) ?? expect.fail('no run')
  const found = (await showProblems(store.db, last?.run.id ?? '', { outcome: 'failed', from: 0, limit: 500 })) ?? expect.fail('no problems')
  const truth = parts.truthOf(served.terms).brokenLinks
  const told = (problems: readonly { readonly url: string; readonly status: string }[]) =>
    problems.map(({ url, status }) => `${new URL(url, served.front).pathname} ${status}`).sort()
  expect(told(found.problems)).toEqual(told(truth))
  expect(run.changes.brokenNew).toBeGreaterThan(0)

  const columns = await listColumns(store.db, site.id)
  expect(columns).toHaveLength(parts.COLUMNS.length)
  expect(columns.filter(({ placedAt }) => placedAt === null)).toHaveLength(3)
  expect(run.columnsSeen).toMatchObject({ all: 9, failed: 0 })
  const proposals = await readProposals(store.db, site.id)
  expect(proposals.columns.filter(({ now }) => now === null).map(({ proposed }) => proposed[0]?.confidence)).toEqual(
    expect.arrayContaining(['sure', 'sure', 'likely']),
  )
  expect(proposals.columns.filter(({ keepers }) => keepers.length > 0).length).toBeGreaterThan(7)
  expect((await verifyJournal(store.db)).broken).toBeNull()

  // What is there is left as it is.
  await populateSite(store, served, going)
  expect(await listSiteRuns(store.db, site.id, { limit: 10, offset: 0 })).toHaveLength(2)

  // Somebody else has its port at the next start; at the one after that he has gone.
  await served.close()
  const stranger = createServer().listen(Number(new URL(served.front).port), '127.0.0.1')
  onTestFinished(() => void stranger.close())
  await once(stranger, 'listening')
  const shut = await openSite(store, parts, silentLog)
  expect(shut).toMatchObject({ isOpen: false, front: served.front })
  expect(await noteOfSite(store.db, served.front)).toContain('被别的程序占用')
  expect(await noteOfSite(store.db, 'https://www.example.gov.cn/')).toBeNull()
  await expect(askRun(store, BUILDER, site.id, NOBODY)).rejects.toMatchObject({ code: 'site-host-not-allowed' })
  await shut.close()
  stranger.close()
  await once(stranger, 'close')
  const again = await openSite(store, parts, silentLog)
  onTestFinished(() => again.close())
  expect(again).toMatchObject({ isOpen: true, front: served.front })
  expect(await noteOfSite(store.db, served.front)).toBeNull()
  await askRun(store, BUILDER, site.id, NOBODY)
})

it('goes on with a check that was interrupted', async () => {
  const store = await newStore()
  await populate(store)
  const served = await openSite(store, parts, silentLog)
  onTestFinished(() => served.close())
  const stopping = new AbortController()
  const populating = populateSite(store, served, stopping.signal)
  setTimeout(() => stopping.abort(), 700)
  await populating
  await populateSite(store, served, going)
  const [row] = await listSites(store.db)
  const runs = await listSiteRuns(store.db, row?.site.id ?? '', { limit: 10, offset: 0 })
  expect(runs.map(({ run }) => run.state)).toEqual(['done', 'done'])
})
