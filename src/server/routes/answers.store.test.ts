import { noBackups, noJobs } from '../../../test/noJobs.ts'
import { Hono } from 'hono'
import { asc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import type { TestStore } from '../../../test/store.ts'
import type { Role } from '../../model/Role.ts'
import { ACTION_IDS } from '../../permissions/actions.ts'
import { journal } from '../../store/schema/index.ts'
import { createWorld } from '../createWorld.ts'
import { silentLog } from '../log/silentLog.ts'
import { answerFault } from '../routing/faults.ts'
import type { Identify } from '../routing/Identify.ts'
import { serveRoutes } from '../routing/serveRoutes.ts'
import { answerRoutes } from './answers.ts'
import { incidentRoutes } from './incidents.ts'

/** An app in which the token `role-of-unit` is somebody who has that role over that unit. */
async function app(): Promise<{ readonly store: TestStore; readonly ask: Ask }> {
  const store = await smallRound()
  const identify: Identify = {
    demonstrator: () => {
      throw new Error('It is no demonstration.')
    },
    awaitsSetup: () => Promise.resolve(false),
    bySession: () => Promise.resolve(null),
    byToken: (secret) => {
      const [, role = '', at = ''] = /^token-of-(.*)_at_(.)/.exec(secret) ?? []
      const unit = { 0: ROOT_UNIT, 1: '甲镇', 2: '乙镇' }[at] ?? ROOT_UNIT
      const above = unit === ROOT_UNIT ? [] : [ROOT_UNIT]
      const person = { id: 'p1', login: 'p1', name: '张三', unit }
      const duties = [{ role: role as Role, unit, above, round: null, deputyFor: null }]
      return Promise.resolve({ by: 'token', person, duties, token: 't1', scope: ACTION_IDS })
    },
  }
  const world = createWorld({
    kind: 'installation',
    store,
    folder: '/nowhere',
    jobs: noJobs,
    backups: noBackups,
    log: silentLog,
    preparing: () => new Set(),
  })
  const served = new Hono()
  serveRoutes(served, world, identify, [...answerRoutes, ...incidentRoutes])
  served.onError((error, c) => answerFault(error, c, silentLog))
  const ask: Ask = async (who, method, path, body) => {
    const response = await served.request(path, {
      method,
      headers: {
        authorization: `Bearer token-of-${who}`.padEnd(40, 'x'),
        'content-type': 'application/json',
        'x-mingjing': '1',
        host: 'localhost',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as Answer) }
  }
  return { store, ask }
}

interface Answer {
  readonly [key: string]: unknown
  readonly code?: string
  readonly message?: string
  readonly ids?: readonly number[]
  readonly id?: string
}
type Ask = (who: string, method: string, path: string, body?: unknown) => Promise<{ readonly status: number; readonly body: Answer | null }>

const ANSWERS = `/api/rounds/${SMALL_ROUND}/answers`
const cellsOf = (unit: string) => `/api/rounds/${SMALL_ROUND}/units/${encodeURIComponent(unit)}/cells`
const one = (parts: Record<string, unknown> = {}) => ({
  answers: [{ unit: '甲镇', check: '1.published', lane: 'assessor', value: '是', after: null, ...parts }],
})

describe('the routes of answers', () => {
  it('put in what a role may answer, in its name and role, and show it', async () => {
    const { store, ask } = await app()
    const { status, body } = await ask('assessor_at_0', 'POST', ANSWERS, one())
    expect([status, body]).toMatchObject([
      200,
      { revision: 1, contradictions: [], results: [{ unit: '甲镇', brief: { state: 'scored' } }] },
    ])
    expect((await store.db.select().from(journal).orderBy(asc(journal.seq))).at(-1)).toMatchObject({
      actor: 'p1',
      role: 'assessor',
      act: 'answer.add',
    })
    const shown = await ask('unit-filler_at_1', 'GET', cellsOf('甲镇'))
    expect(shown).toMatchObject({
      status: 200,
      body: {
        unit: { name: '甲镇' },
        answers: [{ id: body?.ids?.[0], lane: 'assessor', value: '是', saidBy: '示例县', contradictory: false }],
      },
    })
  })

  it.each([
    ['unit-filler_at_1', 'self', 403],
    ['unit-reviewer_at_1', 'self', 403],
    ['organiser_at_0', 'self', 400],
    ['unit-filler_at_1', 'assessor', 403],
    ['unit-filler_at_2', 'self', 404],
    ['assessor_at_0', 'self', 403],
    ['assessor_at_0', 'test', 200],
    ['third-party_at_0', 'test', 200],
    ['third-party_at_0', 'assessor', 403],
    ['organiser_at_0', 'assessor', 200],
    ['organiser_at_0', 'objection', 400],
    ['organiser_at_0', 'import', 200],
    ['scoring-group_at_0', 'objection', 400],
    ['scoring-group_at_0', 'import', 403],
    ['expert_at_0', 'expert', 200],
    ['auditor_at_0', 'assessor', 403],
  ])('let %s answer in the lane %s: %d', async (who, lane, status) => {
    const { ask } = await app()
    expect((await ask(who, 'POST', ANSWERS, one({ lane }))).status).toBe(status)
  })

  it('say in Chinese what is wrong with an answer', async () => {
    const { ask } = await app()
    const fault = async (parts: Record<string, unknown>) => (await ask('organiser_at_0', 'POST', ANSWERS, one(parts))).body
    expect(await fault({ value: '也许' })).toMatchObject({
      code: 'answer-unfit',
      details: [expect.stringContaining('“是否公开”的答案不能是“也许”')],
    })
    expect(await fault({ saidBy: '李四' })).toMatchObject({ code: 'invalid-input' })
    expect(await fault({ lane: 'import', saidBy: '县政务服务局', saidAt: '2024-12-01' })).toMatchObject({ revision: 1 })
    expect(await fault({ value: { rows: 3 } })).toMatchObject({ code: 'invalid-input' })
  })

  it('let a contradiction be decided by who has seen both', async () => {
    const { ask } = await app()
    const [first] = (await ask('assessor_at_0', 'POST', ANSWERS, one())).body?.ids ?? []
    const second = (await ask('organiser_at_0', 'POST', ANSWERS, one({ value: '否' }))).body
    expect(second).toMatchObject({ contradictions: [{ check: '1.published', answers: [{ id: first }, {}] }] })
    const decide = (saw: readonly unknown[]) =>
      ask('lead-assessor_at_0', 'POST', `/api/rounds/${SMALL_ROUND}/resolutions`, {
        answer: one({ after: second?.ids?.[0], saw }).answers[0],
        why: '复核过网站',
      })
    expect((await decide([])).body).toMatchObject({ code: 'contradiction-unseen' })
    expect((await decide([first])).status).toBe(200)
  })
})

describe('the routes of incidents', () => {
  it('record, list and withdraw', async () => {
    const { ask } = await app()
    const path = `/api/units/${encodeURIComponent('甲镇')}/incidents`
    const recorded = await ask('assessor_at_0', 'POST', path, { kind: '通报', on: '2024-05-01', fields: { by: '省', failed: '否' } })
    expect(recorded.status).toBe(200)
    expect((await ask('unit-filler_at_1', 'POST', path, { kind: '通报', on: '2024-05-01', fields: {} })).status).toBe(403)
    const withdrawn = await ask('organiser_at_0', 'POST', `/api/incidents/${String(recorded.body?.id)}/withdraw`, { why: '登记错了' })
    expect(withdrawn.status).toBe(204)
    expect((await ask('unit-filler_at_1', 'GET', path)).body).toMatchObject({
      incidents: [{ id: recorded.body?.id, kind: '通报', withdrawnWhy: '登记错了' }],
    })
  })
})
