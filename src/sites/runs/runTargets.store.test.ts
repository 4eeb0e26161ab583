import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { AT, registerSite } from '../../../test/checkedSite.ts'
import { newStore } from '../../../test/store.ts'
import { checkedAddress } from '../../outgoing/checkedAddress.ts'
import { tellServedPlace } from '../../outgoing/ownPlaces.ts'
import { targetOfUrl } from '../../outgoing/Target.ts'
import { databasePlace } from '../../store/queries/databasePlace.ts'
import { outgoingTargets } from '../../store/schema/index.ts'
import { mayVisit, runTargets } from './runTargets.ts'

const allowed = { use: 'site' as const, privateAllowed: true, purpose: '网站测评', by: 'someone', at: AT }

it('A run knocks at a host in the office’s own network only at the ports that an administrator named, whatever somebody else wrote down', async () => {
  const store = await newStore()
  const column = { id: 'a', levels: ['办事'], url: 'http://bs.inner.example.gov.cn:9000/' }
  const front = 'http://www.inner.example.gov.cn:8080/'
  await registerSite(store.db, front, { columns: [column] })
  const bs = { ...allowed, host: 'bs.inner.example.gov.cn' }
  await store.db.insert(outgoingTargets).values([80, 443].map((port) => ({ ...bs, port })))
  // As older ones were written: every port of it was meant by nobody.
  await store.db.insert(outgoingTargets).values({ ...allowed, host: 'files.inner.example.gov.cn', port: null })
  await store.db.insert(outgoingTargets).values({ ...allowed, host: '10.9.8.7', port: null, privateAllowed: false })
  await store.db.insert(outgoingTargets).values({ ...allowed, host: 'www.public.example.gov.cn', port: null, privateAllowed: false })
  const site = { id: 'site', front }
  const goes = async (url: string) => targetOfUrl(await runTargets(store.db, site), new URL(url)) !== null
  for (const url of [front, 'http://bs.inner.example.gov.cn/', 'https://files.inner.example.gov.cn/', 'http://10.9.8.7/'])
    expect([url, await goes(url)]).toEqual([url, true])
  const closed = ['http://www.inner.example.gov.cn:9200/', column.url, 'http://files.inner.example.gov.cn:6379/', 'http://10.9.8.7:5432/']
  for (const url of closed) expect([url, await goes(url)]).toEqual([url, false])
  // A public host is its owner's, with all its ports.
  expect(await goes('http://www.public.example.gov.cn:8081/')).toBe(true)
  await store.db.insert(outgoingTargets).values({ ...bs, port: 9000 })
  expect(await goes(column.url)).toBe(true)
  expect(mayVisit(front, await runTargets(store.db, site))).toBe(true)
  expect(mayVisit('http://www.inner.example.gov.cn:9200/', await runTargets(store.db, site))).toBe(false)
  await store.db.delete(outgoingTargets).where(eq(outgoingTargets.host, 'www.inner.example.gov.cn'))
  expect(mayVisit(front, await runTargets(store.db, site))).toBe(false)
})

it('A run never knocks where we answer ourselves or keep our data, though somebody allowed that port by another name', async () => {
  const store = await newStore()
  await tellServedPlace(store, 8090)
  const { port: database } = await databasePlace(store.db)
  const host = 'www.inner.example.gov.cn'
  await registerSite(store.db, `http://${host}/`)
  await store.db.insert(outgoingTargets).values([8090, database].map((port) => ({ ...allowed, host, port })))
  const targets = await runTargets(store.db, { id: 'site', front: `http://${host}/` })
  const at = (port: number) => checkedAddress(targets, host, port, () => Promise.resolve(['127.0.0.1']))
  await expect(at(8090)).rejects.toMatchObject({ code: 'outgoing-own' })
  await expect(at(database)).rejects.toMatchObject({ code: 'outgoing-own' })
  expect(await at(80)).toBe('127.0.0.1')
})
