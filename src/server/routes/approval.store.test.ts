import { beforeEach, describe, expect, it } from 'vitest'
import { asked, askedFiles, type Ask } from '../../../test/asked.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { newPerson } from '../../../test/people.ts'
import { answeredRound, settled } from '../../../test/settledRound.ts'
import { given, SMALL_ROUND } from '../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { beijingDate } from '../../model/Instant.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import { readJournalHead } from '../../store/queries/journal.ts'
import { listMessages } from '../../store/queries/messages.ts'
import { findSnapshot } from '../../store/queries/snapshots.ts'
import { contents, files } from '../../store/schema/index.ts'
import { approvalRoutes } from './approval.ts'
import type { ApprovalOverview, MovedSince } from './approval.ts'

const PEOPLE = {
  office: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  leader: { unit: ROOT_UNIT, duties: [['leading-group', ROOT_UNIT]] },
  deputy: { unit: ROOT_UNIT, duties: [['leading-group', ROOT_UNIT]] },
  auditor: { unit: ROOT_UNIT, duties: [['auditor', ROOT_UNIT]] },
  reviewer: { unit: '乙镇', duties: [['unit-reviewer', '乙镇']] },
} as const

const BASE = `/api/rounds/${SMALL_ROUND}`

let store: TestStore
let ask: Ask
let snapshot: string
let receipt: string

async function settle(): Promise<void> {
  snapshot = await settled(store)
  receipt = (await findSnapshot(store.db, snapshot))?.receipt ?? ''
}

beforeEach(async () => {
  store = await answeredRound(['政务公开办', '县政务公开领导小组'])
  for (const [login, { unit, duties }] of Object.entries(PEOPLE)) await newPerson(store, login, login, unit, duties[0][0], duties[0][1])
  ask = asked(store, approvalRoutes, PEOPLE)
  await settle()
})

const sign = (who: string, step: number, more: object = {}) =>
  ask(who, 'POST', `${BASE}/approval/sign`, { snapshot, receipt, step, decision: 'approved', why: '', ...more })
const overview = async (who = 'leader') => (await ask(who, 'GET', `${BASE}/approval`)).body as unknown as ApprovalOverview
const newest = async () => (await overview()).settled[0]

describe('CN-13: approval by those whom the programme names', () => {
  it('goes step by step, is bound to the receipt and to the journal of that moment, and is told to the organiser', async () => {
    expect(await newest()).toMatchObject({ state: 'open', next: 0, receipt })
    expect(await sign('leader', 1)).toMatchObject({ status: 409, body: { code: 'approval-order' } })
    expect(await sign('leader', 0, { receipt: 'f'.repeat(64) })).toMatchObject({ status: 409, body: { code: 'approval-receipt' } })
    const head = await readJournalHead(store.db)
    expect((await sign('leader', 0)).status).toBe(200)
    expect(await newest()).toMatchObject({
      state: 'open',
      next: 1,
      steps: [
        {
          body: '政务公开办',
          said: [{ decision: 'approved', via: 'page', name: 'leader', enteredBy: null, journal: `${head.seq}-${head.hash.slice(0, 32)}` }],
        },
        { said: [] },
      ],
    })
    expect((await sign('deputy', 1, { why: '同意公布' })).status).toBe(200)
    expect(await newest()).toMatchObject({ state: 'approved', next: null })
    const told = await listMessages(store.db, 'office', { unread: true, limit: 10, offset: 0 })
    expect(told.map(({ title }) => title)).toEqual([expect.stringContaining('审定通过')])
  })

  it('is signed at each step by somebody else; who holds both offices signs the second by hand, with the office behind the name', async () => {
    await sign('leader', 0)
    expect(await sign('leader', 1)).toMatchObject({
      status: 409,
      body: { code: 'approval-same-person', message: expect.stringContaining('“政务公开办”那一步也是leader签的') as string },
    })
    expect((await sign('leader', 1, { decision: 'refused', why: '请再核' })).status).toBe(200)
  })

  it('tells the second of two who sign the same step at once of the first, and hears both where one refuses', async () => {
    const both = await Promise.all([sign('leader', 0), sign('deputy', 0)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'approval-already',
      message: expect.stringMatching(/(leader|deputy)已在/u) as string,
    })
    expect((await sign('deputy', 0, { decision: 'refused', why: '乙镇的得分请再核' })).status).toBe(200)
    expect(await newest()).toMatchObject({ state: 'refused', next: null, steps: [{ said: [{}, { why: '乙镇的得分请再核' }] }, {}] })
  })

  it('sends a refused result back with its reason: another one has to be settled, which may be the same', async () => {
    expect(await sign('leader', 0, { decision: 'refused' })).toMatchObject({ status: 400, body: { code: 'approval-why' } })
    await sign('leader', 0, { decision: 'refused', why: '附表没有齐' })
    expect(await sign('leader', 0)).toMatchObject({
      status: 409,
      body: { code: 'approval-refused', message: expect.stringContaining('附表没有齐') as string },
    })
    await settle()
    expect((await overview()).settled.map(({ state }) => state)).toEqual(['open', 'stale'])
    expect((await sign('leader', 0)).status).toBe(200)
  })

  it('makes it stale when the round changes, says who moved and why, and takes no signature any more', async () => {
    await sign('leader', 0)
    expect((await ask('leader', 'GET', `${BASE}/snapshots/${snapshot}/since`)).body).toEqual({ changes: [], moved: [] })
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', lane: 'objection', why: '已补证' })] })
    expect(await newest()).toMatchObject({ state: 'stale', next: null })
    expect(await sign('leader', 1)).toMatchObject({ status: 409, body: { code: 'approval-stale' } })
    const { moved } = (await ask('auditor', 'GET', `${BASE}/snapshots/${snapshot}/since`)).body as unknown as MovedSince
    expect(moved.map(({ name }) => name)).toContain('乙镇')
    const { rows, before, after } = moved.find(({ name }) => name === '乙镇') ?? moved[0]!
    expect([before.total, after.total]).toEqual(['70.00', '100.00'])
    expect(rows).toMatchObject([{ causes: [{ kind: '异议复核', from: '否', to: '是', why: '已补证' }] }])
  })

  it('is given by nobody else, and read by who organises, scores, leads or audits', async () => {
    for (const who of ['office', 'auditor', 'reviewer']) expect((await sign(who, 0)).status).toBe(403)
    expect((await ask('reviewer', 'GET', `${BASE}/approval`)).status).toBe(403)
    for (const who of ['office', 'auditor']) expect((await overview(who)).bodies).toEqual(['政务公开办', '县政务公开领导小组'])
    expect((await ask('leader', 'GET', `${BASE}/snapshots/${snapshot}/standings`)).body).toMatchObject({
      tables: [
        {
          rows: [
            { name: '甲镇', total: '100.00', place: '1', grades: '优秀' },
            { name: '乙镇', total: '70.00', place: '2' },
          ],
        },
      ],
    })
  })
})

