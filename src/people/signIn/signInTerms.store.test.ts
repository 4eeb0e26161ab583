import { expect, it } from 'vitest'
import { browserAt, newOffice, newPerson, PASSWORD } from '../../../test/people.ts'
import { someone } from '../../../test/store.ts'
import { journal } from '../../store/schema/index.ts'
import { readSession } from '../sessions/readSession.ts'
import { changeSignInTerms, readSignInTerms } from './signInTerms.ts'
import { signIn } from './signIn.ts'

it('sets how long sessions and slips are good, for open sessions at once', async () => {
  const store = await newOffice()
  await newPerson(store, 'wang', '王五', '示例市', 'administrator')
  const usual = await readSignInTerms(store.db)
  expect(usual).toEqual({ idleMinutes: 30, absoluteHours: 12, activationDays: 30, resetDays: 3 })
  const { secret } = await signIn(store, { login: 'wang', password: PASSWORD }, browserAt('10.0.0.1'))
  store.setClock('2026-11-22T02:10:00.000Z')
  await changeSignInTerms(store, someone('administrator', 'wang'), { ...usual, idleMinutes: 5 })
  expect(await readSession(store, secret)).toBeNull()
  expect(await readSignInTerms(store.db)).toEqual({ ...usual, idleMinutes: 5 })
  expect((await store.db.select().from(journal)).at(-1)).toMatchObject({
    act: 'setting.change',
    onId: 'sign-in',
    refs: { idleMinutes: '5' },
  })
})
