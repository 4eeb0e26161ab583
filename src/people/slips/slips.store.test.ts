import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { browserAt, newOffice, newPerson, PASSWORD } from '../../../test/people.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { heldDuties } from '../../store/queries/duties.ts'
import { duties, journal, people, slips } from '../../store/schema/index.ts'
import { readSession } from '../sessions/readSession.ts'
import { signIn } from '../signIn/signIn.ts'
import { activate } from './activate.ts'
import { issueSlip, issueSlipAtTerminal, issueSlipsOf } from './issueSlips.ts'
import { readSlip } from './readSlip.ts'
import { revokeSlip } from './revokeSlip.ts'

const NEXT = '河边的柳树又发芽了今年'
const HERE = browserAt('10.0.0.9')

async function office(): Promise<TestStore> {
  const store = await newOffice()
  await newPerson(store, 'wang', '王五', '示例市', 'administrator')
  await newPerson(store, 'zhao', '赵六', '甲县', 'organiser')
  await newPerson(store, 'sun', '孙八', '甲县教育局', 'unit-filler')
  for (const [id, unit] of [
    ['li', '甲县教育局'],
    ['zhou', '甲县民政局'],
    ['wu', '乙县'],
  ] as const)
    await store.db.insert(people).values({ id, login: id, name: id, unit, state: 'invited', createdAt: store.now() })
  return store
}

const held = (store: TestStore, person: string) => heldDuties(store.db, person, store.now())
const issueAs = async (store: TestStore, by: string, person: string) => issueSlip(store, someone('', by), await held(store, by), person)

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (refusal: unknown) => (refusal as { code: string }).code,
  )