describe('CN-13: a signature by hand', () => {
  const today = () => beijingDate(store.now())
  const enter = (more: object = {}, who = 'office') =>
    ask(who, 'POST', `${BASE}/approval/enter`, {
      ...{ snapshot, receipt, step: 0, decision: 'approved', why: '', name: '王组长', on: today(), proof: ['page'] },
      ...more,
    })

  beforeEach(async () => {
    const { sha256, size } = await store.blobs.put(Buffer.from('签字页'))
    await store.db.insert(contents).values({ sha256, size, type: 'text/plain', keptAt: store.now() })
    await store.db.insert(files).values({ id: 'page', content: sha256, name: '签字页.txt', unit: ROOT_UNIT, at: store.now() })
  })

  it('is not entered for who signed another step, unless the office stands behind the name', async () => {
    expect((await enter()).status).toBe(200)
    expect(await enter({ step: 1 })).toMatchObject({ status: 409, body: { code: 'approval-same-person' } })
    expect((await enter({ step: 1, name: '王组长（领导小组副组长）' })).status).toBe(200)
  })

  it('is entered by the organiser with the signed page, who signed and when, and the page is read by who reads the approval', async () => {
    expect((await enter({}, 'leader')).status).toBe(403)
    expect((await enter({ proof: [] })).status).toBe(400)
    expect((await enter({ proof: ['none'] })).status).toBe(404)
    for (const on of ['2000-01-01', '2999-01-01'])
      expect(await enter({ on })).toMatchObject({ status: 400, body: { code: 'approval-date' } })
    const { status, body } = await enter()
    expect(status).toBe(200)
    expect((await newest())?.steps[0]).toMatchObject({
      said: [{ via: 'paper', name: '王组长', enteredBy: 'office', on: today(), files: [{ id: 'page', name: '签字页.txt' }] }],
    })
    const pages = askedFiles(store, approvalRoutes, PEOPLE)
    const page = `${BASE}/approval/${String(body['id'])}/files/`
    expect(new TextDecoder().decode((await pages.fetch('auditor', `${page}page`)).bytes)).toBe('签字页')
    expect((await pages.fetch('auditor', `${page}other`)).status).toBe(404)
    expect((await pages.fetch('reviewer', `${page}page`)).status).toBe(403)
  })
})
