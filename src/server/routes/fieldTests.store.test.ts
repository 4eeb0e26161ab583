import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asked, askedFiles, type Asking } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile } from '../../../test/store.ts'
import { readTestPage } from '../../rounds/fieldTests/readTests.ts'
import { homeOf } from '../../rounds/home/homeOf.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { findFieldTest } from '../../store/queries/fieldTests.ts'
import { answers, assignments, duties, evidence, people, roundStages } from '../../store/schema/index.ts'
import { fieldTestRoutes } from './fieldTests.ts'

const AT = '2026-11-20T02:00:00.000Z'
const UNIT = '市教育局'
const ROUND = `/api/rounds/${LED_ROUND}`
const of = (unit: string, rest: string) => `${ROUND}/units/${encodeURIComponent(unit)}/tests${rest}`

const PEOPLE: Readonly<Record<string, Asking>> = {
  office: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  tester: { unit: ROOT_UNIT, duties: [['third-party', ROOT_UNIT]] },
  other: { unit: ROOT_UNIT, duties: [['assessor', ROOT_UNIT]] },
  filler: { unit: UNIT, duties: [['unit-filler', UNIT]] },
  neighbour: { unit: '市编办', duties: [['unit-filler', '市编办']] },
}

describe('tests by telephone and letter', () => {
  const store = forFile(async () => {
    const made = await ledRound()
    const someone = { unit: ROOT_UNIT, state: 'active' as const, createdAt: AT }
    await made.db.insert(people).values(['tester', 'other', 'office'].map((id) => ({ ...someone, id, login: id, name: `${id}-name` })))
    const held = { unit: ROOT_UNIT, from: '2026-01-01T00:00:00.000Z', grantedBy: 'office', why: '分工' }
    await made.db.insert(duties).values([
      { ...held, id: 'd1', person: 'tester', role: 'third-party' },
      { ...held, id: 'd2', person: 'other', role: 'assessor' },
    ])
    await made.db.insert(assignments).values({ id: 'a', round: LED_ROUND, person: 'tester', nodes: ['1'], by: 'office', at: AT })
    await made.db.insert(evidence).values({
      ...{
        id: 'tape',
        round: LED_ROUND,
        unit: UNIT,
        check: '1.published',
        object: '',
        side: 'assessing',
        note: '',
        person: 'tester',
        at: AT,
      },
      link: { url: 'https://example.gov.cn/tape', title: '录音', on: null },
    })
    return made
  })
  const ask = (...parts: Parameters<ReturnType<typeof asked>>) => asked(store(), fieldTestRoutes, PEOPLE)(...parts)

  const planned = async (plan: object, targets: readonly object[]) => {
    const body = { check: '1.published', method: 'telephone', title: '电话核实', script: '您好，请问……', targets, ...plan }
    return ask('office', 'POST', `${ROUND}/test-plans`, body)
  }
  const idOf = async (plan: unknown, unit = UNIT) => {
    const { tests } = (await ask('office', 'GET', `${ROUND}/tests`)).body as { tests: { id: string; plan: string; unit: string }[] }
    return tests.find((one) => one.plan === plan && one.unit === unit)?.id ?? ''
  }
  const begun = async (plan: object = {}, target: object = {}) =>
    idOf((await planned(plan, [{ unit: UNIT, target: '0722-0000001', ...target }])).body['id'])
  const note = (id: string, body: object, who = 'tester') => ask(who, 'POST', of(UNIT, `/${id}/events`), body)
  const missed = (on: string) => ({ kind: 'try', on, fields: { outcome: 'no-answer' } })

  it('are planned by the organiser alone, and refused with every strange target at once (SZ-02)', async () => {
    for (const who of ['tester', 'other', 'filler']) {
      const { status } = await ask(who, 'POST', `${ROUND}/test-plans`, {
        check: '1.published',
        method: 'visit',
        title: '现场',
        script: '看窗口',
        targets: [],
      })
      expect(status).toBe(403)
    }
    const { status, body } = await planned({}, [
      { unit: UNIT, target: '1' },
      { unit: UNIT, target: '1' },
      { unit: '没有的单位', target: '1' },
      { unit: '市编办', target: '1', person: 'nobody' },
    ])
    expect([status, body.code, body.details?.length]).toEqual([400, 'test-targets', 3])
    const elsewhere = await planned({ check: '9.nowhere' }, [{ unit: UNIT, target: '1' }])
    expect(elsewhere.body.details).toEqual([expect.stringMatching(/不考核所选的检查点，请去掉这个单位，或者另订一份计划。$/u)])
    expect(String(elsewhere.body.details)).not.toContain('9.nowhere')
  })

  it('are listed to who may, as far as his share goes; a unit sees no list', async () => {
    const first = (await planned({ check: '2.published', title: '另一项' }, [{ unit: UNIT, target: '2' }])).body['id']
    const hidden = await idOf(first)
    const shown = await begun()
    const seen = async (who: string) => ((await ask(who, 'GET', `${ROUND}/tests`)).body['tests'] as { id: string }[]).map(({ id }) => id)
    expect(await seen('office')).toEqual(expect.arrayContaining([hidden, shown]))
    expect(await seen('tester')).toContain(shown)
    expect(await seen('tester')).not.toContain(hidden)
    expect((await ask('tester', 'GET', of(UNIT, `/${hidden}`))).status).toBe(404)
    expect((await note(hidden, missed(AT))).status).toBe(404)
    expect((await ask('filler', 'GET', `${ROUND}/tests`)).status).toBe(403)
    expect((await ask('filler', 'GET', of(UNIT, `/${shown}`))).status).toBe(403)
    expect((await ask('office', 'POST', of(UNIT, `/${shown}/events`), missed(AT))).status).toBe(403)
  })

  it('end in “could not be reached” only after enough tries, and then one cannot tell (SZ-03)', async () => {
    const id = await begun()
    const conclude = (body: object) => ask('tester', 'POST', of(UNIT, `/${id}/conclude`), { why: '三次无人接听', after: null, ...body })
    expect((await note(id, missed('2026-11-19T01:00:00.000Z'))).status).toBe(200)
    expect((await note(id, missed('2026-11-19T01:10:00.000Z'))).status).toBe(200)
    expect((await note(id, missed('2026-11-19T06:00:00.000Z'))).status).toBe(200)
    expect((await conclude({ state: 'cantTell' })).body.code).toBe('test-not-done')
    expect((await note(id, missed('2026-11-20T01:00:00.000Z'))).status).toBe(200)
    expect((await conclude({ state: 'answered', value: '否' })).body.code).toBe('test-unreached')
    const page = await ask('tester', 'GET', of(UNIT, `/${id}`))
    expect(page.body).toMatchObject({ missing: null, proposed: { state: 'cantTell' }, may: { record: true, plan: false } })
    const { status, body } = await conclude({ state: 'cantTell' })
    expect(status).toBe(200)
    const [answer] = await store()
      .db.select()
      .from(answers)
      .where(eq(answers.id, Number(body['answer'])))
    expect(answer).toMatchObject({ lane: 'test', state: 'cantTell', unit: UNIT, check: '1.published', proof: [`test:${id}`] })
    expect((await note(id, missed('2026-11-21T01:00:00.000Z'))).body.code).toBe('test-concluded')
  })

  it('put what was found into the lane of tests, with the recording, and can be opened again', async () => {
    const id = await begun({}, { target: '0722-0000002', person: 'tester' })
    expect((await note(id, missed(AT), 'other')).body.code).toBe('test-of-another')
    const talked = { kind: 'try', fields: { outcome: 'connected', seconds: '8', said: '已经公开' } }
    expect((await note(id, { ...talked, proof: ['evidence:tape'] })).status).toBe(200)
    expect((await note(id, { ...talked, proof: ['evidence:none'] })).body.code).toBe('test-proof')
    expect((await note(id, { ...talked, on: '2027-01-01T00:00:00.000Z' })).body.code).toBe('test-event-future')
    const { standing } = (await ask('tester', 'GET', of(UNIT, `/${id}`))).body as { standing: { id: number }[] }
    const body = { state: 'answered', value: '是', why: '接通，答复已公开', after: standing[0]?.id ?? null }
    if (body.after !== null)
      expect((await ask('tester', 'POST', of(UNIT, `/${id}/conclude`), { ...body, after: null })).body.code).toBe('test-answer-newer')
    const { status, body: told } = await ask('tester', 'POST', of(UNIT, `/${id}/conclude`), body)
    expect(status).toBe(200)
    const [answer] = await store()
      .db.select()
      .from(answers)
      .where(eq(answers.id, Number(told['answer'])))
    expect(answer).toMatchObject({ state: 'answered', value: '是', proof: [`test:${id}`, 'evidence:tape'] })
    expect((await ask('tester', 'POST', of(UNIT, `/${id}/reopen`), { why: '听错了' })).status).toBe(204)
    expect((await note(id, talked)).status).toBe(200)
  })

  it('take back a mistake by naming it, not what later steps rest on', async () => {
    const id = await begun({ method: 'letter', title: '依申请公开' }, { target: '收发室' })
    const step = (kind: string, on: string) => note(id, { kind, on: `${on}T02:00:00.000Z` })
    expect((await step('received', '2026-11-04')).body.code).toBe('test-event-unfit')
    const sent = (await step('sent', '2026-11-02')).body['id']
    expect((await step('received', '2026-11-01')).body.code).toBe('test-event-unfit')
    const received = (await step('received', '2026-11-04')).body['id']
    expect((await step('received', '2026-11-05')).body.code).toBe('test-event-unfit')
    const takeBack = (event: unknown) => ask('tester', 'POST', of(UNIT, `/${id}/take-back`), { event, why: '记错了' })
    expect((await takeBack(sent)).body.code).toBe('test-event-needed')
    expect((await takeBack(received)).status).toBe(204)
    expect((await takeBack(received)).body.code).toBe('no-test-event')
    expect((await step('received', '2026-11-05')).status).toBe(200)
    const { letter, line } = (await ask('tester', 'GET', of(UNIT, `/${id}`))).body as { letter: { due: string }; line: { stands: string } }
    expect([letter.due, line.stands]).toEqual(['2026-12-03', 'waiting'])
    const early = { state: 'answered', value: '是', why: '还没有答复', after: null }
    expect((await ask('tester', 'POST', of(UNIT, `/${id}/conclude`), early)).body.code).toBe('test-not-done')
  })

  it('are told to the unit with times and without a name, and to nobody beside it', async () => {
    const { status, body } = await ask('filler', 'GET', of(UNIT, ''))
    expect(status).toBe(200)
    expect((body['tests'] as object[]).length).toBeGreaterThan(0)
    expect(JSON.stringify(body)).not.toContain('tester')
    expect((await ask('neighbour', 'GET', of(UNIT, ''))).status).toBe(404)
  })

  it('are told to the unit of a round with stages only when the result was fed back, and made only in their window', async () => {
    const id = await begun({}, { target: '0722-0000003' })
    const stage = { round: LED_ROUND, name: '实测', kind: 'test' as const, text: '', late: 'refused' as const }
    await store()
      .db.insert(roundStages)
      .values({ ...stage, position: 1, closesAt: '2026-11-01T00:00:00.000Z' })
    expect((await ask('filler', 'GET', of(UNIT, ''))).body.code).toBe('result-not-fed-back')
    expect((await note(id, missed(AT))).body.code).toBe('stage-closed')
    await store()
      .db.delete(roundStages)
      .where(and(eq(roundStages.round, LED_ROUND), eq(roundStages.position, 1)))
    expect((await note(id, missed(AT))).status).toBe(200)
  })

  it('go out as a table, to who may list them', async () => {
    const files = askedFiles(store(), fieldTestRoutes, PEOPLE)
    const { status, bytes } = await files.fetch('office', `${ROUND}/tests.xlsx`)
    expect([status, Buffer.from(bytes.subarray(0, 2)).toString()]).toEqual([200, 'PK'])
    expect((await files.fetch('filler', `${ROUND}/tests.xlsx`)).status).toBe(403)
  })

  it('are not opened where nothing asks any more what they tested, and say where to look', async () => {
    const { db } = store()
    const test = await begun()
    const planned = await findFieldTest(db, LED_ROUND, UNIT, test)
    if (!planned) throw new Error('The test is not there.')
    const terms = await termsOf(db, LED_ROUND)
    const looking = { calendar: terms.calendar, now: AT }
    const gone = readTestPage(db, terms, { ...planned, plan: { ...planned.plan, check: '9.withdrawn' } }, looking)
    await expect(gone).rejects.toMatchObject({
      kind: 'not-found',
      code: 'test-gone',
      message: expect.stringContaining('“变更”页') as string,
    })
  })

  it('are given up by the organiser, one by one or with their plan', async () => {
    const id = await begun({}, { target: '0722-0000004' })
    expect((await ask('tester', 'POST', of(UNIT, `/${id}/drop`), { why: '号码错了' })).status).toBe(403)
    expect((await ask('office', 'POST', of(UNIT, `/${id}/assign`), { person: 'other' })).status).toBe(204)
    expect((await ask('office', 'POST', of(UNIT, `/${id}/drop`), { why: '号码错了' })).status).toBe(204)
    expect((await note(id, missed(AT), 'other')).body.code).toBe('test-dropped')
    const plan = (await planned({ title: '不测了' }, [{ unit: '市编办', target: '5' }])).body['id']
    expect((await ask('office', 'POST', `${ROUND}/test-plans/${String(plan)}/drop`, { why: '不测了' })).status).toBe(204)
    const more = await ask('office', 'POST', `${ROUND}/test-plans/${String(plan)}/add`, { targets: [{ unit: UNIT, target: '6' }] })
    expect(more.body.code).toBe('test-plan-dropped')
  })

  it('are given only to who can note them: by his duty, and by his share', async () => {
    const named = async (person: string, check: string) =>
      (await planned({ check }, [{ unit: '甲镇', target: '9', person }])).body.details?.map((fault) => fault.slice(0, 12))
    expect(await named('tester', '1.published')).toBeUndefined()
    expect(await named('tester', '2.published')).toEqual(['第1条，甲镇：teste'])
    expect(await named('office', '1.published')).toEqual(['第1条，甲镇：offic'])
    const id = await begun({}, { target: '0722-0000008' })
    expect((await ask('office', 'POST', of(UNIT, `/${id}/assign`), { person: 'office' })).body.code).toBe('test-tester')
    expect((await ask('office', 'POST', of(UNIT, `/${id}/assign`), { person: 'nobody' })).body.code).toBe('test-tester')
  })

  it('are planned in other words as long as nobody was asked by them (SZ-02)', async () => {
    const plan = String((await planned({ title: '窗口暗访', method: 'visit' }, [{ unit: UNIT, target: '一楼大厅' }])).body['id'])
    const change = (body: object) => ask('office', 'POST', `${ROUND}/test-plans/${plan}/change`, { script: '看窗口牌子', ...body })
    expect((await change({ title: '窗口', terms: { tries: 1, days: 2 } })).body.code).toBe('test-plan-days')
    expect((await change({ title: '窗口', terms: { tries: 1, days: 1 } })).status).toBe(204)
    const listed = async () => {
      const { plans } = (await ask('office', 'GET', `${ROUND}/tests`)).body as { plans: { id: string; title: string; tried: boolean }[] }
      return plans.find(({ id }) => id === plan)
    }
    expect(await listed()).toMatchObject({ title: '窗口', script: '看窗口牌子', terms: { tries: 1 }, tried: false })
    const id = await idOf(plan)
    expect((await note(id, { kind: 'try', on: AT, fields: { outcome: 'closed' } })).status).toBe(200)
    expect((await change({ title: '另一个名称' })).body.code).toBe('test-plan-tried')
    expect(await listed()).toMatchObject({ title: '窗口', tried: true })
    expect((await ask('tester', 'POST', `${ROUND}/test-plans/${plan}/change`, { title: '窗口', script: '看窗口牌子' })).status).toBe(403)
  })

  it('are planned from what the round asks, and whom it has to ask', async () => {
    const { status, body } = await ask('office', 'GET', `${ROUND}/test-plans/choices`)
    expect(status).toBe(200)
    expect(body['checks']).toContainEqual(expect.objectContaining({ id: '1.published', byObject: false, expected: false }))
    expect(body['units']).toContainEqual(expect.objectContaining({ id: UNIT }))
    expect((await ask('tester', 'GET', `${ROUND}/test-plans/choices`)).status).toBe(403)
  })

  it('are noted once, however often a bad line makes the page send it', async () => {
    const id = await begun({}, { target: '0722-0000005' })
    const event = '3f0e2f6a-6a0b-4a53-9d7c-0f4e0c1f2a3b'
    const twice = { ...missed(AT), id: event }
    expect([(await note(id, twice)).body['id'], (await note(id, twice)).body['id']]).toEqual([event, event])
    const { events } = (await ask('tester', 'GET', of(UNIT, `/${id}`))).body as { events: object[] }
    expect(events.length).toBe(1)
    const other = await begun({}, { target: '0722-0000006' })
    expect((await note(other, twice)).body.code).toBe('test-event-id')
  })

  it('stand on the first page of who makes them today, and late ones on that of who planned them', async () => {
    const late = { terms: { until: '2026-11-01' }, title: '过期的' }
    await begun(late, { target: '0722-0000007', person: 'tester' })
    const home = async (who: string, role: 'third-party' | 'organiser') => {
      const duties = [{ role, unit: ROOT_UNIT, above: [], round: null, deputyFor: null }]
      const { tasks } = await homeOf(store().db, { person: { id: who, name: who, unit: ROOT_UNIT }, duties, now: store().now() })
      return tasks.filter(({ key }) => key.endsWith('/tests')).map(({ text, link, tone }) => [tone, text, link])
    }
    expect(await home('tester', 'third-party')).toEqual([
      ['urgent', expect.stringMatching(/^\d+ 项实测今天要办，其中 1 项逾期$/u), `/rounds/${LED_ROUND}/tests?show=today`],
    ])
    expect(await home('office', 'organiser')).toEqual([['waiting', '1 项实测逾期没有办完', `/rounds/${LED_ROUND}/tests?show=overdue`]])
  })
})