describe('a slip', () => {
  it('shows whose it is, sets a password once, and signs in', async () => {
    const store = await office()
    const slip = await issueAs(store, 'zhao', 'li')
    expect(slip).toMatchObject({ kind: 'activation', login: 'li', unitName: '甲县教育局' })
    expect(slip.expiresAt.slice(0, 10)).toBe('2026-12-22')
    expect(await readSlip(store, slip.code.toLowerCase(), HERE)).toMatchObject({ kind: 'activation', name: 'li', unitName: '甲县教育局' })
    expect(await codeOf(activate(store, slip.code, 'short', HERE))).toBe('password-weak')
    const { secret } = await activate(store, slip.code, NEXT, HERE)
    expect(await readSession(store, secret)).toMatchObject({ person: { id: 'li' } })
    expect(await codeOf(activate(store, slip.code, NEXT, HERE))).toBe('slip-invalid')
    expect(await codeOf(signIn(store, { login: 'li', password: NEXT }, HERE))).toBe('done')
    const kept = JSON.stringify([await store.db.select().from(slips), await store.db.select().from(journal)])
    for (const told of [slip.code, NEXT]) expect(kept).not.toContain(told)
  })

  it('of two browsers with one code lets one win', async () => {
    const store = await office()
    const { code } = await issueAs(store, 'zhao', 'li')
    const outcomes = await Promise.all([NEXT, PASSWORD].map((password) => codeOf(activate(store, code, password, HERE))))
    expect(outcomes.sort()).toEqual(['done', 'slip-invalid'])
  })

  it('resets a forgotten password and ends every session that was open', async () => {
    const store = await office()
    const { secret } = await signIn(store, { login: 'sun', password: PASSWORD }, HERE)
    const slip = await issueAs(store, 'zhao', 'sun')
    expect(slip.kind).toBe('reset')
    expect(await readSession(store, secret)).not.toBeNull()
    await activate(store, slip.code, NEXT, browserAt('10.0.0.10'))
    expect(await readSession(store, secret)).toBeNull()
    expect(await codeOf(signIn(store, { login: 'sun', password: PASSWORD }, HERE))).toBe('wrong-credentials')
  })

  it('is worth nothing once another was printed, it was revoked, it is old or the account is disabled', async () => {
    const store = await office()
    const first = await issueAs(store, 'zhao', 'li')
    const second = await issueAs(store, 'zhao', 'li')
    expect(await codeOf(readSlip(store, first.code, HERE))).toBe('slip-invalid')
    await revokeSlip(store, someone('', 'zhao'), await held(store, 'zhao'), second.id)
    expect(await codeOf(readSlip(store, second.code, HERE))).toBe('slip-invalid')
    expect(await codeOf(revokeSlip(store, someone('', 'zhao'), await held(store, 'zhao'), second.id))).toBe('slip-closed')
    const third = await issueAs(store, 'zhao', 'li')
    await store.db.update(people).set({ state: 'disabled' }).where(eq(people.id, 'li'))
    expect(await codeOf(activate(store, third.code, NEXT, HERE))).toBe('slip-invalid')
    await store.db.update(people).set({ state: 'invited' }).where(eq(people.id, 'li'))
    store.setClock('2026-12-22T03:00:00.000Z')
    expect(await codeOf(activate(store, third.code, NEXT, HERE))).toBe('slip-invalid')
  })

  it('is not given by anybody for an account above his own', async () => {
    const store = await office()
    expect(await codeOf(issueAs(store, 'zhao', 'wang'))).toBe('account-above-you')
    expect(await codeOf(issueAs(store, 'sun', 'zhao'))).toBe('account-above-you')
    expect(await codeOf(issueAs(store, 'wang', 'zhao'))).toBe('done')
    expect(await issueSlipAtTerminal(store, 'Wang')).toMatchObject({ kind: 'reset', person: 'wang' })
    expect(await codeOf(issueSlipAtTerminal(store, 'nobody'))).toBe('login-unknown')
  })

  it('is not printed for oneself, and not revoked by who could not print it', async () => {
    const store = await office()
    expect(await codeOf(issueAs(store, 'wang', 'wang'))).toBe('slip-for-oneself')
    const { id } = await issueSlipAtTerminal(store, 'wang')
    expect(await codeOf(revokeSlip(store, someone('', 'zhao'), await held(store, 'zhao'), id))).toBe('account-above-you')
    expect(await codeOf(revokeSlip(store, someone('', 'wang'), await held(store, 'wang'), id))).toBe('done')
  })

  it('is worth nothing once its owner was given what its printer could not give', async () => {
    const store = await office()
    const sheet = await issueAs(store, 'zhao', 'li')
    const given = { person: 'li', unit: '甲县教育局', from: store.now(), grantedBy: 'wang', why: '任命' } as const
    await store.db.insert(duties).values({ ...given, id: 'd1', role: 'unit-leader' })
    expect(await codeOf(readSlip(store, sheet.code, HERE))).toBe('done')
    await store.db.insert(duties).values({ ...given, id: 'd2', role: 'administrator' })
    expect(await codeOf(readSlip(store, sheet.code, HERE))).toBe('slip-outgrown')
    expect(await codeOf(activate(store, sheet.code, NEXT, HERE))).toBe('slip-outgrown')
    const again = await issueAs(store, 'wang', 'li')
    await store.db.update(duties).set({ to: store.now() }).where(eq(duties.id, 'wang'))
    expect(await codeOf(activate(store, again.code, NEXT, HERE))).toBe('done')
  })

  it('is guessed no faster than a code a minute from one place', async () => {
    const store = await office()
    const tries: string[] = []
    for (let count = 0; count < 24; count += 1) tries.push(await codeOf(readSlip(store, 'AAAA-AAAA-AAAA-AAAA', HERE)))
    expect(tries.filter((code) => code === 'slip-invalid').length).toBe(20)
    expect(tries.at(-1)).toBe('too-many-tries')
  })

  it('is printed for everybody of a subtree who waits for one', async () => {
    const store = await office()
    const all = await issueSlipsOf(store, someone('', 'zhao'), await held(store, 'zhao'), '甲县')
    expect(all.map(({ person, unitName }) => [person, unitName])).toEqual([
      ['li', '甲县教育局'],
      ['zhou', '甲县民政局'],
    ])
    expect(new Set(all.map(({ code }) => code)).size).toBe(2)
    expect(await codeOf(issueSlipsOf(store, someone('', 'zhao'), await held(store, 'zhao'), '甲县'))).toBe('all-have-slips')
    for (const { person, code } of all) expect((await readSlip(store, code, HERE)).login).toBe(person)
    for (const { code } of all) await activate(store, code, NEXT, HERE)
    expect(await codeOf(issueSlipsOf(store, someone('', 'zhao'), await held(store, 'zhao'), '甲县'))).toBe('nobody-to-activate')
  })

  it('leaves the slips that are out as they are, unless others are asked for', async () => {
    const store = await office()
    const print = async (unit: string, replacing = false) =>
      issueSlipsOf(store, someone('', 'zhao'), await held(store, 'zhao'), unit, replacing)
    const [given] = await print('甲县教育局')
    expect((await print('甲县')).map(({ person }) => person)).toEqual(['zhou'])
    expect((await readSlip(store, given?.code ?? '', HERE)).login).toBe('li')
    expect((await print('甲县', true)).map(({ person }) => person)).toEqual(['li', 'zhou'])
    expect(await codeOf(readSlip(store, given?.code ?? '', HERE))).toBe('slip-invalid')
  })

  it('is printed for the others where one of a unit stands above who prints', async () => {
    const store = await office()
    const above = { id: 'd', person: 'li', role: 'administrator', unit: '甲县', from: store.now(), grantedBy: 'wang', why: '任命' } as const
    await store.db.insert(duties).values(above)
    const all = await issueSlipsOf(store, someone('', 'zhao'), await held(store, 'zhao'), '甲县')
    expect(all.map(({ person }) => person)).toEqual(['zhou'])
    expect(await codeOf(issueSlipsOf(store, someone('', 'zhao'), await held(store, 'zhao'), '甲县教育局'))).toBe('account-above-you')
  })
})
