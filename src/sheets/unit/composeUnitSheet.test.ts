import { describe, expect, it } from 'vitest'
import { servedRounds } from '../../../test/served.ts'
import { add, formatFraction, fractionFromText, subtract, ZERO, type Fraction } from '../../model/Fraction.ts'
import { composeUnitSheet } from './composeUnitSheet.ts'
import { isFrame } from '../isFrame.ts'
import { printedEnds } from './printedEnds.ts'
import type { SheetNode, UnitSheet } from './UnitSheet.ts'
import { withoutPersons } from './withoutPersons.ts'

const served = await servedRounds()

const sheetsOf = ({ ready, round }: (typeof served)[number]): readonly UnitSheet[] =>
  round.facts.units.flatMap(({ unit }) => composeUnitSheet(ready, round, unit.id) ?? [])

const number = (text: string): Fraction => fractionFromText(text.replace('−', '-').replace('＋', ''))
const nodesOf = (node: SheetNode): readonly SheetNode[] => [node, ...node.children.flatMap(nodesOf)]

/** What the rows of a heading print, and what its own lines print that they change. */
function printedSum({ children, steps }: SheetNode): Fraction | null {
  const rows = children.filter(({ marks }) => marks !== null).map(({ worth }) => printedEnds(worth))
  // What is converted is another scale: its sentence says from what to what.
  if (steps.some(({ kind }) => kind === 'convert')) return null
  const acts = steps.filter(({ kind, change }) => change !== '' && kind !== 'start' && kind !== 'children')
  if (rows.some((row) => !row || row.low !== row.high) || acts.some(({ sure, change }) => !sure || !/^[−＋]?[\d.]+$/u.test(change)))
    return null
  return [...rows.flatMap((row) => row?.low ?? []), ...acts.map(({ change }) => number(change))].reduce(add, ZERO)
}

describe.each(served.map((one) => [one.id, one] as const))('the sheets of %s', (_, one) => {
  const sheets = sheetsOf(one)

  it('are there for every unit', () => {
    expect(sheets).toHaveLength(one.round.facts.units.length)
  })

  it('add up as they print: rows to their heading', () => {
    const wrong = sheets.flatMap(({ unit, root }) =>
      nodesOf(root).flatMap((node) => {
        const sum = isFrame(node) && node.applies === true ? printedSum(node) : null
        const own = printedEnds(node.points)
        if (!sum || !own || node.points.low !== node.points.high) return []
        return formatFraction(subtract(sum, own.low)) === '0'
          ? []
          : [`${unit.name} ${node.name}: ${formatFraction(sum)} ≠ ${node.points.text}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('fall from full marks to the total, step by step', () => {
    const wrong = sheets.flatMap(({ unit, waterfall }) => {
      if (!waterfall) return []
      const falls = waterfall.groups.flatMap((group) => group.falls)
      const ends = [falls.map(({ sure }) => sure), falls.map(({ most }) => most)].map((all) =>
        all.reduce((left, lost) => left - lost, waterfall.scale.full),
      )
      const off = Math.abs((ends[0] ?? 0) - waterfall.scale.high) + Math.abs((ends[1] ?? 0) - waterfall.scale.low)
      return off < 0.01 ? [] : [`${unit.name}: ${ends.join('–')} ≠ ${waterfall.total}`]
    })
    expect(wrong).toEqual([])
  })

  it('give each section’s rate, and the median of its group, from the lower end to the upper', () => {
    for (const { sections } of sheets)
      for (const { rate, median } of sections) {
        expect(rate.low).toBeLessThanOrEqual(rate.high)
        if (median) expect(median.low).toBeLessThanOrEqual(median.high)
      }
  })
})

const nobody = { isNamed: () => false, organiser: '县政务公开办' }

describe.each(served.map((one) => [one.id, one] as const))('what units of %s read', (_, { ready, round }) => {
  const units = round.facts.units.map(({ unit, facts }) => ({
    unit,
    people: Object.values(facts.answers)
      .flat()
      .flatMap(({ lane, by }) => (lane === 'self' ? [] : [by])),
  }))

  it('has no name of anybody who assessed them in a source, a copy or a key', () => {
    for (const { unit, people } of units.slice(0, 6)) {
      const sheet = composeUnitSheet(ready, round, unit.id)
      if (!sheet) throw new Error(unit.name)
      const { root, waterfall } = withoutPersons(sheet, nobody)
      const text = JSON.stringify([root, waterfall])
      expect(new Set(people).size).toBeGreaterThan(0)
      for (const name of new Set(people)) expect(text).not.toMatch(new RegExp(`"by":"${name}|"copy":"${name}"|@${name}"`, 'u'))
      expect(text.length).toBeGreaterThan(JSON.stringify([sheet.root]).length / 2)
    }
  })

  it('stays whole in rows that the reader assesses', () => {
    const sheet = composeUnitSheet(ready, round, round.facts.units[0]?.unit.id ?? '')
    if (!sheet) throw new Error('A round has units.')
    expect(withoutPersons(sheet, { ...nobody, isNamed: () => true })).toEqual(sheet)
  })
})
