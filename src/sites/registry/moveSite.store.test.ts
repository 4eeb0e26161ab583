import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { COUNTY, registerSite } from '../../../test/checkedSite.ts'
import { newStore, someone } from '../../../test/store.ts'
import { insertKeepers, keepersOfSite } from '../../store/queries/siteColumns.ts'
import { findSite } from '../../store/queries/sites.ts'
import { captures, findings, units } from '../../store/schema/index.ts'
import { moveSite } from './moveSite.ts'
import { retireSite } from './retireSite.ts'

const moving = { site: 'site', version: 1, unit: '公安局', why: '登记错了' }

async function registered() {
  const store = await newStore()
  await registerSite(store.db, 'http://www.example.gov.cn/', { columns: [{ id: 'a', levels: ['治安'], url: null }] })
  const living = { kind: 'department', validFrom: '2000-01-01' } as const
  await store.db.insert(units).values([
    { ...living, id: '公安局', parent: COUNTY },
    { ...living, id: '旧局', parent: COUNTY, validTo: '2020-01-01' },
  ])
  return store
}

describe('the unit whose site it is', () => {
  it('is corrected with a reason; keepers of columns and what was found before stay', async () => {
    const store = await registered()
    await insertKeepers(store.db, [{ column: 'a', unit: COUNTY, from: '2026-01-01' }])
    const seen = { unit: COUNTY, person: 'someone', recordedAt: store.now() }
    await store.db
      .insert(captures)
      .values({ ...seen, id: 'c', kind: 'page', place: 'http://www.example.gov.cn/a', seenAt: store.now(), notes: {} })
    await store.db
      .insert(findings)
      .values({ ...seen, id: 'f', capture: 'c', about: 'site.link', outcome: 'failed', pointer: '', site: 'site' })
    await moveSite(store, someone('organiser'), moving)
    expect(await findSite(store.db, 'site')).toMatchObject({
      site: { unit: '公安局', version: 2, name: '示例县政府网站' },
      above: [COUNTY],
    })
    expect(await keepersOfSite(store.db, 'site')).toMatchObject([{ column: 'a', unit: COUNTY }])
    for (const table of [captures, findings]) expect(await store.db.select({ unit: table.unit }).from(table)).toEqual([{ unit: COUNTY }])
    const { rows } = await store.db.execute(sql`select act, why, refs from journal`)
    expect(rows).toMatchObject([{ act: 'site.move', why: '登记错了' }])
    expect(JSON.stringify(rows[0]?.['refs'])).toContain('公安局')
  })

  it('is no unit that is gone, not the same one, and not changed over what somebody else changed or retired', async () => {
    const store = await registered()
    const move = (change: Partial<typeof moving>) => moveSite(store, someone('organiser'), { ...moving, ...change })
    await expect(move({ unit: '旧局' })).rejects.toMatchObject({ code: 'unit-ended' })
    await expect(move({ unit: 'nothing' })).rejects.toMatchObject({ code: 'no-unit' })
    await expect(move({ unit: COUNTY })).rejects.toMatchObject({ code: 'site-same-unit' })
    await move({})
    await expect(move({})).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await retireSite(store, someone('organiser'), { site: 'site', version: 2, why: '关停' })
    await expect(move({ version: 3, unit: COUNTY })).rejects.toMatchObject({ code: 'site-retired' })
  })
})
