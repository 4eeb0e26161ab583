import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { node, points, programme, programmeOf, scoredLeaf, unit } from '../../../test/coreProgramme.ts'
import { notedPlaces } from '../../../test/findings.ts'
import { CHECKS, checkProgramme } from './index.ts'

describe('the checks of a programme', () => {
  it('are the files of the folder, each with its test', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !file.startsWith('index.'))
    const names = files.filter((file) => !file.endsWith('.test.ts')).map((file) => file.replace('.ts', ''))
    expect(Object.keys(CHECKS)).toEqual(names)
    expect(files.filter((file) => file.endsWith('.test.ts'))).toEqual(names.map((name) => `${name}.test.ts`))
  })

  it('find nothing in a programme that is right', () => {
    const { errors, warnings } = checkProgramme(programme(), notedPlaces(programme()))
    expect([...errors, ...warnings]).toEqual([])
  })

  it('report all mistakes at once, each with its place and what to do', () => {
    const bad = programmeOf([scoredLeaf('1', '98', { readings: ['r9'] }), node({ code: '1', role: 'indicator' })])
    const { errors, warnings } = checkProgramme(bad, notedPlaces(bad))
    expect(errors.map(({ code }) => code)).toEqual(['code-duplicate', 'marks-sum', 'reading-unknown'])
    expect(warnings.map(({ code }) => code)).toEqual(['duty-without-content'])
    for (const issue of [...errors, ...warnings])
      expect(issue).toMatchObject({ line: 1, column: 1, remedy: expect.stringMatching(/请/u) as string })
  })
})

describe('a programme for three thousand units', () => {
  it('is checked at once', () => {
    const units = Array.from({ length: 3000 }, (_, index) => unit(`第${index}局`, { aliases: [`${index}局`], functions: ['执法'] }))
    const rows = Array.from({ length: 60 }, (_, index) =>
      scoredLeaf(`${index}`, '1', {
        scope: { names: units.filter((_, at) => at % 60 !== index).map(({ name }) => name), except: [], open: false },
      }),
    )
    const large = programmeOf(rows, { units }, { marks: points('60') })
    const before = performance.now()
    expect(checkProgramme(large, notedPlaces(large)).errors.map(({ code }) => code)).toEqual(Array(60).fill('scoped-marks-undecided'))
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
