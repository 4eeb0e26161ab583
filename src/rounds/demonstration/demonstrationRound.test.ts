import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { assess, type ReadyProgramme } from '../../assess.ts'
import { loadProgramme } from '../../cli/openRound.ts'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { openRoundFile } from '../files/RoundFile.ts'
import { readRound } from '../files/readRound.ts'
import { roundFileContent, writeRoundFile } from '../files/writeRoundFile.ts'
import { writeAnswersTemplate } from '../files/writeAnswersTemplate.ts'
import { demonstrationRound } from './demonstrationRound.ts'

const noFiles = () => ({ refused: '没有这个文件' })

describe.each(['changning-2020', 'taiqian-2020', 'tangyin-2022', 'shapes'])('the demonstration round of %s', (id) => {
  const programme = loadProgramme(openProgramme(machineIo(), id))
  const { compiled } = programme
  const round = demonstrationRound(compiled, ownCalendar())
  const ready: ReadyProgramme = programme
  const receiptOf = (one: RoundFacts) => assess(ready, one).receipt

  const readBack = (path: string, text: string, open: Parameters<typeof readRound>[2] = noFiles) => {
    const { file, issues } = openRoundFile(path, text)
    expect(issues).toEqual([])
    const read = readRound(file!, compiled.programme, open, ownCalendar())
    expect(read.issues).toEqual([])
    return read.round!
  }

  it('has as many units in each group and class as the notice, all of 示例县', () => {
    for (const { name, size, classes } of compiled.programme.groups) {
      const members = round.units.filter(({ unit }) => unit.group === name)
      expect(members).toHaveLength(size ?? compiled.programme.units.filter(({ group }) => group === name).length)
      for (const one of classes) expect(members.filter(({ unit }) => unit.class === one.name)).toHaveLength(one.size ?? members.length)
    }
    expect(round.units.filter(({ unit }) => !unit.name.startsWith('示例县'))).toEqual([])
    expect(round.demonstration).toBe(true)
  })

  it('comes out the same every time', () => {
    expect(demonstrationRound(compiled, ownCalendar())).toEqual(round)
  })

  it('says who answered, when, and what proves it', () => {
    const answers = round.units.flatMap(({ facts }) => Object.values(facts.answers).flat()).filter(({ lane }) => lane !== 'self')
    expect(answers.length).toBeGreaterThan(round.units.length * 10)
    expect(answers.filter(({ by, at, proof }) => by === '' || at === '' || !proof)).toEqual([])
  })

  it('is read back from its own file with the same facts', () => {
    const back = readBack('round.yaml', writeRoundFile(round, compiled.programme, id))
    expect(receiptOf(back)).toEqual(receiptOf(round))
  })

  it('is read back from JSON with the same facts', () => {
    const back = readBack('round.json', JSON.stringify(roundFileContent(round, compiled.programme, id)))
    expect(receiptOf(back)).toEqual(receiptOf(round))
  })

  it('is read back from the table of answers with the same facts', () => {
    const { answers: _, ...rest } = roundFileContent(round, compiled.programme, id)
    const bytes = new TextEncoder().encode([...writeAnswersTemplate(round, compiled.programme)].join(''))
    const back = readBack('round.json', JSON.stringify({ ...rest, 'answers-file': 'answers.csv' }), () => ({ bytes }))
    expect(receiptOf(back)).toEqual(receiptOf(round))
  })
})

describe('the first group of a demonstration that ranks and grades', () => {
  it('shows a veto, a tie and a grade that is still open', () => {
    const programme = loadProgramme(openProgramme(machineIo(), 'changning-2020'))
    const lines = assess(programme, demonstrationRound(programme.compiled, ownCalendar())).standings.tables[0]!.lines
    expect(lines.filter(({ state }) => state === 'vetoed')).toHaveLength(1)
    expect(lines.filter(({ tiedWith }) => tiedWith.length > 0).length).toBeGreaterThan(0)
    expect(lines.filter(({ gradeState, grades }) => gradeState === 'open' && grades.length > 1).length).toBeGreaterThan(0)
  })
})
