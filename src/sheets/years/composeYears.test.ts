import { describe, expect, it } from 'vitest'
import { servedRounds } from '../../../test/served.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import type { HashedProgramme, ScoredRound } from '../Served.ts'
import { composeYears, type ScoredYear } from './composeYears.ts'
import { isKin, methodCheck } from './methodCheck.ts'

const served = await servedRounds()
const [changning, sanhe] = ['changning-2020', 'sanhe-2018'].map((id) => served.find((one) => one.id === id))
if (!changning || !sanhe) throw new Error('The programmes are not there.')

const inYear = (scored: ScoredRound, asOf: string): ScoredRound => ({ ...scored, facts: { ...scored.facts, asOf } })
const now: ScoredYear = { round: 'now', ready: changning.ready, scored: changning.round, state: '第1份定稿' }
const asOf = (years: number): string => `${String(Number(changning.round.facts.asOf.slice(0, 4)) - years)}-12-31`
const before = (parts: Partial<ScoredYear> = {}): ScoredYear => ({
  ...{ round: 'before', ready: changning.ready, scored: inYear(changning.round, asOf(1)), state: '第2份定稿' },
  ...parts,
})

const scorecards = (programme: Programme, change: (node: Node) => Node): Programme => ({
  ...programme,
  scorecards: programme.scorecards.map((card) => ({ ...card, root: changed(card.root, change) })),
})
const changed = (node: Node, change: (node: Node) => Node): Node =>
  change({ ...node, children: node.children.map((child) => changed(child, change)) })

/** Indicator 7 was worth otherwise the year before. */
const otherMarks: HashedProgramme = {
  hash: 'other-marks',
  programme: scorecards(changning.ready.programme, (node) =>
    node.code === '7' ? { ...node, marks: { kind: 'points', value: '4' } } : node,
  ),
}
const otherGrades: HashedProgramme = { hash: 'other-grades', programme: { ...changning.ready.programme, grades: [] } }

describe('the methods of two years', () => {
  it('may be compared in everything where they are the same', () => {
    const check = methodCheck(changning.ready, changning.ready)
    expect([check.points.is, check.places.is, check.grades.is, check.differences]).toEqual([true, true, true, []])
  })

  it('make points, and with them places and grades, not comparable where a row was worth otherwise, and say which', () => {
    const check = methodCheck(otherMarks, changning.ready)
    expect([check.points.is, check.places.is, check.grades.is]).toEqual([false, false, false])
    expect(check.points.why).toMatch(/^计分办法有 \d+ 处不同，如“指标7.*分值由4分改为5分”$/u)
  })

  it('leave points and places comparable where only grades were given otherwise', () => {
    const check = methodCheck(otherGrades, changning.ready)
    expect([check.points.is, check.places.is, check.grades.is]).toEqual([true, true, false])
    expect(check.grades.why).toContain('等次办法')
  })

  it('are of the same kind where half of the rows are the same, whatever the programme is called', () => {
    const renamed = (of: HashedProgramme): HashedProgramme => ({ hash: 'renamed', programme: { ...of.programme, id: 'renamed' } })
    expect(isKin(renamed(otherMarks), changning.ready)).toBe(true)
    expect(isKin(renamed(sanhe.ready), changning.ready)).toBe(false)
  })
})

describe('a round beside earlier ones', () => {
  it('puts the oldest first and itself last, and says how much each unit gained since a comparable year', () => {
    const { years, tables } = composeYears(now, [before()])
    expect(years.map(({ round, versus }) => [round, versus?.points.is])).toEqual(
      expect.arrayContaining([
        ['before', true],
        ['now', undefined],
      ]),
    )
    expect(years.at(-1)?.round).toBe('now')
    const settled = tables.flatMap(({ units }) => units).filter(({ cells }) => cells.at(-1)?.points !== null)
    expect(settled.every(({ change, cells }) => cells.at(-1) === null || change?.text === '持平' || cells.at(-1)?.total === '无得分')).toBe(
      true,
    )
  })

  it('says no gain where the methods differ, and of which indicators it may not be said', () => {
    const { tables } = composeYears(now, [before({ ready: otherMarks })])
    expect(tables.flatMap(({ units }) => units).filter(({ change }) => change !== null)).toEqual([])
    const rows = tables.flatMap((table) => table.rows)
    const at = (code: string) => rows.find((row) => row.code === code)?.why.at(-2)
    expect(at('7')).toContain('分值由4分改为5分')
    expect(rows.some(({ code, why }) => code !== '7' && why.at(-2) === null)).toBe(true)
  })

  it('shows of years that came in as places nothing but the places', () => {
    const { history } = changning.round.facts
    const { years, tables } = composeYears(now, [])
    const outside = years.filter(({ round }) => round === null)
    expect(outside.map(({ label }) => label)).toEqual([...new Set(history.map(({ year }) => String(year)))].sort())
    expect(outside.length).toBeGreaterThan(0)
    expect(outside.every(({ versus }) => versus?.points.is === false)).toBe(true)
    const [known] = history
    const unit = tables.flatMap(({ units }) => units).find((one) => one.unit === known?.unit)
    expect(unit?.cells.find((cell) => cell !== null)).toMatchObject({ total: '' })
  })

  it('names a year by its day where it has two rounds', () => {
    const { years } = composeYears(now, [before({ scored: inYear(changning.round, `${asOf(0).slice(0, 4)}-06-30`) })])
    expect(years.filter(({ round }) => round !== null).map(({ label }) => label.length)).toEqual([10, 10])
  })
})
