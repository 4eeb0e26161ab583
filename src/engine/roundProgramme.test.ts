import { describe, expect, it } from 'vitest'
import { line, node, programme, programmeOf } from '../../test/coreProgramme.ts'
import { roundProgramme } from './roundProgramme.ts'

const dated = programmeOf([
  node({
    window: { from: '2020-02-29', to: '2020-12-31', at: '17:30' },
    lines: [
      line({ when: { op: 'compare', how: '>', left: { op: 'field', field: '公开日期' }, right: { op: 'date', value: '2020-09-10' } } }),
    ],
    text: '2020-09-10前公开',
  }),
])

describe('the programme of a round', () => {
  it('is the programme itself where the round says nothing', () => {
    expect(roundProgramme(dated, {})).toBe(dated)
  })

  it('has its period, windows, stages and the days of its conditions moved by whole years', () => {
    const moved = roundProgramme({ ...dated, stages: [{ name: '自查', from: '2020-12-14', to: '2020-12-18' }] }, { shift: 6 })
    const [row] = moved.scorecards[0]!.root.children
    expect(moved.period).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(moved.stages).toEqual([{ name: '自查', from: '2026-12-14', to: '2026-12-18' }])
    expect(row?.window).toEqual({ from: '2026-02-28', to: '2026-12-31', at: '17:30' })
    expect(row?.lines[0]?.when).toMatchObject({ right: { op: 'date', value: '2026-09-10' } })
  })

  it('leaves the notice, what it cites and its words as they are', () => {
    const moved = roundProgramme(dated, { shift: 6 })
    expect(moved.notice).toEqual(dated.notice)
    expect(moved.scorecards[0]?.root.children[0]?.text).toBe('2020-09-10前公开')
  })

  it('covers the part of the period that the round says', () => {
    const quarter = { from: '2020-07-01', to: '2020-09-30' }
    expect(roundProgramme(programme(), { period: quarter }).period).toEqual(quarter)
  })

  it('comes back when moved there and back', () => {
    expect(roundProgramme(roundProgramme(dated, { shift: 4 }), { shift: -4 })).toEqual({ ...dated, shifted: 0 })
  })
})
