import { describe, expect, it } from 'vitest'
import { newOffice, newPerson } from '../../../test/people.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { duties, journal, people, tokens } from '../../store/schema/index.ts'
import { issueToken } from './issueToken.ts'
import { readToken } from './readToken.ts'
import { revokeToken } from './revokeToken.ts'

const ACTOR = someone('organiser', 'zhangsan')
const NEW = { name: '数据大屏', scope: ['unit.read', 'results.read'], days: 30 } as const

async function office(): Promise<TestStore> {
  const store = await newOffice()
  await newPerson(store, 'zhangsan', '张三', '甲县', 'organiser')
  return store
}

const codeOf = (work: Promise<unknown>) => work.catch((refusal: unknown) => (refusal as { code: string }).code)

describe('a token', () => {
  it('tells its secret once and keeps only its hash', async () => {
    const store = await office()
    const { id, secret, expiresAt } = await issueToken(store, ACTOR, NEW)
    expect(secret).toMatch(/^mj_[\w-]{43}$/)
    expect(expiresAt.slice(0, 10)).toBe('2026-12-22')
    const kept = JSON.stringify([await store.db.select().from(tokens), await store.db.select().from(journal)])
    expect(kept).not.toContain(secret)
    expect(await readToken(store, secret)).toMatchObject({ token: id, scope: ['results.read', 'unit.read'], person: { name: '张三' } })
  })

  it('carries the duties that its owner has now, not those of its issue', async () => {
    const store = await office()
    const { secret } = await issueToken(store, ACTOR, NEW)
    expect((await readToken(store, secret))?.duties).toMatchObject([{ role: 'organiser', unit: '甲县' }])
    await store.db.update(duties).set({ to: store.now() })
    expect((await readToken(store, secret))?.duties).toEqual([])
  })

  it('opens nothing once it is revoked or expired, or its owner is disabled', async () => {
    const store = await office()
    const first = await issueToken(store, ACTOR, NEW)
    await revokeToken(store, ACTOR, first.id)
    expect(await readToken(store, first.secret)).toBeNull()
    expect(await codeOf(revokeToken(store, ACTOR, first.id))).toBe('token-revoked')
    const second = await issueToken(store, ACTOR, NEW)
    await store.db.update(people).set({ state: 'disabled' })
    expect(await readToken(store, second.secret)).toBeNull()
    await store.db.update(people).set({ state: 'active' })
    expect(await readToken(store, second.secret)).not.toBeNull()
    store.setClock('2026-12-23T00:00:00.000Z')
    expect(await readToken(store, second.secret)).toBeNull()
  })

  it('is never made for what only a person does, for longer than a year, or for nothing', async () => {
    const store = await office()
    expect(await codeOf(issueToken(store, ACTOR, { ...NEW, scope: ['unit.read', 'token.issue'] }))).toBe('scope-too-wide')
    expect(await codeOf(issueToken(store, ACTOR, { ...NEW, scope: [] }))).toBe('scope-empty')
    expect(await codeOf(issueToken(store, ACTOR, { ...NEW, days: 366 }))).toBe('token-too-long')
    expect(await codeOf(issueToken(store, ACTOR, { ...NEW, name: ' ' }))).toBe('name-missing')
  })

  it('writes that it was used every ten minutes', async () => {
    const store = await office()
    const { secret } = await issueToken(store, ACTOR, NEW)
    const used = async () => (await store.db.select().from(tokens))[0]?.usedAt?.slice(0, 16)
    store.setClock('2026-11-22T03:00:00.000Z')
    await readToken(store, secret)
    store.setClock('2026-11-22T03:09:00.000Z')
    await readToken(store, secret)
    expect(await used()).toBe('2026-11-22T03:00')
    store.setClock('2026-11-22T03:10:00.001Z')
    await readToken(store, secret)
    expect(await used()).toBe('2026-11-22T03:10')
  })
})
