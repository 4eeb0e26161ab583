import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newOffice, newPerson } from '../../../test/people.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { heldDuties } from '../../store/queries/duties.ts'
import { duties, journal, people } from '../../store/schema/index.ts'
import { deputise } from './deputise.ts'
import { endDeputies, endDuty } from './endDuty.ts'
import { grantDuty, type Grant } from './grantDuty.ts'
import { handOver } from './handOver.ts'

/** 王 keeps the city's system, 赵 is 甲县's office, 钱 leads its 教育局, 孙 and 李 work there. */
async function office(): Promise<TestStore> {
  const store = await newOffice()
  await newPerson(store, 'wang', '王五', '示例市', 'administrator')
  await newPerson(store, 'zhao', '赵六', '甲县', 'organiser')
  await newPerson(store, 'qian', '钱七', '甲县教育局', 'unit-leader')
  await newPerson(store, 'sun', '孙八', '甲县教育局', 'unit-filler')
  await newPerson(store, 'li', '李四', '甲县教育局')
  return store
}

const held = (store: TestStore, person: string) => heldDuties(store.db, person, store.now())
const as = (id: string) => someone('', id)
const filler: Grant = { person: 'li', role: 'unit-filler', unit: '甲县教育局', round: null, from: null, to: null, why: '新到岗' }

const grant = async (store: TestStore, by: string, asked: Partial<Grant> = {}) =>
  grantDuty(store, as(by), await held(store, by), { ...filler, ...asked })

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (refusal: unknown) => (refusal as { code: string }).code,
  )

const acts = async (store: TestStore) =>
  (await store.db.select().from(journal).orderBy(asc(journal.seq))).map(({ act, actor, refs }) => ({ act, actor, refs }))

describe('grantDuty', () => {
  it('gives a role over a subtree at once, and writes who, what and why', async () => {
    const store = await office()
    const id = await grant(store, 'qian')
    expect(await held(store, 'li')).toEqual([
      { id, role: 'unit-filler', unit: '甲县教育局', above: ['甲县', '示例市'], round: null, deputyFor: null },
    ])
    expect(await store.db.select().from(journal)).toMatchObject([
      {
        act: 'duty.grant',
        actor: 'qian',
        onKind: 'duty',
        onId: id,
        why: '新到岗',
        refs: { person: 'li', role: 'unit-filler', unit: '甲县教育局' },
      },
    ])
  })

  it('gives nothing that the granter may not give, there or at all', async () => {
    const store = await office()
    expect(await codeOf(grant(store, 'qian', { role: 'unit-leader' }))).toBe('not-yours-to-grant')
    expect(await codeOf(grant(store, 'qian', { unit: '甲县民政局' }))).toBe('not-yours-to-grant')
    expect(await codeOf(grant(store, 'zhao', { role: 'administrator', unit: '甲县' }))).toBe('not-yours-to-grant')
    expect(await codeOf(grant(store, 'zhao', { unit: '乙县' }))).toBe('not-yours-to-grant')
    expect(await codeOf(grant(store, 'li'))).toBe('not-yours-to-grant')
    expect(await codeOf(grant(store, 'zhao', { role: 'unit-leader' }))).toBe('done')
    expect(await codeOf(grant(store, 'wang', { role: 'auditor', unit: '示例市' }))).toBe('done')
  })

  it('gives the same twice to nobody, to nobody who is disabled or unknown, and in no round that is not there', async () => {
    const store = await office()
    expect(await codeOf(grant(store, 'qian', { person: 'sun' }))).toBe('duty-held')
    expect(await codeOf(grant(store, 'qian', { person: 'nobody' }))).toBe('no-person')
    expect(await codeOf(grant(store, 'wang', { round: 'none' }))).toBe('no-round')
    await store.db.update(people).set({ state: 'disabled' }).where(eq(people.id, 'li'))
    expect(await codeOf(grant(store, 'qian'))).toBe('person-disabled')
  })

  it('holds from its first moment until before its last', async () => {
    const store = await office()
    await grant(store, 'qian', { from: '2026-12-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' })
    const roles = async (at: string) => (await heldDuties(store.db, 'li', at)).map(({ role }) => role)
    expect(await roles('2026-11-30T23:59:59.999Z')).toEqual([])
    expect(await roles('2026-12-01T00:00:00.000Z')).toEqual(['unit-filler'])
    expect(await roles('2026-12-31T00:00:00.000Z')).toEqual([])
    expect(await codeOf(grant(store, 'wang', { role: 'expert', to: '2026-11-22T00:00:00.000Z' }))).toBe('duty-ends-first')
  })
})

