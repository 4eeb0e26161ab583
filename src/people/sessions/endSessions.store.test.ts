import { describe, expect, it } from 'vitest'
import { browserAt, newOffice, newPerson, PASSWORD } from '../../../test/people.ts'
import { someone } from '../../../test/store.ts'
import { journal, sessions } from '../../store/schema/index.ts'
import { changePassword } from '../signIn/changePassword.ts'
import { signIn } from '../signIn/signIn.ts'
import { endOneSession, endSessionsOfPerson, forgetOldSessions } from './endSessions.ts'
import { listSessions } from './listSessions.ts'
import { readSession } from './readSession.ts'

const OWN = someone('', 'zhangsan')

/** 张三, signed in at three desks. */
async function threeDesks() {
  const store = await newOffice()
  await newPerson(store, 'zhangsan', '张三', '甲县', 'organiser')
  const desks = []
  for (const last of [1, 2, 3]) desks.push(await signIn(store, { login: 'zhangsan', password: PASSWORD }, browserAt(`10.0.0.${last}`)))
  const open = async () => (await listSessions(store, 'zhangsan')).map(({ address }) => address).sort()
  return { store, desks, open }
}

describe('sessions', () => {
  it('are listed with their device, and end one by one or all others at once', async () => {
    const { store, desks, open } = await threeDesks()
    expect((await listSessions(store, 'zhangsan'))[0]).toMatchObject({ device: 'Edge（Windows）', address: '10.0.0.3' })
    await endOneSession(store, OWN, desks[0]!.id)
    expect(await open()).toEqual(['10.0.0.2', '10.0.0.3'])
    expect(await endSessionsOfPerson(store, OWN, 'zhangsan', desks[1]!.id)).toBe(1)
    expect(await open()).toEqual(['10.0.0.2'])
    expect(await readSession(store, desks[2]!.secret)).toBeNull()
    expect((await store.db.select().from(journal)).filter(({ act }) => act === 'session.end')).toHaveLength(2)
  })

  it('end elsewhere when the password changes, and here the secret changes', async () => {
    const { store, desks, open } = await threeDesks()
    const change = { current: PASSWORD, next: '河边的柳树又发芽了今年' }
    await expect(changePassword(store, OWN, desks[1]!.id, { ...change, current: 'wrong' })).rejects.toMatchObject({
      code: 'wrong-password',
    })
    await expect(changePassword(store, OWN, desks[1]!.id, { ...change, next: 'zhangsan-2026' })).rejects.toMatchObject({
      code: 'password-weak',
    })
    await expect(changePassword(store, OWN, desks[1]!.id, { ...change, next: PASSWORD })).rejects.toMatchObject({ code: 'password-same' })
    await changePassword(store, OWN, desks[1]!.id, change)
    expect(await open()).toEqual(['10.0.0.2'])
    expect((await readSession(store, desks[1]!.secret))?.renewed).not.toBeNull()
    await expect(signIn(store, { login: 'zhangsan', password: PASSWORD }, browserAt('10.0.0.1'))).rejects.toMatchObject({
      code: 'wrong-credentials',
    })
  })

  it('are forgotten when they no longer tell a known browser', async () => {
    const { store } = await threeDesks()
    store.setClock('2027-05-01T00:00:00.000Z')
    await forgetOldSessions(store)
    expect(await store.db.select().from(sessions)).toHaveLength(3)
    store.setClock('2027-06-01T00:00:00.000Z')
    await forgetOldSessions(store)
    expect(await store.db.select().from(sessions)).toEqual([])
  })
})
