import { describe, expect, it } from 'vitest'
import { unitTasks, type OwnUnit } from './unitTasks.ts'

const ROUND = { id: 'r', title: '某批次' }
const OWN: OwnUnit = {
  ...{ unit: '甲镇', name: '甲镇', state: 'filling', why: '', filled: 1, asked: 2, lacksReport: true },
  deadline: { at: '2026-11-27T09:30:00.000Z', workdaysLeft: 5, isOver: false },
}
const said = (more: Partial<OwnUnit>, who: { readonly fills: boolean; readonly confirms: boolean }) =>
  unitTasks(ROUND, { ...OWN, ...more }, who).map(({ text, link }) => `${text} ${link}`)
const FILLER = { fills: true, confirms: false }
const REVIEWER = { fills: false, confirms: true }

describe('TQ-07: what those of a unit have to do', () => {
  it('leads a filler back to what is not filled, and nobody else', () => {
    expect(said({}, FILLER)).toEqual(['甲镇自查还剩 1 项没填（已填 1/2） /rounds/r/self/%E7%94%B2%E9%95%87'])
    expect(said({}, REVIEWER)).toEqual([])
  })

  it('asks the reviewer for the written report as long as it is not handed in, though the self-check was', () => {
    const task = ['甲镇的自查报告电子版还没有报送 /rounds/r/self/%E7%94%B2%E9%95%87/report']
    expect(said({ state: 'confirmed' }, REVIEWER)).toEqual(task)
    expect(said({ state: 'confirmed', lacksReport: false }, REVIEWER)).toEqual([])
    expect(said({ state: 'confirmed' }, FILLER)).toEqual([])
  })
})
