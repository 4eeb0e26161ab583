import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { AT, registerSite } from '../../../test/checkedSite.ts'
import { newStore } from '../../../test/store.ts'
import { targetOfUrl } from '../../outgoing/Target.ts'
import { outgoingTargets } from '../../store/schema/index.ts'
import { runTargets } from './runTargets.ts'

it('A run knocks at a host in the office’s own network only where the site and its columns are, whatever a page links to', async () => {
  const store = await newStore()
  const column = { id: 'a', levels: ['办事'], url: 'http://bs.inner.example.gov.cn:9000/' }
  const front = 'http://www.inner.example.gov.cn:8080/'
  await registerSite(store.db, front, { columns: [column] })
  const allowed = { port: null, use: 'site' as const, privateAllowed: true, purpose: '网站测评', by: 'someone', at: AT }
  const hosts = ['bs.inner.example.gov.cn', 'files.inner.example.gov.cn']
  await store.db.insert(outgoingTargets).values(hosts.map((host) => ({ ...allowed, host })))
  await store.db.insert(outgoingTargets).values({ ...allowed, host: 'www.public.example.gov.cn', privateAllowed: false })
  const targets = await runTargets(store.db, { id: 'site', front })
  const goes = (url: string) => targetOfUrl(targets, new URL(url)) !== null
  expect([front, column.url, 'https://files.inner.example.gov.cn/', 'http://www.inner.example.gov.cn/'].map(goes)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(
    ['http://www.inner.example.gov.cn:9200/', 'http://bs.inner.example.gov.cn:8080/', 'http://files.inner.example.gov.cn:6379/'].map(goes),
  ).toEqual([false, false, false])
  // A public host is its owner's, with all its ports.
  expect(goes('http://www.public.example.gov.cn:8081/')).toBe(true)
  await store.db.delete(outgoingTargets).where(eq(outgoingTargets.host, 'www.inner.example.gov.cn'))
  expect((await runTargets(store.db, { id: 'site', front })).some(({ host }) => host === 'www.inner.example.gov.cn')).toBe(false)
})
