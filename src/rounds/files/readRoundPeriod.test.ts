import { describe, expect, it } from 'vitest'
import { loadProgramme } from '../../cli/openRound.ts'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import { openRoundFile } from './RoundFile.ts'
import { readRound } from './readRound.ts'

describe('the period of a round of a programme that recurs by quarters', () => {
  const tangyin = loadProgramme(openProgramme(machineIo(), 'tangyin-2022')).compiled.programme
  const faultsOf = (period: string, programme = tangyin) => {
    const head = `round: 测试\nprogramme: tangyin-2022\nas-of: 2022-12-31\npartial: true\nperiod: ${period}\nunits: [{name: 城关镇, group: 乡镇}]\n`
    const { file } = openRoundFile('round.yaml', head)
    if (!file) throw new Error(head)
    const { round, issues } = readRound(file, programme, () => ({ refused: '没有这个文件' }), {
      years: [2022, 2023],
      holidays: [],
      workdays: [],
    })
    return { period: round?.period, issues: issues.map(({ message }) => message) }
  }

  it.each([
    ['the quarter it was published with', '2022-07-01', '2022-09-30'],
    ['the next quarter', '2022-10-01', '2022-12-31'],
    ['a quarter before', '2022-04-01', '2022-06-30'],
    ['a quarter of another year', '2023-01-01', '2023-03-31'],
    ['a part of its quarter', '2022-08-01', '2022-08-31'],
  ])('may be %s', (_, from, to) => {
    expect(faultsOf(`{from: ${from}, to: ${to}}`)).toEqual({ period: { from, to }, issues: [] })
  })

  it.each([
    ['begins between two quarters', '{from: 2022-11-01, to: 2023-01-31}', '也不是从2022-07-01数起的另一个3个月'],
    ['is longer than a quarter', '{from: 2022-10-01, to: 2023-03-31}', '不在考核期间2022-07-01至2022-09-30之内'],
    ['ends before it begins', '{from: 2022-09-30, to: 2022-07-01}', '起止颠倒'],
  ])('is refused where it %s', (_, period, words) => {
    expect(faultsOf(period).issues).toEqual([expect.stringContaining(words)])
  })

  it('stays within a period that holds several of them, whose dates do not move', () => {
    const year = { ...tangyin, period: { from: '2022-01-01', to: '2022-12-31', everyMonths: 3 } }
    expect(faultsOf('{from: 2022-10-01, to: 2022-12-31}', year).issues).toEqual([])
    expect(faultsOf('{from: 2023-01-01, to: 2023-03-31}', year).issues).toHaveLength(1)
  })
})
