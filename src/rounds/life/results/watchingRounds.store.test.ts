import { describe, expect, it } from 'vitest'
import { SMALL_ROUND, smallRound } from '../../../../test/smallRound.ts'
import { smallProgramme } from '../../../../test/smallProgramme.ts'
import { someone, type TestStore } from '../../../../test/store.ts'
import { recordIncident } from '../../../incidents/recordIncident.ts'
import { withdrawIncident } from '../../../incidents/withdrawIncident.ts'
import { currentFactsOf } from '../facts/currentFactsOf.ts'
import { unitPage } from '../pages/unitPage.ts'
import { rebuild } from './rebuild.ts'
import { watchingRounds } from './watchingRounds.ts'

const circular = { unit: '甲镇', kind: '通报', on: '2024-05-01', fields: { by: '省', failed: '否' } }
const record = (store: TestStore, parts: Partial<typeof circular> = {}) =>
  recordIncident(store, someone(), { ...circular, ...parts }, watchingRounds)

const totalOf = async (store: TestStore) => (await unitPage(store.db, SMALL_ROUND, '甲镇')).result?.brief.total
const incidentsOf = async (store: TestStore) => (await currentFactsOf(store.db, SMALL_ROUND, '甲镇')).facts.incidents

describe('an incident', () => {
  it('moves the results that rest on it as soon as it is recorded, and back when it is withdrawn', async () => {
    const node = 'lines:\n  - {deduct: 10, each: circulars, clause: 未公开扣1分}\n'
    const store = await smallRound(smallProgramme({ node }))
    const before = await totalOf(store)
    const id = await record(store)
    expect(await incidentsOf(store)).toEqual([{ id, kind: '通报', on: '2024-05-01', fields: { by: '省', failed: '否', on: '2024-05-01' } }])
    expect(await totalOf(store)).not.toEqual(before)
    expect((await rebuild(store, someone())).differing).toEqual([])
    await withdrawIncident(store, someone(), { incident: id, why: '登记错了单位' }, watchingRounds)
    expect(await totalOf(store)).toEqual(before)
    const again = withdrawIncident(store, someone(), { incident: id, why: '再撤' }, watchingRounds)
    await expect(again).rejects.toMatchObject({ code: 'incident-withdrawn' })
  })

  it('outside the period of a round, or of another kind, is kept and not read', async () => {
    const store = await smallRound()
    await record(store, { on: '2023-12-31' })
    await record(store, { kind: '表扬' })
    expect(await incidentsOf(store)).toEqual([])
  })

  it('that no round which reads it understands is refused, as is one of tomorrow or of nobody', async () => {
    const store = await smallRound()
    await expect(record(store, { fields: { by: '国', failed: '否' } })).rejects.toMatchObject({
      code: 'incident-unfit',
      details: ['“by”的答案不能是“国”。是不是“县”或“市”或“省”？可以是：省、市、县。'],
    })
    await expect(record(store, { on: '2026-11-23' })).rejects.toMatchObject({ code: 'incident-future' })
    await expect(record(store, { unit: '丙镇' })).rejects.toMatchObject({ code: 'no-unit' })
    expect(await incidentsOf(store)).toEqual([])
  })
})
