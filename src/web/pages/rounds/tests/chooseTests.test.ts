import { describe, expect, it } from 'vitest'
import type { TestLine, TestList } from '../../../../server/fieldTestApi.ts'
import { nextTest, shownAs, testsOf } from './chooseTests.ts'

const line = (id: string, parts: Partial<TestLine> = {}): TestLine => ({
  ...{ id, plan: 'p', unit: '甲镇', unitName: '甲镇', object: '', target: '0722-1', method: 'telephone', person: null, personName: null },
  ...{ stands: 'ready', next: '', due: null, isToday: true, tries: 0 },
  ...parts,
})
const list = (tests: readonly TestLine[], may = { record: true, plan: false }): TestList => ({
  plans: [],
  tests,
  reader: { person: 'me', may },
})
const ids = (tests: readonly TestLine[]) => tests.map(({ id }) => id)

describe('tests that are listed (SZ-02)', () => {
  const all = [
    line('theirs', { person: 'other' }),
    line('waits', { stands: 'waiting', isToday: false, due: '2026-12-03', person: 'me' }),
    line('late', { stands: 'overdue', isToday: false, due: '2026-11-01', unit: '乙镇' }),
    line('done', { stands: 'concluded', isToday: false }),
    line('soon', { due: '2026-11-30', plan: 'q' }),
  ]

  it('are one’s own and those of nobody to who makes them, and all to who plans them', () => {
    expect(ids(testsOf(list(all), {}))).toEqual(['waits', 'late', 'done', 'soon'])
    expect(ids(testsOf(list(all, { record: false, plan: true }), {}))).toEqual(ids(all))
    expect(ids(testsOf(list(all), { person: 'other' }))).toEqual(['theirs'])
    expect(ids(testsOf(list(all), { person: 'all', unit: '乙镇' }))).toEqual(['late'])
    expect(ids(testsOf(list(all), { plan: 'q' }))).toEqual(['soon'])
  })

  it('stand with what presses first, late ones among what is due today', () => {
    expect(ids(shownAs(all, 'open'))).toEqual(['late', 'soon', 'theirs', 'waits'])
    expect(ids(shownAs(all, 'today'))).toEqual(['late', 'soon', 'theirs'])
    expect(ids(shownAs(all, 'concluded'))).toEqual(['done'])
  })

  it('lead from one to the next', () => {
    expect(nextTest(list(all), 'late')?.id).toBe('soon')
    expect(nextTest(list([line('only')]), 'only')).toBeUndefined()
  })
})
