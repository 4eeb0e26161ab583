import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { browserAt, newOffice, newPerson, PASSWORD } from '../../../test/people.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { heldDuties } from '../../store/queries/duties.ts'
import { duties, journal, people, units } from '../../store/schema/index.ts'
import { readSession } from '../sessions/readSession.ts'
import { signIn } from '../signIn/signIn.ts'
import { issueToken } from '../tokens/issueToken.ts'
import { readToken } from '../tokens/readToken.ts'
import { changeOwnContact, changePerson } from './changePerson.ts'
import { disablePerson, enablePerson } from './disablePerson.ts'
import { findPeople, findPersonShown, type PeopleAsked } from './findPeople.ts'
import { movePerson } from './movePerson.ts'
import { registerPerson } from './registerPerson.ts'

const HERE = browserAt('10.0.0.9')

async function office(): Promise<TestStore> {
  const store = await newOffice()
  await newPerson(store, 'wang', '王五', '示例市', 'administrator')
  await newPerson(store, 'zhao', '赵六', '甲县', 'organiser')
  await newPerson(store, 'qian', '钱七', '甲县教育局', 'unit-leader')
  await newPerson(store, 'sun', '孙八', '甲县教育局', 'unit-filler')
  await newPerson(store, 'wu', '吴十', '乙县', 'organiser')
  return store
}

const held = (store: TestStore, person: string) => heldDuties(store.db, person, store.now())
const as = (id: string) => someone('', id)
const li = { login: 'LiSi', name: ' 李四 ', unit: '甲县教育局', phone: '０５５１-1234567', email: ' lisi＠example.gov.cn' }

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (refusal: unknown) => (refusal as { code: string }).code,
  )

const ALL: PeopleAsked = { under: null, search: '', state: null, role: null, limit: 100, offset: 0 }
const seenBy = async (store: TestStore, id: string, asked: Partial<PeopleAsked> = {}) =>
  findPeople(store, { person: { id }, duties: await held(store, id) }, { ...ALL, ...asked })

describe('registerPerson', () => {
  it('keeps names as they are compared, and nobody’s personal data in the journal', async () => {
    const store = await office()
    const id = await registerPerson(store, as('zhao'), li)
    const [row] = await store.db.select().from(people).where(eq(people.id, id))
    expect(row).toMatchObject({
      login: 'lisi',
      name: '李四',
      phone: '0551-1234567',
      email: 'lisi@example.gov.cn',
      state: 'invited',
      passwordHash: null,
    })
    expect(JSON.stringify(await store.db.select().from(journal))).not.toMatch(/李四|lisi|1234567|example/)
  })

  it('gives a login name to one person, whichever width and case it is typed in, also when two take it at once', async () => {
    const store = await office()
    const outcomes = await Promise.all(['lisi', 'ＬＩＳＩ'].map((login) => codeOf(registerPerson(store, as('zhao'), { ...li, login }))))
    expect(outcomes.sort()).toEqual(['done', 'login-taken'])
    expect(await codeOf(registerPerson(store, as('zhao'), { ...li, login: 'a' }))).toBe('login-invalid')
    expect(await codeOf(registerPerson(store, as('zhao'), { ...li, login: 'x y/z' }))).toBe('login-invalid')
    for (const email of ['lisi', 'lisi@office', 'a@b@example.cn', 'a b@example.cn', 'a@-example.cn', `a@${'x'.repeat(200)}.cn`])
      expect(await codeOf(registerPerson(store, as('zhao'), { ...li, login: 'other', email }))).toBe('email-invalid')
  })

  it('puts nobody into a unit that is not there or has ended', async () => {
    const store = await office()
    await store.db.update(units).set({ validTo: '2026-10-01' }).where(eq(units.id, '甲县民政局'))
    expect(await codeOf(registerPerson(store, as('zhao'), { ...li, unit: 'nowhere' }))).toBe('no-unit')
    expect(await codeOf(registerPerson(store, as('zhao'), { ...li, unit: '甲县民政局' }))).toBe('unit-ended')
  })
})

