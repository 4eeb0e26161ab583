import type { Role } from '../src/model/Role.ts'
import type { Caller } from '../src/people/Caller.ts'
import { hashPassword } from '../src/people/signIn/passwords/hashPassword.ts'
import { duties, people, unitNames, units } from '../src/store/schema/index.ts'
import type { Store } from '../src/store/Store.ts'
import { newStore, type TestStore } from './store.ts'

/** What 张三 and everybody else of the tests signs in with. */
export const PASSWORD = '窗外那棵银杏树黄了'.padEnd(12, '呀')

/** A browser nobody has seen before. */
export const browserAt = (address: string, browser: string | null = null): Caller => ({
  address,
  agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/120.0',
  browser,
  session: null,
})

const SINCE = '2026-01-01T00:00:00.000Z'

/** A city with two counties, one of them with two departments; each unit's id is its name. */
export async function newOffice(): Promise<TestStore> {
  const store = await newStore()
  const unit = { validFrom: '2000-01-01', validTo: null } as const
  const all = [
    { id: '示例市', parent: null, kind: 'city' },
    { id: '甲县', parent: '示例市', kind: 'county' },
    { id: '乙县', parent: '示例市', kind: 'county' },
    { id: '甲县教育局', parent: '甲县', kind: 'department' },
    { id: '甲县民政局', parent: '甲县', kind: 'department' },
  ] as const
  await store.db.insert(units).values(all.map((one) => ({ ...unit, ...one })))
  await store.db.insert(unitNames).values(all.map(({ id }) => ({ ...unit, unit: id, name: id, folded: id, kind: 'official' as const })))
  return store
}

let hash: Promise<string> | undefined

/** Somebody who can sign in with PASSWORD, and holds one duty over his unit or another; the duty's id is the login name. */
export async function newPerson(
  store: Pick<Store, 'db'>,
  login: string,
  name: string,
  unit: string,
  role: Role | null = null,
  over = unit,
): Promise<string> {
  hash ??= hashPassword(PASSWORD)
  const person = {
    id: login,
    login,
    name,
    unit,
    state: 'active',
    passwordHash: await hash,
    passwordSetAt: SINCE,
    createdAt: SINCE,
  } as const
  await store.db.insert(people).values(person)
  if (role !== null)
    await store.db.insert(duties).values({ id: login, person: login, role, unit: over, from: SINCE, grantedBy: 'test', why: '测试' })
  return login
}
