import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND, smallRound } from '../../../../test/smallRound.ts'
import { someone } from '../../../../test/store.ts'
import { answerChecks } from '../answers/answerChecks.ts'
import { groupPage } from './groupPage.ts'
import { unitPage } from './unitPage.ts'

describe('the pages of a round', () => {
  it('show what stands of a unit, what contradicts, and what it came to', async () => {
    const store = await smallRound()
    const answer = (parts: Parameters<typeof given>[0]) => answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given(parts)] })
    const [first] = (await answer({ proof: ['网址'] })).ids
    const second = await answer({ value: '否' })
    const page = await unitPage(store.db, SMALL_ROUND, '甲镇')
    expect(page.unit.name).toBe('甲镇')
    expect(page.answers).toMatchObject([
      { id: first, check: '1.published', object: '', value: '是', proof: ['网址'], contradictory: true },
      { id: second.ids[0], value: '否', proof: [], contradictory: true },
    ])
    expect(page.result?.brief).toEqual(second.results[0]?.brief)
    expect(page.result?.nodes).toMatchObject({ children: [{ code: '1' }] })
    await expect(unitPage(store.db, SMALL_ROUND, '丙镇')).rejects.toMatchObject({ code: 'unit-not-in-round' })
  })

  it('show a group in the order of the roster, with the contradictions of each', async () => {
    const store = await smallRound()
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇' })] })
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', value: '否' })] })
    expect(await groupPage(store.db, SMALL_ROUND, '乡镇')).toMatchObject([
      { unit: '甲镇', brief: { open: 5 }, contradictory: 0 },
      { unit: '乙镇', brief: { open: 4 }, contradictory: 2 },
    ])
    expect(await groupPage(store.db, SMALL_ROUND, '部门')).toEqual([])
  })
})