describe('changePerson', () => {
  it('changes what was given, of those below only', async () => {
    const store = await office()
    await changePerson(store, as('zhao'), await held(store, 'zhao'), 'sun', { name: '孙九', login: 'Sun9' })
    expect((await store.db.select().from(people).where(eq(people.id, 'sun')))[0]).toMatchObject({ name: '孙九', login: 'sun9' })
    expect(await codeOf(changePerson(store, as('zhao'), await held(store, 'zhao'), 'sun', { login: 'QIAN' }))).toBe('login-taken')
    expect(await codeOf(changePerson(store, as('zhao'), await held(store, 'zhao'), 'wang', { name: 'x' }))).toBe('account-above-you')
    expect(await codeOf(changePerson(store, as('qian'), await held(store, 'qian'), 'sun', { phone: '0551-7654321' }))).toBe('done')
  })
})

describe('disablePerson', () => {
  it('shuts a person out at once, and lets him in again with his duties', async () => {
    const store = await office()
    const { secret } = await signIn(store, { login: 'sun', password: PASSWORD }, HERE)
    const token = await issueToken(store, as('sun'), { name: '导出', scope: ['unit.read'], days: 10 })
    await disablePerson(store, as('qian'), await held(store, 'qian'), 'sun', '离岗')
    expect(await readSession(store, secret)).toBeNull()
    expect(await readToken(store, token.secret)).toBeNull()
    await enablePerson(store, as('qian'), await held(store, 'qian'), 'sun')
    expect(await readSession(store, secret)).toBeNull()
    expect(await readToken(store, token.secret)).toBeNull()
    const again = await signIn(store, { login: 'sun', password: PASSWORD }, HERE)
    expect(await readSession(store, again.secret)).toMatchObject({ duties: [{ role: 'unit-filler' }] })
  })

  it('disables neither oneself, nor anybody above, nor the last administrator', async () => {
    const store = await office()
    expect(await codeOf(disablePerson(store, as('wang'), await held(store, 'wang'), 'wang', 'x'))).toBe('not-oneself')
    expect(await codeOf(disablePerson(store, as('zhao'), await held(store, 'zhao'), 'wang', 'x'))).toBe('account-above-you')
    await newPerson(store, 'zhou', '周九', '示例市', 'administrator')
    const [wang, zhou] = [await held(store, 'wang'), await held(store, 'zhou')]
    const outcomes = await Promise.all([
      codeOf(disablePerson(store, as('wang'), wang, 'zhou', 'x')),
      codeOf(disablePerson(store, as('zhou'), zhou, 'wang', 'x')),
    ])
    expect(outcomes.sort()).toEqual(['done', 'last-administrator'])
  })
})

describe('movePerson', () => {
  it('moves who has handed over what he did for his unit', async () => {
    const store = await office()
    const zhao = await held(store, 'zhao')
    expect(await codeOf(movePerson(store, as('zhao'), zhao, 'sun', '甲县民政局', '调动'))).toBe('duties-first')
    await store.db.update(duties).set({ to: store.now() }).where(eq(duties.id, 'sun'))
    expect(await codeOf(movePerson(store, as('zhao'), zhao, 'sun', '甲县民政局', '调动'))).toBe('done')
    expect(await codeOf(movePerson(store, as('zhao'), zhao, 'sun', '甲县民政局', '调动'))).toBe('already-there')
  })
})

