import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { node, programme, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
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
