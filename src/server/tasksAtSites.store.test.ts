import { expect, it } from 'vitest'
import { COUNTY, registerSite } from '../../test/checkedSite.ts'
import { newStore } from '../../test/store.ts'
import type { Role } from '../model/Role.ts'
import { insertSiteRun } from '../store/queries/siteRuns.ts'
import { tasksAtSites } from './tasksAtSites.ts'

it('tells who looks after websites what waits there, who says where the program may go that one waits for him, and nobody else', async () => {
  const store = await newStore()
  await registerSite(store.db, 'https://www.example.gov.cn/', { allow: false, columns: [{ id: 'a', levels: ['公开'], url: null }] })
  await insertSiteRun(store.db, {
    ...{ id: 'run', site: 'site', origin: 'imported', state: 'done', askedAt: '2026-11-01T00:00:00.000Z' },
    ...{ beganAt: '2026-11-01T00:00:00.000Z', terms: { rate: null, hours: null, maxPages: null, browser: false } },
    ...{ pages: 1, statuses: {}, brokenLinks: 0 },
    revamp: { columnsGone: 3, columnsBefore: 4, navigationKept: 0, navigationBefore: 0 },
  })
  const linksFor = async (role: Role, unit = COUNTY) =>
    (await tasksAtSites(store.db, [{ role, unit, above: [], round: null, deputyFor: null }])).map(({ link }) => link)
  expect(await linksFor('organiser')).toEqual(['/sites/site/runs/run', '/sites/site/match'])
  expect(await linksFor('organiser', '别的单位')).toEqual([])
  expect(await linksFor('administrator')).toContain('/sites/site')
  expect(await linksFor('unit-filler')).toEqual([])
})
