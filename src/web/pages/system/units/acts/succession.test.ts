import { expect, it } from 'vitest'
import { isSaid, successionInWords, successionOf, togetherOf, UNSAID } from './succession.ts'

const finance = {
  subUnits: [
    { id: 'budget', name: '预算股' },
    { id: 'tax', name: '税政股' },
  ],
  people: [{ id: 'wang', name: '王芳' }],
  duties: 2,
  openRounds: [{ id: 'r', title: '2026年度考核' }],
}
const NOTHING = { subUnits: [], people: [], duties: 0, openRounds: [] }

it('adds up what hangs on units, without those that end themselves', () => {
  const both = togetherOf([finance, finance], new Set(['tax']))
  expect([both.subUnits.length, both.people.length, both.duties, both.openRounds.length]).toEqual([2, 2, 4, 1])
})

it('asks about people and duties until it was said, and about a successor for whatever moves', () => {
  expect(isSaid(NOTHING, UNSAID, false)).toBe(true)
  expect(isSaid(finance, UNSAID, true)).toBe(false)
  expect(isSaid(finance, { people: 'end', duties: 'move' }, true)).toBe(true)
  expect(isSaid({ ...finance, subUnits: [] }, { people: 'end', duties: 'move' }, false)).toBe(false)
  expect(successionOf(finance, { people: 'end', duties: 'move' })).toEqual({ people: 'end', duties: 'move', subUnits: 'move' })
  expect(successionOf(NOTHING, UNSAID)).toEqual({})
})

it('says what will happen, to the round as well', () => {
  expect(successionInWords(finance, { people: 'move', duties: 'end' }, '发展改革局')).toEqual([
    '2 个下级单位（预算股、税政股）改属“发展改革局”。',
    '1 人（王芳）转到“发展改革局”，账号照用。',
    '2 项职责到此结束。',
    '考核批次“2026年度考核”的名单已经确定，不变；需要调整的，由组织考核的人在批次的“变更”页办理。',
  ])
})
