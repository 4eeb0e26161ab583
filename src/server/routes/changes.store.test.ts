import { describe, expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { LATER_WORDING, townsRound } from '../../../test/changedRound.ts'
import { published, ROOT_UNIT } from '../../../test/openedRound.ts'
import { answeredRound, APPROVING, settled, signed } from '../../../test/settledRound.ts'
import { SMALL_ROUND } from '../../../test/smallRound.ts'
import type { ChangePreview, ChangesSheet, MoveProgress, RoundChange } from '../changeApi.ts'
import { approvalRoutes, type ApprovalOverview, type MovedSince } from './approval.ts'
import { changeRoutes } from './changes.ts'
import { resultRoutes } from './results.ts'

const PEOPLE = {
  office: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  auditor: { unit: ROOT_UNIT, duties: [['auditor', ROOT_UNIT]] },
} as const

const WORDS = { on: '2024-11-01', why: '县委编办文件' }

type Ask = ReturnType<typeof asked>

async function change(ask: Ask, round: string, what: RoundChange): Promise<void> {
  const base = `/api/rounds/${round}/changes`
  const { body } = await ask('office', 'POST', `${base}/preview`, { change: what, on: WORDS.on })
  const { revision, digest } = body as unknown as ChangePreview
  expect(await ask('office', 'POST', base, { change: what, ...WORDS, revision, digest })).toMatchObject({ status: 200 })
}

describe('changes over the network', () => {
  it('are the organiser’s, bound to what was shown, and listed with who left and what he had said', async () => {
    const ask = asked(await townsRound('r'), changeRoutes(), PEOPLE)
    expect((await ask('auditor', 'GET', '/api/rounds/r/changes')).status).toBe(403)
    const stale = { change: { kind: 'left', unit: '丙镇' }, ...WORDS, revision: 0, digest: 'x' }
    expect(await ask('office', 'POST', '/api/rounds/r/changes', stale)).toMatchObject({ status: 409, body: { code: 'change-stale' } })
    await change(ask, 'r', { kind: 'left', unit: '丙镇' })
    const sheet = (await ask('office', 'GET', '/api/rounds/r/changes')).body as unknown as ChangesSheet
    expect(sheet).toMatchObject({ former: [{ name: '丙镇', how: '退出' }], made: [{ kind: '名单变更', text: '“丙镇”退出考核' }] })
    const former = await ask('office', 'GET', `/api/rounds/r/former/${encodeURIComponent('丙镇')}`)
    expect(former.body).toMatchObject({ answers: [{ ask: '是否答复', said: '否', by: '张工' }] })
    expect((await ask('office', 'GET', `/api/rounds/r/former/${encodeURIComponent('甲镇')}`)).status).toBe(404)
  })

  it('score all units by a later wording, once it was accepted, and never by what was kept of the one before', async () => {
    const store = await townsRound('r')
    const { hash: to } = await published(store, LATER_WORDING)
    const ask = asked(store, [...changeRoutes(), ...resultRoutes], PEOPLE)
    const totals = async () => {
      const { body } = await ask('office', 'GET', '/api/rounds/r/sheet')
      return JSON.stringify(body)
    }
    const before = await totals()
    const told = (await ask('office', 'GET', `/api/rounds/r/programme-move?to=${to}`)).body as unknown as MoveProgress
    if (told.state !== 'shown') throw new Error(`It was ${told.state}.`)
    const { revision, digest, counts } = told.sheet
    expect(counts).toMatchObject({ units: 3, unused: 1, asked: 3, gone: 0 })
    const move = { to, why: '更正通知', revision, digest }
    expect(await ask('office', 'POST', '/api/rounds/r/programme-move', { ...move, digest: 'x' })).toMatchObject({ status: 409 })
    expect(await ask('office', 'POST', '/api/rounds/r/programme-move', move)).toMatchObject({ status: 200, body: { state: 'done' } })
    expect(await totals()).not.toBe(before)
    expect(await ask('office', 'GET', `/api/rounds/r/programme-move?to=${to}`)).toMatchObject({ body: { state: 'done' } })
  })

  it('make a signed result stale and say so by name, until they are changed back', async () => {
    const store = await answeredRound([APPROVING])
    const ask = asked(store, [...changeRoutes(), ...approvalRoutes], PEOPLE)
    const snapshot = await settled(store)
    await signed(store, snapshot)
    const state = async () => {
      const { body } = await ask('auditor', 'GET', `/api/rounds/${SMALL_ROUND}/approval`)
      return (body as unknown as ApprovalOverview).settled[0]?.state
    }
    expect(await state()).toBe('approved')
    await change(ask, SMALL_ROUND, { kind: 'left', unit: '乙镇' })
    expect(await state()).toBe('stale')
    const since = (await ask('auditor', 'GET', `/api/rounds/${SMALL_ROUND}/snapshots/${snapshot}/since`)).body as unknown as MovedSince
    expect(since).toMatchObject({
      changes: [{ kind: '名单变更', text: '“乙镇”退出考核', why: '县委编办文件' }],
      moved: [{ name: '乙镇', after: { total: '不在名单' } }],
    })
    await change(ask, SMALL_ROUND, { kind: 'rejoined', unit: '乙镇' })
    expect(await state()).toBe('approved')
  })
})
