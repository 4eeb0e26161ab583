import { describe, expect, it } from 'vitest'
import { browserAt } from '../../../test/people.ts'
import { newStore } from '../../../test/store.ts'
import { journal, people, unitNames } from '../../store/schema/index.ts'
import { readSession } from '../sessions/readSession.ts'
import { createSetupSlip, needsSetup } from '../slips/createSetupSlip.ts'
import { setUp } from './setUp.ts'

const SETUP = { unitName: '甲县', unitKind: 'county', name: '张三', login: 'ZhangSan', password: '窗外那棵银杏树黄了一半' } as const

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (refusal: unknown) => (refusal as { code: string }).code,
  )

describe('setUp', () => {
  it('makes the topmost unit and its administrator, and signs him in', async () => {
    const store = await newStore()
    const { code } = await createSetupSlip(store)
    const typed = code.toLowerCase().replaceAll('-', ' ')
    const { secret } = await setUp(store, typed, SETUP, browserAt('10.0.0.1'))
    expect(await readSession(store, secret)).toMatchObject({
      person: { login: 'zhangsan', name: '张三' },
      duties: [{ role: 'administrator', above: [], round: null }],
    })
    expect(await needsSetup(store)).toBe(false)
    expect(await store.db.select().from(unitNames)).toMatchObject([{ name: '甲县' }])
    expect((await store.db.select().from(journal)).map(({ act }) => act)).toEqual(['setup.offer', 'setup.finish', 'session.start'])
    expect(await outcomeOf(createSetupSlip(store))).toBe('already-set-up')
    expect(await outcomeOf(setUp(store, code, SETUP, browserAt('10.0.0.1')))).toBe('setup-code-invalid')
  })

  it('is not offered again where the administrator has no password, as a restore without passwords leaves him', async () => {
    const store = await newStore()
    const { code } = await createSetupSlip(store)
    await setUp(store, code, SETUP, browserAt('10.0.0.1'))
    await store.db.update(people).set({ state: 'invited', passwordHash: null })
    expect(await needsSetup(store)).toBe(false)
    expect(await outcomeOf(createSetupSlip(store))).toBe('already-set-up')
  })

  it('lets one of two browsers with one code win', async () => {
    const store = await newStore()
    const { code } = await createSetupSlip(store)
    const outcomes = await Promise.all([1, 2].map((last) => outcomeOf(setUp(store, code, SETUP, browserAt(`10.0.0.${last}`)))))
    expect(outcomes.sort()).toEqual(['done', 'setup-code-invalid'])
    expect(await store.db.select().from(people)).toHaveLength(1)
  })

  it('takes no code that is wrong, old or taken back, and keeps it when the password is weak', async () => {
    const store = await newStore()
    const old = await createSetupSlip(store)
    const { code } = await createSetupSlip(store)
    for (const wrong of ['', 'ABCD', old.code])
      expect(await outcomeOf(setUp(store, wrong, SETUP, browserAt('10.0.0.1')))).toBe('setup-code-invalid')
    expect(await outcomeOf(setUp(store, code, { ...SETUP, password: 'zhangsan2026' }, browserAt('10.0.0.1')))).toBe('password-weak')
    store.setClock('2026-11-22T02:31:00.000Z')
    expect(await outcomeOf(setUp(store, code, SETUP, browserAt('10.0.0.1')))).toBe('setup-code-invalid')
  })
})
