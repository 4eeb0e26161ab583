import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND, smallRound } from '../../../../test/smallRound.ts'
import { someone } from '../../../../test/store.ts'
import { answerChecks } from '../answers/answerChecks.ts'
import { factsOfRound } from '../facts/factsOfRound.ts'
import { unitPage } from '../pages/unitPage.ts'
import { rebuild } from '../results/rebuild.ts'
import { decideGrade } from './decideGrade.ts'
import { makeOverride } from './makeOverride.ts'
import { withProgramme } from '../../../../test/smallProgramme.ts'

describe('an override', () => {
  it('stands on the answers of its moment, the last of one minute counts, and a new answer reopens it', async () => {
    const store = await smallRound()
    const make = (points: string) =>
      makeOverride(store, someone(), { round: SMALL_ROUND, unit: '甲镇', node: '1', points, why: '评分组会议' })
    const totalOf = async () => (await unitPage(store.db, SMALL_ROUND, '甲镇')).result?.brief.total
    await make('80')
    await make('81.5')
    expect(await totalOf()).toEqual({ low: '81.5', high: '81.5' })
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given()] })
    expect(await totalOf()).toEqual({ low: '99', high: '100' })
    expect((await rebuild(store, someone())).differing).toEqual([])
    await expect(make('八十')).rejects.toMatchObject({ code: 'override-points' })
    const elsewhere = makeOverride(store, someone(), { round: SMALL_ROUND, unit: '甲镇', node: '9', points: '1', why: '评分组会议' })
    await expect(elsewhere).rejects.toMatchObject({ code: 'node-unknown' })
  })
})

describe('a grade decision', () => {
  it('is the last word of its body on a unit, and names a grade of the programme', async () => {
    const store = await smallRound(
      withProgramme('grade-names: [好, 差]\ngrades: [{grade: 好, when: result >= 90}, {grade: 差, when: result < 90}]\n'),
    )
    const decide = (grade: string) =>
      decideGrade(store, someone(), { round: SMALL_ROUND, unit: '甲镇', grade, by: '领导小组', why: '会议决定' })
    await decide('差')
    await decide('好')
    expect((await factsOfRound(store.db, SMALL_ROUND)).decisions).toEqual([{ unit: '甲镇', grade: '好', by: '领导小组', why: '会议决定' }])
    await expect(decide('优')).rejects.toMatchObject({ code: 'grade-unknown' })
  })
})
