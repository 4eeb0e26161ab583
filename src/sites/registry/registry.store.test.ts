import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { registerUnits } from '../../people/units/registerUnits.ts'
import { listOutgoingTargets } from '../../store/queries/outgoing.ts'
import { insertSiteRun } from '../../store/queries/siteRuns.ts'
import { findSite, listSites } from '../../store/queries/sites.ts'
import { allowOutgoing } from '../../outgoing/targets.ts'
import { addColumn } from '../columns/addColumn.ts'
import { previewColumns } from '../importing/importColumns.ts'
import { placeColumns } from '../placing/placeColumns.ts'
import { allowSite } from './allowSite.ts'
import { changeSite } from './changeSite.ts'
import { readSites } from './readSites.ts'
import { registerSite } from './registerSite.ts'
import { resumeSite, retireSite } from './retireSite.ts'
import { USUAL_SITE_TERMS } from './SiteTyped.ts'

const organiser = someone('organiser')
const administrator = someone('administrator')
const typed = { unit: 'county', name: '县政府网站', front: 'https://www.example.gov.cn', terms: USUAL_SITE_TERMS, schedule: null }

async function withCounty(): Promise<TestStore> {
  const store = await newStore()
  await registerUnits(store, administrator, [
    { id: 'county', name: '示例县', kind: 'county', parent: null, code: null, aliases: [], from: '2020-01-01' },
  ])
  return store
}

const seen = async (store: TestStore) => readSites(store.db, await listSites(store.db))
const INSIDE = { use: 'site' as const, privateAllowed: true, purpose: '检查端口 9200 上的网站' }
const allowing = { privateAllowed: false, why: '全县测评' }

