import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../../../test/exampleWorld.ts'
import { browserAt, newOffice, newPerson, PASSWORD } from '../../../test/people.ts'
import { newStore, someone, type TestStore } from '../../../test/store.ts'
import { signIn } from '../../people/signIn/signIn.ts'
import { createSetupSlip } from '../../people/slips/createSetupSlip.ts'
import { issueToken } from '../../people/tokens/issueToken.ts'
import { journal } from '../../store/schema/index.ts'
import { createApp } from '../app.ts'

/** A browser: it keeps the cookies that it is given, and sends what the web client sends. */
function browserOf(store: TestStore) {
  const app = createApp({ ...exampleWorld(), kind: 'installation', store }, '/nowhere')
  const cookies = new Map<string, string>()
  const ask = async (method: string, path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}) => {
    const response = await app.request(path, {
      method,
      headers: {
        host: 'localhost',
        'x-mingjing': '1',
        'content-type': 'application/json',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const text = await response.text()
    const told = text === '' ? null : (JSON.parse(text) as Readonly<Record<string, unknown>>)
    return { status: response.status, told, headers: response.headers, setCookie: response.headers.getSetCookie() }
  }
  return { ask, cookies }
}

const SETUP = { unitName: '甲县', unitKind: 'county', name: '张三', login: 'zhangsan', password: '窗外那棵银杏树黄了一半' }

describe('signing in over HTTP', () => {
  it('sets an installation up, once, and signs the administrator in', async () => {
    const store = await newStore()
    const { code } = await createSetupSlip(store)
    const { ask } = browserOf(store)
    expect((await ask('GET', '/api/people')).status).toBe(401)
    expect((await ask('POST', '/api/set-up/look', { code })).status).toBe(204)
    expect(await ask('POST', '/api/set-up/look', { code: 'AAAA-AAAA-AAAA-AAAA' })).toMatchObject({
      status: 403,
      told: { code: 'setup-code-invalid' },
    })
    const { status, setCookie } = await ask('POST', '/api/set-up', { ...SETUP, code })
    expect(status).toBe(204)
    expect(setCookie).toHaveLength(2)
    for (const cookie of setCookie) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await ask('GET', '/api/me')).told).toMatchObject({
      by: 'session',
      person: { name: '张三' },
      duties: [{ role: 'administrator' }],
    })
    expect(await ask('POST', '/api/set-up', { ...SETUP, code })).toMatchObject({ status: 404, told: { code: 'already-set-up' } })
    expect((await ask('POST', '/api/sign-out')).status).toBe(204)
    expect((await ask('GET', '/api/me')).told).toMatchObject({ by: 'nobody' })
    expect((await ask('POST', '/api/sign-in', { login: 'ZHANGSAN', password: SETUP.password })).status).toBe(204)
    expect((await ask('GET', '/api/me/sessions')).told).toMatchObject({ sessions: [{ current: true }] })
  })

  it('registers a person, gives a duty and a slip; the slip opens the account, and the code stands in no address that is sent', async () => {
    const store = await newOffice()
    await newPerson(store, 'zhao', '赵六', '甲县', 'organiser')
    const office = browserOf(store)
    await office.ask('POST', '/api/sign-in', { login: 'zhao', password: PASSWORD })
    const added = await office.ask('POST', '/api/people', { login: 'lisi', name: '李四', unit: '甲县教育局' })
    const person = String(added.told?.['id'])
    const duty = { person, role: 'unit-filler', unit: '甲县教育局', to: '2026-12-31', why: '新到岗' }
    expect((await office.ask('POST', '/api/duties', duty)).status).toBe(200)
    const { told: slip } = await office.ask('POST', `/api/people/${person}/slip`)
    expect(slip).toMatchObject({ kind: 'activation', login: 'lisi', address: 'http://localhost/activate', unitName: '甲县教育局' })
    const own = browserOf(store)
    const code = String(slip?.['code'])
    expect((await own.ask('POST', '/api/activate/look', { code })).told).toMatchObject({ name: '李四', login: 'lisi' })
    expect((await own.ask('POST', '/api/activate', { code, password: SETUP.password })).status).toBe(204)
    expect((await own.ask('GET', '/api/me')).told).toMatchObject({ person: { name: '李四' }, duties: [{ role: 'unit-filler' }] })
    expect((await office.ask('GET', '/api/people?under=甲县教育局')).told).toMatchObject({
      total: 1,
      people: [{ name: '李四', state: 'active', managed: true, duties: [{ role: 'unit-filler', to: '2026-12-31T16:00:00.000Z' }] }],
    })
    expect((await office.ask('POST', `/api/people/${person}/disable`, { why: '离岗' })).status).toBe(204)
    expect((await own.ask('GET', '/api/me')).told).toMatchObject({ by: 'nobody' })
    expect(await office.ask('POST', '/api/people', { login: 'x1', name: '王五', unit: '乙县' })).toMatchObject({ status: 404 })
  })

  it('writes for whom a deputy acts', async () => {
    const store = await newOffice()
    await newPerson(store, 'zhao', '赵六', '甲县', 'organiser')
    await newPerson(store, 'qian', '钱七', '甲县教育局')
    const office = browserOf(store)
    await office.ask('POST', '/api/sign-in', { login: 'zhao', password: PASSWORD })
    const asked = { login: 'qian', to: '2026-11-30', why: '外出学习' }
    expect((await office.ask('POST', '/api/duties/zhao/deputies', asked)).status).toBe(200)
    const deputy = browserOf(store)
    await deputy.ask('POST', '/api/sign-in', { login: 'qian', password: PASSWORD })
    expect((await deputy.ask('POST', '/api/people', { login: 'lisi', name: '李四', unit: '甲县教育局' })).status).toBe(200)
    const act = (await store.db.select().from(journal)).find(({ act: name }) => name === 'person.register')
    expect(act).toMatchObject({ actor: 'qian', role: 'organiser', refs: { deputyFor: 'zhao' } })
  })

  it('takes a token in a header only, cut by its scope, and never where a person must be signed in', async () => {
    const store = await newOffice()
    await newPerson(store, 'zhao', '赵六', '甲县', 'organiser')
    const { secret } = await issueToken(store, someone('', 'zhao'), { name: '导出', scope: ['person.read'], days: 10 })
    const { ask } = browserOf(store)
    const bearer = { authorization: `Bearer ${secret}` }
    expect((await ask('GET', '/api/people', {}, bearer)).told).toMatchObject({ total: 1 })
    expect((await ask('GET', `/api/people?token=${secret}`)).status).toBe(401)
    expect((await ask('POST', '/api/people', { login: 'lisi', name: '李四', unit: '甲县' }, bearer)).told).toMatchObject({
      code: 'beyond-scope',
    })
    expect((await ask('GET', '/api/me/tokens', {}, bearer)).status).toBe(403)
  })

  it('gives a guesser 429 and the owner at his own browser the page', async () => {
    const store = await newOffice()
    await newPerson(store, 'zhao', '赵六', '甲县', 'organiser')
    const own = browserOf(store)
    await own.ask('POST', '/api/sign-in', { login: 'zhao', password: PASSWORD })
    const guesser = browserOf(store)
    const answers = []
    for (let count = 0; count < 6; count += 1) answers.push(await guesser.ask('POST', '/api/sign-in', { login: 'zhao', password: 'guess' }))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429])
    expect(answers.map(({ headers }) => headers.get('retry-after')).slice(-2)).toEqual([null, '30'])
    expect((await own.ask('POST', '/api/sign-in', { login: 'zhao', password: PASSWORD })).status).toBe(204)
    await expect(signIn(store, { login: 'zhao', password: PASSWORD }, browserAt(''))).rejects.toMatchObject({ kind: 'too-many' })
  })
})
