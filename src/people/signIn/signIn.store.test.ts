import { asc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { browserAt, newOffice, newPerson, PASSWORD } from '../../../test/people.ts'
import type { TestStore } from '../../../test/store.ts'
import { journal, people, sessions, signInFailures } from '../../store/schema/index.ts'
import { readSession } from '../sessions/readSession.ts'
import { hashOfSecret } from '../secrets/newSecret.ts'
import { signIn } from './signIn.ts'
import { waitAfter } from './tries/waits.ts'

const DESK = '10.1.2.3'
const ELSEWHERE = '203.0.113.9'

async function office(): Promise<TestStore> {
  const store = await newOffice()
  await newPerson(store, 'zhangsan', '张三', '甲县', 'organiser')
  return store
}

const tryAs = (store: TestStore, login: string, password: string, address: string, browser: string | null = null) =>
  signIn(store, { login, password }, browserAt(address, browser)).then(
    () => 'in',
    (refusal: unknown) => (refusal as { code: string }).code,
  )

/** As if so many had been tried: the hashing of thousands of passwords shows nothing more. */
const fail = (store: TestStore, key: string, count: number) => {
  const row = { key: hashOfSecret(key), count, lastAt: store.now() }
  return store.db.insert(signInFailures).values(row).onConflictDoUpdate({ target: signInFailures.key, set: row })
}

describe('signIn', () => {
  it('signs in whichever width and case the name is typed in, and writes it into the journal', async () => {
    const store = await office()
    const { secret, browser } = await signIn(store, { login: ' ＺhangSan', password: PASSWORD }, browserAt(DESK))
    expect(await readSession(store, secret)).toMatchObject({ person: { name: '张三' }, duties: [{ role: 'organiser' }] })
    const rows = await store.db.select().from(journal).orderBy(asc(journal.seq))
    expect(rows).toMatchObject([{ actor: 'zhangsan', act: 'session.start', onKind: 'person', onId: 'zhangsan' }])
    const kept = JSON.stringify([rows, await store.db.select().from(sessions), await store.db.select().from(signInFailures)])
    for (const secretText of [secret, browser, PASSWORD]) expect(kept).not.toContain(secretText)
  })

  it('does not tell an unknown name from a wrong password, nor from an account without one', async () => {
    const store = await office()
    await store.db.insert(people).values({ id: 'li', login: 'lisi', name: '李四', unit: '甲县', state: 'invited', createdAt: store.now() })
    const messages = await Promise.all(
      ['zhangsan', 'nobody', 'lisi'].map((login) =>
        signIn(store, { login, password: 'x' }, browserAt(DESK)).catch((error: unknown) => String(error)),
      ),
    )
    expect(new Set(messages).size).toBe(1)
  })

  it('ends the session that the browser had, and knows the browser again', async () => {
    const store = await office()
    const first = await signIn(store, { login: 'zhangsan', password: PASSWORD }, browserAt(DESK))
    const again = { ...browserAt(DESK, first.browser), session: first.secret }
    const second = await signIn(store, { login: 'zhangsan', password: PASSWORD }, again)
    expect(second.secret).not.toBe(first.secret)
    expect(second.browser).toBe(first.browser)
    expect(await readSession(store, first.secret)).toBeNull()
    expect(await readSession(store, second.secret)).not.toBeNull()
  })

  it('lets a disabled account know only when the password is right', async () => {
    const store = await office()
    await store.db.update(people).set({ state: 'disabled' })
    expect(await tryAs(store, 'zhangsan', 'wrong', DESK)).toBe('wrong-credentials')
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK)).toBe('account-disabled')
  })

  it('makes who guesses wait longer and longer, forgets a right password’s mistakes, and forgets all with time', async () => {
    const store = await office()
    for (let count = 0; count < 5; count += 1) expect(await tryAs(store, 'zhangsan', 'wrong', DESK)).toBe('wrong-credentials')
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK)).toBe('too-many-tries')
    store.setClock('2026-11-22T02:00:31.000Z')
    expect(await tryAs(store, 'zhangsan', 'wrong', DESK)).toBe('wrong-credentials')
    store.setClock('2026-11-22T02:01:20.000Z')
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK)).toBe('too-many-tries')
    store.setClock('2026-11-22T02:01:32.000Z')
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK)).toBe('in')
    for (let count = 0; count < 5; count += 1) expect(await tryAs(store, 'zhangsan', 'wrong', DESK)).toBe('wrong-credentials')
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK)).toBe('too-many-tries')
    store.setClock('2026-11-22T04:01:32.000Z')
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK)).toBe('in')
  })

  it('tells the journal once a day that an account is tried, and never of a name that nobody has', async () => {
    const store = await office()
    const slowed = async () => (await store.db.select().from(journal)).filter(({ act }) => act === 'sign-in.slow')
    for (let count = 0; count < 4; count += 1) await tryAs(store, 'zhangsan', 'wrong', DESK)
    expect(await slowed()).toEqual([])
    for (const place of [DESK, ELSEWHERE]) for (let count = 0; count < 7; count += 1) await tryAs(store, 'zhangsan', 'wrong', place)
    for (let count = 0; count < 7; count += 1) await tryAs(store, 'nobody', 'wrong', DESK)
    expect(await slowed()).toMatchObject([{ actor: 'program', onKind: 'person', onId: 'zhangsan', refs: {} }])
    store.setClock('2026-11-23T03:00:00.000Z')
    for (let count = 0; count < 6; count += 1) await tryAs(store, 'zhangsan', 'wrong', DESK)
    expect(await slowed()).toHaveLength(2)
  })

  it('counts a hundred tries at once as a hundred', async () => {
    const store = await office()
    const tries = await Promise.all(Array.from({ length: 12 }, () => tryAs(store, 'zhangsan', 'wrong', DESK)))
    expect(tries.filter((code) => code === 'wrong-credentials')).toHaveLength(5)
  })

  it('does not let an attacker from elsewhere lock 张三 out', async () => {
    const store = await office()
    const { browser } = await signIn(store, { login: 'zhangsan', password: PASSWORD }, browserAt(DESK))
    for (const key of [`login zhangsan`, `pair zhangsan ${ELSEWHERE}`, `address ${ELSEWHERE}`]) await fail(store, key, 1_000_000)
    expect(await tryAs(store, 'zhangsan', 'guess', ELSEWHERE)).toBe('too-many-tries')
    // At his desk, by the browser he uses and by a new one.
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK, browser)).toBe('in')
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK)).toBe('in')
    // The attacker sits behind the same address: the browser that is known goes on.
    for (const key of [`pair zhangsan ${DESK}`, `address ${DESK}`]) await fail(store, key, 1_000_000)
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK)).toBe('too-many-tries')
    expect(await tryAs(store, 'zhangsan', PASSWORD, DESK, browser)).toBe('in')
    // On a journey, where he has never been, he waits five minutes at most, and what is refused meanwhile adds nothing.
    const start = store.now()
    expect(await tryAs(store, 'zhangsan', PASSWORD, '198.51.100.7')).toBe('too-many-tries')
    store.setClock(new Date(Date.parse(start) + waitAfter('login', 1_000_000)).toISOString())
    expect(await tryAs(store, 'zhangsan', PASSWORD, '198.51.100.7')).toBe('in')
  })

  it('does not lock a colleague out who mistypes behind the same address', async () => {
    const store = await office()
    await newPerson(store, 'lisi', '李四', '甲县')
    await fail(store, `pair zhangsan ${DESK}`, 50)
    await fail(store, `address ${DESK}`, 50)
    expect(await tryAs(store, 'lisi', PASSWORD, DESK)).toBe('in')
  })
})