describe('endDuty', () => {
  it('takes a role back, by whoever could give it', async () => {
    const store = await office()
    expect(await codeOf(endDuty(store, as('qian'), await held(store, 'qian'), 'zhao', 'x'))).toBe('not-yours-to-grant')
    await endDuty(store, as('qian'), await held(store, 'qian'), 'sun', '调离')
    expect(await held(store, 'sun')).toEqual([])
    expect(await codeOf(endDuty(store, as('qian'), await held(store, 'qian'), 'sun', 'x'))).toBe('duty-ended')
  })

  it('leaves the last administrator, also when two end each other at once', async () => {
    const store = await office()
    expect(await codeOf(endDuty(store, as('wang'), await held(store, 'wang'), 'wang', 'x'))).toBe('last-administrator')
    await newPerson(store, 'zhou', '周九', '示例市', 'administrator')
    const [wang, zhou] = [await held(store, 'wang'), await held(store, 'zhou')]
    const outcomes = await Promise.all([
      codeOf(endDuty(store, as('wang'), wang, 'zhou', 'x')),
      codeOf(endDuty(store, as('zhou'), zhou, 'wang', 'x')),
    ])
    expect(outcomes.sort()).toEqual(['done', 'last-administrator'])
  })
})

describe('handOver', () => {
  it('ends the one and begins the other at the same moment, and the new duty names the old', async () => {
    const store = await office()
    const next = await handOver(store, as('qian'), await held(store, 'qian'), { duty: 'sun', to: 'li', why: '岗位调整' })
    expect(await held(store, 'sun')).toEqual([])
    expect(await held(store, 'li')).toMatchObject([{ id: next, role: 'unit-filler', unit: '甲县教育局' }])
    const [old] = await store.db.select().from(duties).where(eq(duties.id, 'sun'))
    const [now] = await store.db.select().from(duties).where(eq(duties.id, next))
    expect(now).toMatchObject({ handedFrom: 'sun', from: old?.to, why: '岗位调整' })
    expect(await acts(store)).toEqual([{ act: 'duty.hand-over', actor: 'qian', refs: { from: 'sun', to: 'li', duty: next } }])
  })

  it('does not hand the last administrator’s duty to somebody who cannot sign in yet', async () => {
    const store = await office()
    await store.db.update(people).set({ state: 'invited' }).where(eq(people.id, 'li'))
    const wang = await held(store, 'wang')
    expect(await codeOf(handOver(store, as('wang'), wang, { duty: 'wang', to: 'li', why: 'x' }))).toBe('last-administrator')
    expect(await codeOf(handOver(store, as('wang'), wang, { duty: 'wang', to: 'zhao', why: 'x' }))).toBe('done')
  })
})

