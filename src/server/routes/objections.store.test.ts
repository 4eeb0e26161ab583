import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asked, type Ask } from '../../../test/asked.ts'
import { CONTESTED_PEOPLE as PEOPLE, CONTESTED_ROUND as ROUND, contestedRound } from '../../../test/contestedRound.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { homeOf } from '../../rounds/home/homeOf.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import { settleRound } from '../../rounds/settling/settleRound.ts'
import { listMessages } from '../../store/queries/messages.ts'
import { answers, journal } from '../../store/schema/index.ts'
import { answerRoutes } from './answers.ts'
import { feedbackRoutes } from './feedback.ts'
import { objectionRoutes } from './objections.ts'
import { resultRoutes } from './results.ts'
import { stageRoutes } from './stages.ts'

const path = (rest: string) => `/api/rounds/${ROUND}${rest}`
const of = (unit: string, rest: string) => path(`/units/${encodeURIComponent(unit)}${rest}`)
const WORDS = { text: '指南已于5月公开，有网页为证。', wants: '按已公开计分', proof: ['政府网站首页 5月3日'] }
const OPEN = { late: 'refused', shows: { place: true, others: 'none' }, rule: '事实不符的改分。', again: false, why: '按通知反馈' }

describe('feedback and objections', () => {
  const store = forFile(contestedRound)
  const ask: Ask = (...parts) =>
    asked(store(), [...feedbackRoutes, ...objectionRoutes, ...resultRoutes, ...answerRoutes, ...stageRoutes], PEOPLE)(...parts)
  const drafted = async (unit = '乙镇', who = 'filler') => {
    const { status, body } = await ask(who, 'POST', of(unit, '/objections'), { node: '1', check: '1.published', object: '', ...WORDS })
    return { status, id: body['id'] as string, body }
  }
  const settle = () => settleRound(store(), someone(), { round: ROUND, kind: 'feedback', why: '评分结束' })
  const feed = async (snapshot: string, more: object = {}) => {
    store().setClock('2026-11-23T02:00:00.000Z')
    return ask('office', 'POST', path('/feedback'), { ...OPEN, snapshot, closesAt: '2026-11-27T09:30:00.000Z', ...more })
  }

  it('shows a unit nothing of its result before the office feeds it back, and says who decides (SH-09)', async () => {
    const refused = await ask('filler', 'GET', of('乙镇', '/sheet'))
    expect(refused).toMatchObject({ status: 423, body: { code: 'result-not-fed-back' } })
    expect(refused.body.message).toContain(ROOT_UNIT)
    expect((await ask('filler', 'GET', of('乙镇', '/feedback'))).body['locked']).toBe(refused.body.message)
    const cells = await ask('filler', 'GET', of('乙镇', '/cells'))
    expect([cells.body['answers'], cells.body['brief']]).toEqual([[], null])
    expect((await ask('office', 'GET', of('乙镇', '/sheet'))).status).toBe(200)
    expect((await drafted()).body.code).toBe('feedback-not-given')
  })

  it('is given of the newest settled result only, and not twice', async () => {
    expect((await feed('none')).body.code).toBe('feedback-unsettled')
    const { id } = await settle()
    expect((await feed('another')).body.code).toBe('feedback-other')
    expect((await ask('group', 'POST', path('/feedback'), {})).status).toBe(403)
    expect(await feed(id)).toMatchObject({ status: 200 })
    expect((await feed(id)).body.code).toBe('feedback-given')
    const told = await listMessages(store().db, 'filler', { unread: true, limit: 9, offset: 0 })
    expect(told.map(({ title }) => title)).toEqual(['乙镇的考核结果已反馈'])
    const { given, toGive } = (await ask('office', 'GET', path('/feedback'))).body as Record<string, Record<string, unknown>>
    expect(given).toMatchObject({ closesAt: '2026-11-27T09:30:00.000Z', workdaysLeft: 4, number: 1 })
    expect(toGive).toMatchObject({ settled: { id, isGiven: true, isStale: false }, units: 3 })
    expect((await ask('filler', 'GET', path('/feedback'))).body['toGive']).toBe(null)
  })

  it('shows the unit what was settled with its place and no others, whatever is answered meanwhile', async () => {
    const sheet = async () => (await ask('filler', 'GET', of('乙镇', '/sheet'))).body as Record<string, Record<string, unknown>>
    const before = await sheet()
    expect(before['standing']).toMatchObject({ place: '3', grades: ['良好'], tiedWith: [], distance: null, total: { text: '90.00' } })
    expect([before['previous'], before['next']]).toEqual([null, null])
    const whole = JSON.stringify(before)
    for (const other of ['甲镇', '丙镇', 'scorer']) expect(whole).not.toContain(other)
    expect((await ask('neighbour', 'GET', of('乙镇', '/sheet'))).status).toBe(404)
    const { neighbours } = (await ask('filler', 'GET', of('乙镇', '/feedback'))).body
    expect(neighbours).toEqual([])
  })

  it('is drafted inside the unit and seen by nobody else until its reviewer hands it in', async () => {
    const { id, status } = await drafted()
    expect(status).toBe(200)
    expect((await drafted()).body.code).toBe('objection-open')
    expect((await ask('office', 'GET', `/api/objections/${id}`)).status).toBe(404)
    expect((await ask('office', 'GET', path('/objections'))).body['objections']).toEqual([])
    expect((await ask('filler', 'POST', `/api/objections/${id}/file`, { version: 1 })).status).toBe(403)
    expect((await ask('neighbour', 'PUT', `/api/objections/${id}`, { version: 1, ...WORDS })).status).toBe(404)
    expect((await ask('filler', 'PUT', `/api/objections/${id}`, { version: 1, ...WORDS, wants: '恢复10分' })).status).toBe(204)
    expect((await ask('reviewer', 'POST', `/api/objections/${id}/file`, { version: 1 })).body.code).toBe('objection-changed')
    expect((await ask('reviewer', 'POST', `/api/objections/${id}/file`, { version: 2 })).body['state']).toBe('filed')
    const listed = (await ask('auditor', 'GET', path('/objections'))).body
    expect(listed).toMatchObject({
      counts: { filed: 1 },
      objections: [{ unitName: '乙镇', nodeName: '主动公开', ask: '是否公开', wants: '恢复10分' }],
    })
    for (const who of ['expert', 'filler', 'neighbour']) expect((await ask(who, 'GET', path('/objections'))).status).toBeGreaterThan(400)
  })

  it('stands among what is to be done today, of who decides and of the unit as long as it may object', async () => {
    const tasks = async (who: 'group' | 'reviewer') => {
      const { unit, duties } = PEOPLE[who]
      const above = unit === ROOT_UNIT ? [] : [ROOT_UNIT]
      const held = duties.map(([role, over]) => ({ role, unit: over, above, round: null, deputyFor: null }))
      return (await homeOf(store().db, { person: { id: who, name: who, unit }, duties: held, now: store().now() })).tasks
    }
    expect((await tasks('group')).map(({ text }) => text)).toContain('1 份异议等您复核')
    const own = (await tasks('reviewer')).map(({ text }) => text)
    expect(own).toContain('乙镇的考核结果已反馈，有异议的请在期限内提出')
  })

  const only = async () => ((await ask('office', 'GET', path('/objections'))).body['objections'] as { id: string; version: number }[])[0]!
  const RIGHT = { answers: [{ check: '1.published', state: 'answered', value: '是', after: null }], override: null }

  it('is not decided by who gave the contested answer, nor by one of the unit', async () => {
    const { id, version } = await only()
    const decide = (who: string) =>
      ask(who, 'POST', `/api/objections/${id}/decide`, { version, outcome: 'refused', why: '证据不足', answers: [], override: null })
    expect((await decide('scorer')).body.code).toBe('objection-own-answer')
    for (const who of ['kin', 'twice']) expect((await decide(who)).body.code).toBe('objection-own-unit')
    expect((await decide('auditor')).status).toBe(403)
    for (const who of ['scorer', 'twice']) {
      const { may } = (await ask(who, 'GET', `/api/objections/${id}`)).body
      expect(may).toMatchObject({ decide: false, whyNot: expect.stringContaining('回避') as string })
    }
  })

  it('does not correct what its reviewer answered elsewhere in the row', async () => {
    const { id, version } = await only()
    const late = { unit: '乙镇', check: '1.late', lane: 'assessor' as const, state: 'answered' as const, value: '0' }
    const [was] = await store()
      .db.select()
      .from(answers)
      .where(and(eq(answers.unit, '乙镇'), eq(answers.check, '1.late')))
    const group = { id: 'group', name: 'group', role: 'organiser' as const }
    await answerChecks(store(), group, { round: ROUND, answers: [{ ...late, after: was?.id ?? null }] })
    const both = [...RIGHT.answers, { check: '1.late', state: 'answered', value: '0', after: null }]
    const decide = (more: object) =>
      ask('group', 'POST', `/api/objections/${id}/decide`, {
        version,
        outcome: 'accepted',
        why: '网页属实',
        override: null,
        answers: [],
        ...more,
      })
    expect((await decide({ answers: both })).body.code).toBe('objection-own-answer')
    expect((await decide({ override: { node: '1', points: '100' } })).body.code).toBe('objection-own-answer')
  })

  it('is the only way to a reviewed answer: nobody puts one beside it', async () => {
    const answer = { unit: '乙镇', check: '1.published', lane: 'objection', value: '是', after: null }
    for (const who of ['office', 'scorer', 'group']) {
      expect((await ask(who, 'POST', path('/answers'), { answers: [answer] })).body.code).toBe('objection-lane')
      expect((await ask(who, 'POST', path('/resolutions'), { answer, why: '裁定' })).body.code).toBe('objection-lane')
    }
  })

  it('shows who else would move because seats do before it is decided, and keeps nothing of it', async () => {
    const { id, version } = await only()
    const { status, body } = await ask('office', 'POST', `/api/objections/${id}/try`, { version, ...RIGHT })
    expect(status).toBe(200)
    expect(body['moved']).toEqual([
      {
        unit: '乙镇',
        name: '乙镇',
        before: { total: '90', place: '3', grades: ['良好'] },
        after: { total: '100', place: '1', grades: ['优秀'] },
      },
      {
        unit: '甲镇',
        name: '甲镇',
        before: { total: '95', place: '1', grades: ['优秀'] },
        after: { total: '95', place: '2', grades: ['良好'] },
      },
      {
        unit: '丙镇',
        name: '丙镇',
        before: { total: '93', place: '2', grades: ['良好'] },
        after: { total: '93', place: '3', grades: ['良好'] },
      },
    ])
    expect((await only()).version).toBe(version)
  })

  it('becomes an answer that outweighs all others when it is taken, with who moved beside it', async () => {
    const { id, version } = await only()
    const decide = (body: object) => ask('office', 'POST', `/api/objections/${id}/decide`, { version, why: '网页属实', ...body })
    expect((await decide({ outcome: 'accepted', answers: [], override: null })).body.code).toBe('objection-no-correction')
    expect((await decide({ outcome: 'refused', ...RIGHT })).body.code).toBe('objection-refused-corrects')
    const elsewhere = { answers: [{ check: 'circulars', state: 'declaredNone', after: null }], override: null }
    expect((await decide({ outcome: 'accepted', ...elsewhere })).status).toBe(400)
    const done = await decide({ outcome: 'accepted', ...RIGHT })
    expect((done.body['moved'] as { unit: string }[]).map(({ unit }) => unit)).toEqual(['乙镇', '甲镇', '丙镇'])
    expect((await decide({ outcome: 'accepted', ...RIGHT })).body.code).toBe('objection-changed')
    const now = (await ask('office', 'GET', of('乙镇', '/sheet'))).body as Record<string, Record<string, unknown>>
    expect(now['standing']).toMatchObject({ place: '1', total: { text: '100.00' } })
    const acts = (await store().db.select().from(journal)).filter(({ act }) => act.startsWith('objection.'))
    expect(acts.map(({ act }) => act)).toEqual(['objection.draft', 'objection.change', 'objection.file', 'objection.accept'])
  })

  it('tells the unit the outcome and its own move, and nothing of the others', async () => {
    const { objections } = (await ask('reviewer', 'GET', of('乙镇', '/feedback'))).body as { objections?: Record<string, unknown>[] }
    expect(objections?.[0]).toMatchObject({
      ...{ state: 'accepted', decidedWhy: '网页属实', decidedBy: null, othersMoved: 0 },
      moved: { unit: '乙镇', before: { total: '90' }, after: { total: '100', place: '1' } },
    })
    expect(JSON.stringify(objections)).not.toContain('甲镇')
    const told = await listMessages(store().db, 'filler', { unread: true, limit: 9, offset: 0 })
    expect(told[0]?.title).toBe('乙镇对“主动公开”的异议：采纳')
    const sheet = (await ask('reviewer', 'GET', of('乙镇', '/sheet'))).body as Record<string, Record<string, unknown>>
    expect(sheet['standing']).toMatchObject({ total: { text: '90.00' } })
  })

  it('is dismissed where the row was decided before, until the organiser lets it in', async () => {
    const { id } = await drafted()
    expect((await ask('reviewer', 'POST', `/api/objections/${id}/file`, { version: 1 })).body['state']).toBe('dismissed')
    const { decidedWhy } = (await ask('office', 'GET', `/api/objections/${id}`)).body
    expect(decidedWhy).toContain('每项只复核一次')
    expect((await ask('office', 'POST', `/api/objections/${id}/admit`, { version: 2, why: '有新的事实' })).status).toBe(204)
    expect((await ask('reviewer', 'POST', `/api/objections/${id}/withdraw`, { version: 3, why: '不再提' })).status).toBe(204)
  })

  it('comes too late by the name of the stage, and is let in late where the unit was given longer', async () => {
    const objection = await drafted('甲镇', 'neighbour')
    store().setClock('2026-11-28T02:00:00.000Z')
    const file = () => ask('neighbour', 'POST', `/api/objections/${objection.id}/file`, { version: 1 })
    const refused = await file()
    expect(refused).toMatchObject({ status: 423, body: { code: 'stage-closed' } })
    expect(refused.body.message).toContain('反馈和异议')
    expect((await ask('neighbour', 'GET', of('甲镇', '/feedback'))).body['window']).toMatchObject({ isOpen: false, isLate: true })
    const granted = { position: 1, unit: '甲镇', until: '2026-12-01T09:30:00.000Z', why: '停电' }
    expect((await ask('office', 'POST', path('/exceptions'), granted)).status).toBe(200)
    expect((await file()).body['state']).toBe('filed')
    const { objections } = (await ask('group', 'GET', path('/objections?state=filed'))).body as { objections?: { late: boolean }[] }
    expect(objections?.map(({ late }) => late)).toEqual([true])
  })

  it('is answered by points where no answer is wrong, by who may put them', async () => {
    const [{ id, version }] = (await ask('group', 'GET', path('/objections?state=filed'))).body['objections'] as [
      { id: string; version: number },
    ]
    const override = { node: '1', points: '97' }
    const decide = (who: string) =>
      ask(who, 'POST', `/api/objections/${id}/decide`, { version, outcome: 'partly', why: '部分属实', answers: [], override })
    expect((await decide('office')).status).toBe(403)
    const { status, body } = await decide('group')
    expect(status).toBe(200)
    expect((body['moved'] as object[])[0]).toMatchObject({ unit: '甲镇', before: { total: '95' }, after: { total: '97' } })
    const sheet = (await ask('office', 'GET', of('甲镇', '/sheet'))).body as Record<string, Record<string, unknown>>
    expect(sheet['standing']).toMatchObject({ total: { text: '97.00' } })
  })
})
