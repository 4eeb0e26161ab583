import { describe, expect, it } from 'vitest'
import { asked, askedFiles } from '../../../test/asked.ts'
import { countQueries } from '../../../test/countQueries.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { smallProgramme, withProgramme } from '../../../test/smallProgramme.ts'
import { given, SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { forFile, someone, type TestStore } from '../../../test/store.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import type { SettlingSheet } from '../../rounds/settling/SettlingSheet.ts'
import type { SnapshotMoves, ViewsSheet } from '../../rounds/settling/ViewsSheet.ts'
import { settlingRoutes } from './settling.ts'
import { viewRoutes } from './views.ts'

const NODE = `checks:
  published: {ask: 是否公开, answer: yes-no}
lines: [{deduct: 40, when: not published, clause: 未公开扣40分}]
`
const UNTRANSLATED = 'untranslated: [未尽事宜由县政府办解释]\n'
const FILES = {
  ...withProgramme(UNTRANSLATED),
  'scorecards/card.yaml': smallProgramme({ node: '', checks: NODE })['scorecards/card.yaml'] ?? '',
}

const PEOPLE = {
  office: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  group: { unit: ROOT_UNIT, duties: [['scoring-group', ROOT_UNIT]] },
  leading: { unit: ROOT_UNIT, duties: [['leading-group', ROOT_UNIT]] },
  auditor: { unit: ROOT_UNIT, duties: [['auditor', ROOT_UNIT]] },
  lead: { unit: ROOT_UNIT, duties: [['lead-assessor', ROOT_UNIT]] },
  filler: { unit: '甲镇', duties: [['unit-filler', '甲镇']] },
} as const

const BASE = `/api/rounds/${SMALL_ROUND}`
const store = forFile(() => smallRound(FILES))
const ask = () => asked(store(), [...settlingRoutes, ...viewRoutes], PEOPLE)
const sheetOf = async (query = '') => (await ask()('office', 'GET', `${BASE}/settling${query}`)).body as unknown as SettlingSheet

const say = (of: TestStore, parts: Parameters<typeof given>[0]) =>
  answerChecks(of, someone(), { round: SMALL_ROUND, answers: [given(parts)] })

describe('TQ-09, SH-09: settling over the network', () => {
  it('lists what is left by kind and by who clears it, for whoever settles, approves or audits, and for nobody who is assessed', async () => {
    await say(store(), { unit: '乙镇', value: '否' })
    const sheet = await sheetOf()
    expect(sheet).toMatchObject({ units: 2, total: 2, blocking: { feedback: 2, final: 2 }, suggested: 'final', snapshots: [] })
    expect(sheet.kinds.map(({ kind, count, clears }) => [kind, count, clears.map(({ name }) => name)])).toEqual([
      ['open', 1, ['考核人员']],
      ['untranslated', 1, ['政务公开办']],
    ])
    expect(sheet.blockers.map(({ kind, unit }) => [kind, unit])).toEqual([
      ['open', '甲镇'],
      ['untranslated', null],
    ])
    expect((await sheetOf('?kind=open&unit=%E7%94%B2')).blockers).toHaveLength(1)
    expect((await sheetOf('?kind=open&unit=%E4%B9%99')).matching).toBe(0)
    expect((await sheetOf('?limit=1&offset=1')).blockers.map(({ kind }) => kind)).toEqual(['untranslated'])
    const statuses = await Promise.all(Object.keys(PEOPLE).map(async (who) => (await ask()(who, 'GET', `${BASE}/settling`)).status))
    expect(statuses).toEqual([200, 200, 200, 200, 403, 403])
  })

  it('asks the database as often for the whole page as for a part of it', async () => {
    const one = ask()
    await one('office', 'GET', `${BASE}/settling`)
    const [all, part] = [
      await countQueries(() => one('office', 'GET', `${BASE}/settling`)),
      await countQueries(() => one('office', 'GET', `${BASE}/settling?limit=1`)),
    ]
    expect(all.queries).toBe(part.queries)
    expect(all.queries).toBeLessThan(20)
  })

  it('settles once everything is done, says where the journal stands, and refuses before', async () => {
    const one = ask()
    const settle = (kind: string, revision?: number) =>
      one('office', 'POST', `${BASE}/settle`, { kind, why: '全部核对完毕', ...(revision === undefined ? {} : { revision }) })
    expect(await settle('feedback')).toMatchObject({ status: 409, body: { code: 'settle-blocked' } })
    await say(store(), { unit: '甲镇' })
    const [clause] = (await sheetOf()).clauses
    const cleared = await one('group', 'POST', `${BASE}/clearings`, { key: clause?.key, decision: '没有未尽事宜', why: '逐项核对' })
    expect(cleared.status).toBe(200)
    expect((await one('leading', 'POST', `${BASE}/settle`, { kind: 'feedback', why: '全部核对完毕' })).status).toBe(403)
    const { revision } = await sheetOf()
    expect(await settle('feedback', revision - 1)).toMatchObject({ status: 409, body: { code: 'settle-changed' } })
    const made = await settle('feedback', revision)
    expect(made).toMatchObject({ status: 200, body: { number: 1, journalHash: expect.stringMatching(/^[0-9a-f]{64}$/u) as string } })
    expect(await settle('feedback', revision)).toMatchObject({ status: 409, body: { code: 'settle-already' } })
    expect((await sheetOf()).snapshots).toMatchObject([{ number: 1, kind: 'feedback', stale: false, byName: '明镜' }])
  })

  it('shows what objections changed between the two settled results, unit by unit with the reason, and the older one as it was', async () => {
    const one = ask()
    await answerChecks(store(), someone(), {
      round: SMALL_ROUND,
      answers: [given({ unit: '乙镇', lane: 'objection', value: '是', after: null, saidBy: '李复核' })],
    })
    expect((await sheetOf()).snapshots).toMatchObject([{ number: 1, stale: true }])
    expect((await one('office', 'POST', `${BASE}/settle`, { kind: 'final', why: '异议已复核' })).status).toBe(200)
    const [last, first] = (await sheetOf()).snapshots
    const moves = (await one('auditor', 'GET', `${BASE}/snapshots/${last?.id ?? ''}/moves`)).body as unknown as SnapshotMoves
    expect(moves).toMatchObject({ number: 2, than: { number: 1 }, units: 2 })
    expect(moves.moved.map(({ unit, before, after }) => [unit, before.total, after.total])).toEqual([['乙镇', '60.00', '100.00']])
    expect(moves.moved[0]?.rows[0]?.causes[0]).toMatchObject({ from: '否', to: '是', by: '李复核' })
    const old = await one('office', 'GET', `${BASE}/snapshots/${first?.id ?? ''}/sheet`)
    expect(JSON.stringify(old.body)).toContain('60.00')
    expect((await one('office', 'GET', `${BASE}/snapshots/${first?.id ?? ''}/units/${encodeURIComponent('乙镇')}`)).status).toBe(200)
    expect((await one('office', 'GET', `${BASE}/snapshots/nothing/sheet`)).body.code).toBe('no-snapshot')
    const views = (await one('lead', 'GET', `${BASE}/units/${encodeURIComponent('乙镇')}/views`)).body as unknown as ViewsSheet
    expect(views.columns.map(({ title, total }) => [title, total])).toEqual([
      ['考核得分', '60.00'],
      ['异议复核后', '100.00'],
      ['最终定稿', '100.00'],
    ])
    expect((await one('filler', 'GET', `${BASE}/units/${encodeURIComponent('乙镇')}/views`)).status).toBe(404)
    const files = askedFiles(store(), viewRoutes, PEOPLE)
    expect(new TextDecoder().decode((await files.fetch('office', `${BASE}/views.xlsx?format=csv`)).bytes)).toContain('李复核')
    expect((await files.fetch('office', `${BASE}/views.xlsx`)).status).toBe(200)
  })
})