describe('a website', () => {
  it('is registered with its front page in one spelling, once', async () => {
    const store = await withCounty()
    const id = await registerSite(store, organiser, typed)
    expect(await seen(store)).toEqual([
      {
        ...{ id, name: '县政府网站', unit: 'county', unitName: '示例县', front: 'https://www.example.gov.cn/' },
        hosts: ['www.example.gov.cn', 'example.gov.cn'].map((host) => ({ host, allowed: false, privateAllowed: false, ports: [] })),
        ...{ columns: { all: 0, placed: 0 }, last: null, running: null, dueAt: null, asksRevamp: false, retired: false },
      },
    ])
    await expect(registerSite(store, organiser, { ...typed, front: 'https://WWW.example.gov.cn/#top' })).rejects.toMatchObject({
      code: 'site-taken',
    })
    await expect(registerSite(store, organiser, { ...typed, unit: 'nothing', front: 'https://a.gov.cn' })).rejects.toMatchObject({
      code: 'no-unit',
    })
  })

  it.each([
    ['www.example.gov.cn', 'site-address'],
    ['ftp://www.example.gov.cn/', 'site-address'],
    ['https://name:secret@www.example.gov.cn/', 'site-address'],
    ['http://0x7f.1/', 'site-address'],
    ['http://2130706433/', 'site-address'],
    ['http://169.254.169.254/latest/', 'site-reserved'],
    ['http://[fe80::1]/', 'site-reserved'],
    ['http://100.100.100.200/', 'site-reserved'],
  ])('is not registered at “%s”', async (front, code) => {
    const store = await withCounty()
    await expect(registerSite(store, organiser, { ...typed, front })).rejects.toMatchObject({ code })
  })

  it('is due by its schedule, anew when that changes and not when something else does', async () => {
    const store = await withCounty()
    store.setClock('2026-11-22T01:00:00.000Z')
    const schedule = { every: 'week' as const, at: '22:00' }
    const id = await registerSite(store, organiser, { ...typed, schedule })
    const due = async () => (await findSite(store.db, id))?.site.dueAt
    expect(await due()).toBe('2026-11-22T14:00:00.000Z')
    store.setClock('2026-11-23T01:00:00.000Z')
    const change = { ...typed, site: id, schedule, why: '改名' }
    await changeSite(store, organiser, { ...change, name: '示例县人民政府网', version: 1 })
    expect(await due()).toBe('2026-11-22T14:00:00.000Z')
    await changeSite(store, organiser, { ...change, schedule: { every: 'day', at: '06:00' }, version: 2 })
    expect(await due()).toBe('2026-11-23T22:00:00.000Z')
    await expect(changeSite(store, organiser, { ...change, version: 2 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('is visited only at hosts that an administrator allowed as he saw them: its own, and where it has columns', async () => {
    const store = await withCounty()
    const site = await registerSite(store, organiser, typed)
    const nobody = { content: null, updates: null, keepers: [], openKeepers: [], why: '另在别处' }
    await addColumn(store, organiser, { site, levels: ['办事大厅'], url: 'http://10.1.2.3:8080/bs/', ...nobody })
    const all = ['www.example.gov.cn', 'example.gov.cn', '10.1.2.3']
    expect((await seen(store))[0]?.hosts.map(({ host }) => host)).toEqual(all)
    await expect(allowSite(store, administrator, { site, hosts: ['oa.example.gov.cn'], ...allowing })).rejects.toMatchObject({
      code: 'not-of-site',
    })
    await expect(allowSite(store, administrator, { site, hosts: ['10.1.2.3'], ...allowing })).rejects.toMatchObject({ code: 'site-inside' })
    await allowSite(store, administrator, { site, hosts: ['www.example.gov.cn'], ...allowing })
    await allowSite(store, administrator, { site, hosts: ['www.example.gov.cn', '10.1.2.3'], ...allowing, privateAllowed: true })
    await allowSite(store, administrator, { site, hosts: ['10.1.2.3'], ...allowing, privateAllowed: true })
    const inside = { use: 'site', privateAllowed: true, purpose: '县政府网站' }
    const listed = ['www.example.gov.cn', '10.1.2.3'].flatMap((host) => [80, 443].map((port) => ({ host, port, ...inside })))
    expect(await listOutgoingTargets(store.db)).toMatchObject(listed)
    // What he did not see was not allowed: the column stands at a port of its own.
    expect((await seen(store))[0]?.hosts.map(({ allowed }) => allowed)).toEqual([true, false, false])
    const ports = [{ host: '10.1.2.3', port: 8080 }]
    await allowSite(store, administrator, { site, hosts: ['10.1.2.3'], ports, ...allowing, privateAllowed: true })
    expect(await listOutgoingTargets(store.db)).toMatchObject([...listed, { host: '10.1.2.3', port: 8080, ...inside }])
    expect((await seen(store))[0]?.hosts.map(({ allowed }) => allowed)).toEqual([true, false, true])
    // Said to lie outside after all, it is its owner’s again.
    await allowSite(store, administrator, { site, hosts: ['www.example.gov.cn'], ...allowing })
    expect((await listOutgoingTargets(store.db)).filter(({ host }) => host.startsWith('www'))).toMatchObject([
      { port: null, privateAllowed: false },
    ])
  })

  it('lies at no port of an inside host that no administrator named, whoever writes it down', async () => {
    const store = await withCounty()
    const site = await registerSite(store, organiser, { ...typed, front: 'http://oa.example.gov.cn:8080/' })
    const ports = [{ host: 'oa.example.gov.cn', port: 8080 }]
    await allowSite(store, administrator, { site, hosts: ['oa.example.gov.cn'], ports, ...allowing, privateAllowed: true })
    const refused = { code: 'site-port-not-allowed', message: expect.stringContaining('80、443、8080，没有允许 9200') as string }
    const front = 'http://oa.example.gov.cn:9200/'
    await expect(registerSite(store, organiser, { ...typed, front })).rejects.toMatchObject(refused)
    const change = { ...typed, site, version: 1, why: '换端口' }
    await expect(changeSite(store, organiser, { ...change, front })).rejects.toMatchObject(refused)
    const nothing = { content: null, updates: null, keepers: [], openKeepers: [], why: '添加' }
    await expect(addColumn(store, organiser, { site, levels: ['甲'], url: front, ...nothing })).rejects.toMatchObject(refused)
    const column = await addColumn(store, organiser, { site, levels: ['甲'], url: null, ...nothing })
    const place = { is: 'at' as const, url: front }
    await expect(placeColumns(store, organiser, { site, placed: [{ column, version: 1, place }] })).rejects.toMatchObject(refused)
    const rows = [{ levels: ['乙'], content: null, keepers: null, updates: null, url: front, line: 2 }]
    const asked = { site, from: { kind: 'rows' as const, rows }, names: [], endOthers: false }
    await expect(previewColumns(store, asked, 'county')).rejects.toMatchObject(refused)
    await placeColumns(store, organiser, { site, placed: [{ column, version: 1, place: { is: 'at', url: 'https://oa.example.gov.cn/' } }] })
    await allowOutgoing(store, administrator, { ...INSIDE, host: 'oa.example.gov.cn', port: 9200 })
    await registerSite(store, organiser, { ...typed, front })
  })

  it('of another county is not named to who may not know of it', async () => {
    const store = await withCounty()
    await registerSite(store, organiser, typed)
    const asked: (readonly string[])[] = []
    const stranger = (units: readonly string[]) => {
      asked.push(units)
      return false
    }
    await expect(registerSite(store, organiser, typed, stranger)).rejects.toMatchObject({
      code: 'site-taken',
      message: expect.not.stringContaining('县政府网站') as string,
    })
    expect(asked).toEqual([['county']])
    await expect(registerSite(store, organiser, typed)).rejects.toMatchObject({ message: expect.stringContaining('县政府网站') as string })
  })

  it('is never allowed at a reserved address, whoever placed a column there', async () => {
    const store = await withCounty()
    const site = await registerSite(store, organiser, typed)
    const url = 'http://169.254.169.254/latest/meta-data/'
    await addColumn(store, organiser, {
      site,
      levels: ['办事'],
      content: null,
      updates: null,
      keepers: [],
      openKeepers: [],
      url,
      why: '添加',
    })
    await expect(
      allowSite(store, administrator, { site, hosts: ['169.254.169.254'], ...allowing, privateAllowed: true }),
    ).rejects.toMatchObject({
      code: 'site-reserved',
    })
  })

  it('is retired and taken up again, but not while it is being run', async () => {
    const store = await withCounty()
    const schedule = { every: 'day' as const, at: '22:00' }
    const site = await registerSite(store, organiser, { ...typed, schedule })
    const run = { id: 'r', site, origin: 'asked' as const, state: 'waiting' as const, terms: USUAL_SITE_TERMS, askedAt: store.now() }
    await store.transaction((tx) => insertSiteRun(tx, run))
    const retiring = { site, version: 1, why: '网站关停' }
    await expect(retireSite(store, organiser, retiring)).rejects.toMatchObject({ code: 'site-being-run' })
    await store.db.execute(sql`update site_runs set state = 'stopped'`)
    await retireSite(store, organiser, retiring)
    expect(await seen(store)).toMatchObject([{ retired: true, dueAt: null }])
    await expect(changeSite(store, organiser, { ...typed, site, version: 2, why: '改' })).rejects.toMatchObject({ code: 'site-retired' })
    const again = await registerSite(store, organiser, { ...typed, name: '新网站' })
    await expect(resumeSite(store, organiser, { ...retiring, version: 2 })).rejects.toMatchObject({ code: 'site-taken' })
    await retireSite(store, organiser, { site: again, version: 1, why: '登记错了' })
    await resumeSite(store, organiser, { ...retiring, version: 2 })
    expect((await seen(store)).find(({ id }) => id === site)).toMatchObject({ retired: false, dueAt: expect.any(String) as string })
  })
})