describe('deputise', () => {
  const leave = { duty: 'qian', login: 'Li', from: null, to: '2026-11-30T00:00:00.000Z', why: '外出学习' }

  it('lets another act for a time, and tells for whom', async () => {
    const store = await office()
    const id = await deputise(store, as('qian'), await held(store, 'qian'), leave)
    expect(await held(store, 'li')).toMatchObject([{ id, role: 'unit-leader', unit: '甲县教育局', deputyFor: 'qian' }])
    expect((await held(store, 'qian')).length).toBe(1)
    expect(await heldDuties(store.db, 'li', leave.to)).toEqual([])
    expect(await acts(store)).toMatchObject([{ act: 'deputy.name', refs: { person: 'li', for: 'qian' } }])
  })

  it('takes from one’s own unit, for a quarter at most, and not through a deputy', async () => {
    const store = await office()
    const qian = await held(store, 'qian')
    expect(await codeOf(deputise(store, as('qian'), qian, { ...leave, login: 'zhao' }))).toBe('deputy-not-near')
    expect(await codeOf(deputise(store, as('qian'), qian, { ...leave, login: 'nobody' }))).toBe('deputy-not-near')
    expect(await codeOf(deputise(store, as('qian'), qian, { ...leave, to: '2027-11-30T00:00:00.000Z' }))).toBe('deputy-too-long')
    expect(await codeOf(deputise(store, as('sun'), await held(store, 'sun'), leave))).toBe('not-yours-to-grant')
    expect(await codeOf(deputise(store, as('zhao'), await held(store, 'zhao'), { ...leave, login: 'zhao' }))).toBe('done')
    const id = await deputise(store, as('qian'), qian, leave)
    expect(await codeOf(deputise(store, as('li'), await held(store, 'li'), { ...leave, duty: id, login: 'sun' }))).toBe('deputy-of-deputy')
  })

  it('tells who names it for another no login names of units that he does not see', async () => {
    const store = await office()
    await newPerson(store, 'min', '周九', '甲县民政局')
    const by = async (login: string) => deputise(store, as('qian'), await held(store, 'qian'), { ...leave, duty: 'sun', login })
    expect(await codeOf(by('min'))).toBe('deputy-not-near')
    expect(await codeOf(by('nobody'))).toBe('deputy-not-near')
    expect(await codeOf(by('li'))).toBe('done')
  })

  it('gives the deputy nothing that outlasts it', async () => {
    const store = await office()
    await deputise(store, as('zhao'), await held(store, 'zhao'), { ...leave, duty: 'zhao', login: 'qian' })
    expect(await codeOf(grant(store, 'qian', { person: 'qian', role: 'scoring-group', unit: '甲县' }))).toBe('lent-to-oneself')
    const longer = { ...leave, duty: 'sun', login: 'qian' }
    expect(await codeOf(deputise(store, as('qian'), await held(store, 'qian'), longer))).toBe('done')
    await newPerson(store, 'zhou', '周九', '甲县', 'leading-group')
    const qian = await held(store, 'qian')
    expect(await codeOf(handOver(store, as('qian'), qian, { duty: 'zhou', to: 'qian', why: 'x' }))).toBe('lent-to-oneself')
    expect(await codeOf(deputise(store, as('qian'), qian, { ...leave, duty: 'zhou', login: 'qian' }))).toBe('lent-to-oneself')
    expect(await codeOf(grant(store, 'qian', { role: 'scoring-group', unit: '甲县' }))).toBe('done')
  })

  it('of an administrator makes, ends and hands over none', async () => {
    const store = await office()
    await newPerson(store, 'zhou', '周九', '示例市')
    await deputise(store, as('wang'), await held(store, 'wang'), { ...leave, duty: 'wang', login: 'zhou' })
    const zhou = await held(store, 'zhou')
    expect(await codeOf(grant(store, 'zhou', { role: 'administrator', unit: '示例市' }))).toBe('not-yours-to-grant')
    expect(await codeOf(handOver(store, as('zhou'), zhou, { duty: 'wang', to: 'li', why: 'x' }))).toBe('not-yours-to-grant')
    expect(await codeOf(endDuty(store, as('zhou'), zhou, 'wang', 'x'))).toBe('not-yours-to-grant')
  })

  it('ends when the holder is back, and with the duty', async () => {
    const store = await office()
    await deputise(store, as('qian'), await held(store, 'qian'), leave)
    await endDeputies(store, as('qian'), await held(store, 'qian'), 'qian')
    expect(await held(store, 'li')).toEqual([])
    await deputise(store, as('qian'), await held(store, 'qian'), leave)
    await endDuty(store, as('zhao'), await held(store, 'zhao'), 'qian', '免职')
    expect(await held(store, 'li')).toEqual([])
  })
})
