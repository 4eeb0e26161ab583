import { describe, expect, it } from 'vitest'
import { newStore, type TestStore } from '../../../test/store.ts'
import { duties, people, sessions, units } from '../../store/schema/index.ts'
import { readSession } from './readSession.ts'
import { startSession } from './startSession.ts'

const CALLER = { address: '10.1.2.3', agent: 'Edg/120 Windows', browser: null, session: null }

/** 张三 of a county, signed in at ten in the morning in Beijing. */
async function signedIn(): Promise<{ store: TestStore; secret: string }> {
  const store = await newStore()
  const at = '2026-11-22T02:00:00.000Z'
  const unit = { kind: 'county', validFrom: '2000-01-01' } as const
  await store.db.insert(units).values([
    { ...unit, id: 'city', parent: null },
    { ...unit, id: 'county', parent: 'city' },
  ])
  await store.db.insert(people).values({ id: 'zhang', login: 'zhangsan', name: '张三', unit: 'county', state: 'active', createdAt: at })
  const duty = { person: 'zhang', unit: 'county', grantedBy: 'someone', why: '' }
  await store.db.insert(duties).values([
    { ...duty, id: 'now', role: 'organiser', from: at },
    { ...duty, id: 'over', role: 'administrator', from: '2026-01-01T00:00:00.000Z', to: at },
    { ...duty, id: 'later', role: 'auditor', from: '2027-01-01T00:00:00.000Z' },
  ])
  const { secret } = await store.transaction((tx) => startSession(tx, 's1', 'zhang', at, CALLER))
  return { store, secret }
}

describe('readSession', () => {
  it('tells who asks and the duties of the moment', async () => {
    const { store, secret } = await signedIn()
    expect(await readSession(store, secret)).toMatchObject({
      person: { id: 'zhang', login: 'zhangsan', name: '张三', unit: 'county' },
      duties: [{ id: 'now', role: 'organiser', unit: 'county', above: ['city'], round: null, deputyFor: null }],
      session: 's1',
      renewed: null,
    })
    expect(await readSession(store, 'another')).toBeNull()
    expect(JSON.stringify(await store.db.select().from(sessions))).not.toContain(secret)
  })

  it('ends after half an hour without a request, and after twelve hours of work', async () => {
    const { store, secret } = await signedIn()
    store.setClock('2026-11-22T02:29:00.000Z')
    expect(await readSession(store, secret)).not.toBeNull()
    store.setClock('2026-11-22T02:59:00.001Z')
    expect(await readSession(store, secret)).toBeNull()
    await store.db.update(sessions).set({ seenAt: '2026-11-22T13:59:00.000Z' })
    store.setClock('2026-11-22T13:59:59.000Z')
    expect(await readSession(store, secret)).toMatchObject({ endsAt: '2026-11-22T14:00:00.000Z' })
    store.setClock('2026-11-22T14:00:00.000Z')
    expect(await readSession(store, secret)).toBeNull()
  })

  it('ends with the account', async () => {
    const { store, secret } = await signedIn()
    await store.db.update(people).set({ state: 'disabled' })
    expect(await readSession(store, secret)).toBeNull()
  })

  it('writes that it was seen once a minute', async () => {
    const { store, secret } = await signedIn()
    const seen = async () => (await store.db.select().from(sessions))[0]!.seenAt
    store.setClock('2026-11-22T02:00:59.000Z')
    await readSession(store, secret)
    expect(await seen()).toBe('2026-11-22T02:00:00.000Z')
    store.setClock('2026-11-22T02:01:00.000Z')
    await readSession(store, secret)
    expect(await seen()).toBe('2026-11-22T02:01:00.000Z')
  })

  it('renews the secret each hour; the old one is good until the new one is seen, and a minute more', async () => {
    const { store, secret } = await signedIn()
    await store.db.update(sessions).set({ seenAt: '2026-11-22T03:00:00.000Z' })
    store.setClock('2026-11-22T03:00:00.000Z')
    const both = await Promise.all([readSession(store, secret), readSession(store, secret)])
    const renewed = both.map((visit) => visit!.renewed).filter((next) => next !== null)
    expect(renewed).toHaveLength(1)
    store.setClock('2026-11-22T03:00:30.000Z')
    expect(await readSession(store, secret)).toMatchObject({ session: 's1', renewed: null })
    store.setClock('2026-11-22T03:05:00.000Z')
    expect(await readSession(store, renewed[0]!)).toMatchObject({ session: 's1', renewed: null })
    store.setClock('2026-11-22T03:05:59.000Z')
    expect(await readSession(store, secret)).not.toBeNull()
    store.setClock('2026-11-22T03:06:01.000Z')
    expect(await readSession(store, secret)).toBeNull()
    expect(await readSession(store, renewed[0]!)).not.toBeNull()
  })

  it('ends when its browser signs in anew, also by the secret before the last renewal', async () => {
    const { store, secret } = await signedIn()
    const at = '2026-11-22T03:00:00.000Z'
    await store.db.update(sessions).set({ seenAt: at })
    store.setClock(at)
    const renewed = (await readSession(store, secret))!.renewed!
    await store.transaction((tx) => startSession(tx, 's2', 'zhang', at, { ...CALLER, session: secret }))
    expect(await readSession(store, renewed)).toBeNull()
  })

  it('gives another secret to a browser that never heard of the last one', async () => {
    const { store, secret } = await signedIn()
    await store.db.update(sessions).set({ seenAt: '2026-11-22T03:00:00.000Z' })
    store.setClock('2026-11-22T03:00:00.000Z')
    const lost = (await readSession(store, secret))!.renewed!
    store.setClock('2026-11-22T03:02:00.000Z')
    const second = (await readSession(store, secret))!.renewed!
    expect(await readSession(store, lost)).toBeNull()
    expect(await readSession(store, second)).toMatchObject({ session: 's1' })
  })
})
