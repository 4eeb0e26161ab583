import { beforeEach, describe, expect, it } from 'vitest'
import { asked, askedFiles, type Ask } from '../../../test/asked.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { newPerson } from '../../../test/people.ts'
import { answeredRound, settled, signed } from '../../../test/settledRound.ts'
import { given, SMALL_ROUND } from '../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import { rowsHash } from '../../rounds/reporting/reportResult.ts'
import type { ReportedResult } from '../../rounds/reporting/ReportedResult.ts'
import { contents, files } from '../../store/schema/index.ts'
import { reportingRoutes, type ReportOverview } from './reporting.ts'

const PEOPLE = {
  office: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  leader: { unit: ROOT_UNIT, duties: [['leading-group', ROOT_UNIT]] },
  reviewer: { unit: '乙镇', duties: [['unit-reviewer', '乙镇']] },
} as const

const BASE = `/api/rounds/${SMALL_ROUND}/reports`

let store: TestStore
let ask: Ask
let snapshot: string

beforeEach(async () => {
  store = await answeredRound()
  for (const [login, { unit, duties }] of Object.entries(PEOPLE)) await newPerson(store, login, login, unit, duties[0][0], duties[0][1])
  ask = asked(store, reportingRoutes, PEOPLE)
  snapshot = await settled(store)
})

const report = (who = 'office', more: object = {}) =>
  ask(who, 'POST', BASE, { snapshot, weight: '5%', to: '县综合考评办', signedBy: '王主任', why: '按方案报送', ...more })
const sheet = async (id: string, format: string) =>
  new TextDecoder().decode((await askedFiles(store, reportingRoutes, PEOPLE).fetch('leader', `${BASE}/${id}/sheet?format=${format}`)).bytes)

describe('CN-13, TQ-09, SH-09: an approved result for the larger assessment', () => {
  it('is looked at before, and handed over only when it is approved and nothing has changed since', async () => {
    expect((await ask('office', 'GET', `${BASE}/preview?snapshot=${snapshot}&weight=5%25`)).body).toMatchObject({
      how: '按权重5%计入',
      tables: [
        { sum: '8.50', rows: [{ name: '甲镇', printed: { total: '100.00', weighted: '5.00' } }, { printed: { weighted: '3.50' } }] },
      ],
    })
    expect(await report()).toMatchObject({ status: 409, body: { code: 'report-not-approved' } })
    await signed(store, snapshot)
    for (const who of ['leader', 'reviewer']) expect((await report(who)).status).toBe(403)
    expect((await report()).status).toBe(200)
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', lane: 'objection' })] })
    expect(await report()).toMatchObject({ status: 409, body: { code: 'report-not-approved' } })
  })

  it('is written as data, table and sheet with weight, sign-off and receipt, and is the same whatever was answered later', async () => {
    await signed(store, snapshot)
    const id = String((await report()).body['id'])
    const json = await sheet(id, 'json')
    const reported = JSON.parse(json) as ReportedResult
    expect(reported).toMatchObject({
      ...{ to: '县综合考评办', signedBy: '王主任', weighting: { weight: '0.05', scale: null } },
      approvals: [{ name: '示例组长', via: 'paper' }],
      tables: [
        {
          rows: [
            { name: '甲镇', total: '100', weighted: '5' },
            { name: '乙镇', total: '70', weighted: '3.5' },
          ],
        },
      ],
    })
    expect(rowsHash(reported.tables)).toBe(reported.hash)
    const csv = await sheet(id, 'csv')
    for (const words of ['县政务公开领导小组', '王主任', reported.settled.receipt, reported.hash]) expect(csv).toContain(words)
    expect((await sheet(id, 'xlsx')).slice(0, 2)).toBe('PK')
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', lane: 'objection' })] })
    expect((JSON.parse(await sheet(id, 'json')) as ReportedResult).tables).toEqual(reported.tables)
  })

  it('takes the sealed paper afterwards, for all who read the report', async () => {
    await signed(store, snapshot)
    const id = String((await report()).body['id'])
    const { sha256, size } = await store.blobs.put(Buffer.from('盖章件'))
    await store.db.insert(contents).values({ sha256, size, type: 'text/plain', keptAt: store.now() })
    await store.db.insert(files).values({ id: 'page', content: sha256, name: '盖章件.txt', unit: ROOT_UNIT, at: store.now() })
    const papers = `${BASE}/${id}/papers`
    expect((await ask('leader', 'POST', papers, { proof: ['page'] })).status).toBe(403)
    expect((await ask('office', 'POST', papers, { proof: ['none'] })).status).toBe(404)
    expect((await ask('office', 'POST', papers, { proof: ['page'] })).status).toBe(204)
    const { reports } = (await ask('leader', 'GET', BASE)).body as unknown as ReportOverview
    expect(reports).toMatchObject([{ number: 1, to: '县综合考评办', how: '按权重5%计入', papers: [{ id: 'page', name: '盖章件.txt' }] }])
    const got = await askedFiles(store, reportingRoutes, PEOPLE).fetch('leader', `${papers}/page`)
    expect(new TextDecoder().decode(got.bytes)).toBe('盖章件')
  })
})
