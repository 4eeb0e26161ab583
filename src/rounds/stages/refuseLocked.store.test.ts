import { describe, expect, it } from 'vitest'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { forFile } from '../../../test/store.ts'
import type { Refusal } from '../../model/Refusal.ts'
import type { StagedWork } from '../../model/stageLock.ts'
import { stageExceptions } from '../../store/schema/index.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { refuseLocked } from './refuseLocked.ts'

const stage = { round: SMALL_ROUND, text: '', concludedAt: null }

describe('refuseLocked', () => {
  const store = forFile(smallRound)
  const ask = (does: StagedWork, at: string, unit = '甲镇') => refuseLocked(store().db, { round: SMALL_ROUND, unit, does, at })
  const refusal = (does: StagedWork, at: string, unit?: string): Promise<Refusal> =>
    ask(does, at, unit).then(
      () => {
        throw new Error('it was let through')
      },
      (error: unknown) => error as Refusal,
    )

  it('lets everything through in a round without stages', async () => {
    expect(await ask('self-check', '2030-01-01T00:00:00.000Z')).toEqual({ late: false })
  })

  it('names the stage, when it was, who can open it again and how (TQ-07)', async () => {
    await insertStages(store().db, [
      {
        ...stage,
        position: 1,
        name: '逐项自查',
        kind: 'self-check',
        opensAt: '2026-12-13T16:00:00.000Z',
        closesAt: '2026-12-18T09:30:00.000Z',
        late: 'refused',
      },
      { ...stage, position: 2, name: '评分', kind: 'assess', opensAt: '2026-12-20T16:00:00.000Z', closesAt: null, late: 'accepted' },
    ])
    const early = await refusal('self-check', '2026-12-13T15:59:59.999Z')
    expect([early.kind, early.code]).toEqual(['locked', 'stage-not-open'])
    expect(early.message).toBe(
      `“逐项自查”还没有开始，2026-12-14 00:00 开始，现在不能保存。请到时再办；确需提前的，请联系${ROOT_UNIT}，由其在“批次—阶段和分工”里调整。`,
    )
    expect(await ask('self-check', '2026-12-18T09:29:59.999Z')).toEqual({ late: false })
    const closed = await refusal('self-check', '2026-12-18T09:30:00.000Z')
    expect([closed.kind, closed.code]).toEqual(['locked', 'stage-closed'])
    expect(closed.message).toBe(
      `“逐项自查”已于 2026-12-18 17:30 截止，逾期不再受理，没有保存。确需补办的，请说明理由，请${ROOT_UNIT}在“批次—阶段和分工”里给本单位延期。`,
    )
  })

  it('guards evidence and reports by the self-check where they have no stage of their own, tests by assessing', async () => {
    for (const does of ['report', 'evidence'] as const) expect((await refusal(does, '2026-12-19T00:00:00.000Z')).code).toBe('stage-closed')
    for (const does of ['assess', 'test', 'override'] as const)
      expect((await refusal(does, '2026-12-19T00:00:00.000Z')).code).toBe('stage-not-open')
    expect(await ask('assess', '2027-12-19T00:00:00.000Z')).toEqual({ late: false })
  })

  it('lets a unit go on until the time that was granted to it, and not the one beside', async () => {
    await store()
      .db.insert(stageExceptions)
      .values([
        {
          id: 'e1',
          round: SMALL_ROUND,
          position: 1,
          unit: '甲镇',
          until: '2026-12-20T09:30:00.000Z',
          why: '',
          by: 'someone',
          at: '2026-12-18T10:00:00.000Z',
        },
        {
          id: 'e2',
          round: SMALL_ROUND,
          position: 1,
          unit: '乙镇',
          until: '2026-12-25T09:30:00.000Z',
          why: '',
          by: 'someone',
          at: '2026-12-18T10:00:00.000Z',
          withdrawnAt: '2026-12-18T11:00:00.000Z',
          withdrawnBy: 'someone',
        },
      ])
    expect(await ask('self-check', '2026-12-20T09:00:00.000Z')).toEqual({ late: false })
    expect((await refusal('self-check', '2026-12-20T09:30:00.000Z')).message).toContain('已于 2026-12-20 17:30 截止')
    expect((await refusal('self-check', '2026-12-20T09:00:00.000Z', '乙镇')).code).toBe('stage-closed')
  })

  it('lets what is late through where the notice takes it, and says so', async () => {
    await insertStages(store().db, [
      { ...stage, position: 3, name: '报送报告', kind: 'report', opensAt: null, closesAt: '2026-12-21T09:30:00.000Z', late: 'accepted' },
    ])
    expect(await ask('report', '2026-12-21T09:29:00.000Z')).toEqual({ late: false })
    expect(await ask('report', '2026-12-21T09:30:00.000Z')).toEqual({ late: true })
  })
})