describe('findPeople', () => {
  it('shows a subtree’s people with their duties, page by page, and oneself', async () => {
    const store = await office()
    const all = await seenBy(store, 'zhao')
    expect(all.people.map(({ name }) => name)).toEqual(['钱七', '孙八', '赵六'])
    expect(all.people[1]).toMatchObject({
      unitName: '甲县教育局',
      managed: true,
      duties: [{ role: 'unit-filler', unitName: '甲县教育局', deputyFor: null }],
    })
    expect(JSON.stringify(all)).not.toContain('argon2')
    const second = await seenBy(store, 'zhao', { limit: 1, offset: 1 })
    expect([second.total, second.people.map(({ name }) => name)]).toEqual([3, ['孙八']])
    expect((await seenBy(store, 'sun')).people.map(({ name }) => name)).toEqual(['孙八'])
    expect((await seenBy(store, 'wang')).total).toBe(5)
  })

  it('finds by unit, part of a name, state and role', async () => {
    const store = await office()
    const names = async (asked: Partial<PeopleAsked>) => (await seenBy(store, 'wang', asked)).people.map(({ name }) => name)
    expect(await names({ under: '甲县教育局' })).toEqual(['钱七', '孙八'])
    expect(await names({ search: '赵' })).toEqual(['赵六'])
    expect(await names({ search: '%' })).toEqual([])
    expect(await names({ search: 'QIA' })).toEqual(['钱七'])
    expect(await names({ role: 'organiser' })).toEqual(['吴十', '赵六'])
    expect(await names({ state: 'disabled' })).toEqual([])
    expect((await seenBy(store, 'zhao', { under: '乙县' })).people).toEqual([])
  })

  it('tells who stands in for whom, and until when', async () => {
    const store = await office()
    const [from, to] = ['2026-01-02T00:00:00.000Z', '2999-01-01T00:00:00.000Z']
    await store.db.insert(duties).values([
      { id: 'now', person: 'sun', role: 'unit-leader', unit: '甲县教育局', deputyOf: 'qian', from, to, grantedBy: 'qian', why: '出差' },
      {
        id: 'past',
        person: 'sun',
        role: 'unit-leader',
        unit: '甲县教育局',
        deputyOf: 'qian',
        from,
        to: from,
        grantedBy: 'qian',
        why: '出差',
      },
    ])
    const { people: shown } = await seenBy(store, 'zhao', { under: '甲县教育局' })
    expect(shown[0]?.duties).toMatchObject([{ deputyFor: null, roundTitle: null, deputies: [{ name: '孙八', from, to }] }])
    expect(shown[1]?.duties).toMatchObject([{ deputies: [] }, { role: 'unit-leader', deputyFor: '钱七', deputies: [] }])
  })

  it('leaves what was not named of one’s own telephone number and e-mail address, and takes one away', async () => {
    const store = await office()
    await changeOwnContact(store, as('qian'), { phone: '138 0000 0000', email: 'qian@example.gov.cn' })
    await changeOwnContact(store, as('qian'), { phone: null })
    const [row] = await store.db.select().from(people).where(eq(people.id, 'qian'))
    expect(row).toMatchObject({ phone: null, email: 'qian@example.gov.cn' })
    expect(await codeOf(changeOwnContact(store, as('qian'), {}))).toBe('nothing-to-change')
  })

  it('shows a telephone number and an e-mail address to who manages the account and to its owner', async () => {
    const store = await office()
    await changeOwnContact(store, as('qian'), { phone: '138 0000 0000', email: 'qian@example.gov.cn' })
    const contact = async (by: string) => {
      const shown = await findPersonShown(store, { person: { id: by }, duties: await held(store, by) }, 'qian')
      return [shown?.phone, shown?.email]
    }
    const known = ['138 0000 0000', 'qian@example.gov.cn']
    expect(await contact('zhao')).toEqual(known)
    expect(await contact('qian')).toEqual(known)
    await store.db
      .insert(duties)
      .values({ id: 'audit', person: 'wu', role: 'auditor', unit: '示例市', from: '2026-01-01T00:00:00.000Z', grantedBy: 'wang', why: '' })
    expect(await contact('wu')).toEqual([null, null])
    await store.db.update(duties).set({ role: 'auditor' }).where(eq(duties.id, 'qian'))
    expect(await contact('zhao')).toEqual([null, null])
  })
})
