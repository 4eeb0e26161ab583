import { describe, expect, it } from 'vitest'
import { servedRounds } from '../../../../test/served.ts'
import { add, compare, fractionFromText, ZERO } from '../../../model/Fraction.ts'
import { composeRoundSheet } from '../composeRoundSheet.ts'
import { composeAnalysis } from './composeAnalysis.ts'

const served = await servedRounds()

const rounds = served.map(({ id, ready, round }) => ({
  id,
  sheet: composeRoundSheet(ready, round),
  analysis: composeAnalysis(ready.programme, round),
}))

const changning = rounds.find(({ id }) => id === 'changning-2020')
const lines = changning?.analysis.tables.flatMap((table) => table.lines) ?? []

describe.each(rounds)('why grades end where they do in $id', ({ sheet, analysis }) => {
  it('is said of the same units, points and grades as the ranking says', () => {
    const known = new Map(sheet.tables.flatMap((table) => table.lines.map((line) => [line.unit, line] as const)))
    for (const { inside, outside } of analysis.tables.flatMap((table) => table.lines))
      for (const one of [...inside, ...outside]) {
        const line = known.get(one.unit)
        expect([one.total, one.place, one.grades]).toEqual([line?.total.text, line?.place, line?.grades])
      }
  })

  it('has no unit surely inside below the line, and none surely outside above it', () => {
    for (const { inside, outside } of analysis.tables.flatMap((table) => table.lines)) {
      expect(inside.filter(({ side }) => side === 'outside')).toEqual([])
      expect(outside.filter(({ side }) => side === 'inside')).toEqual([])
    }
  })

  it('adds what each group lost to what all lost, indicator by indicator', () => {
    for (const { all, groups } of analysis.losses) {
      const cells = groups.filter((cell) => cell !== null)
      expect(cells.reduce((count, { lost }) => count + lost, 0)).toBe(all.lost)
      // A printed sum is rounded once, so are the parts.
      const sum = cells.reduce((total, cell) => add(total, fractionFromText(cell.sum)), ZERO)
      expect(Math.abs(Number(all.sum) - Number(sum.n) / Number(sum.d))).toBeLessThan(0.01 * cells.length)
    }
    const sums = analysis.losses.map(({ all }) => fractionFromText(all.sum))
    expect(sums.every((sum, at) => at === 0 || compare(sums[at - 1] ?? sum, sum) >= 0)).toBe(true)
  })

  it('names no indicator both as one that tells units apart and as one that does not', () => {
    for (const { name, level } of analysis.tables) {
      const apart = sheet.tables.find((table) => table.name === name)?.figures?.rows ?? []
      const told = new Set(apart.filter(({ span }) => span.includes('–')).map(({ card, code }) => `${card}/${code}`))
      expect(level.filter(({ card, code }) => told.has(`${card}/${code}`))).toEqual([])
    }
  })
})

describe('the seats of changning', () => {
  it('are reckoned in words, with the notice’s own', () => {
    expect(lines.map(({ words }) => words)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^乡镇\d+个单位排名，第1至4名为优秀$/u) as string,
        expect.stringMatching(/^A类\d+个单位，名额5个：第1至5名为优秀$/u) as string,
      ]),
    )
    expect(lines.every(({ clause }) => clause !== '')).toBe(true)
  })

  it('say of each clause what it took, and of how many units in each group', () => {
    const [first] = changning?.analysis.clauses ?? []
    expect(first?.clause).not.toBe('')
    expect(first?.groups.reduce((sum, one) => sum + one, 0)).toBe(first?.units)
  })
})
