import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepare } from '../../assess.ts'
import { incidentLists } from '../../programme/facts/readIncidents.ts'
import { BONUS_FILES } from '../../../test/bonusProgramme.ts'
import { costOf } from './costOf.ts'

function costsIn(files: Readonly<Record<string, string>>) {
  const { programme } = prepare(files).compiled
  return Object.fromEntries([...incidentLists(programme)].map(([kind, { id }]) => [kind, costOf(programme, id)]))
}

describe('what an incident can cost', () => {
  it('is told by the notice: points by its level, or everything by level and outcome (CN-06, CN-07)', () => {
    const folder = join('programmes', 'changning-2020')
    const cards = readdirSync(join(folder, 'scorecards')).map((card) => `scorecards/${card}`)
    const files = ['programme.yaml', 'units.yaml', 'notice.txt', ...cards].map((file) => [file, readFileSync(join(folder, file), 'utf8')])
    expect(costsIn(Object.fromEntries(files) as Record<string, string>)).toMatchObject({
      通报: { penalises: true, vetoes: true, decidedBy: ['by', 'failed'] },
      投诉举报曝光: { penalises: true, vetoes: false, decidedBy: [] },
      不当发布: { penalises: true, vetoes: false, decidedBy: [] },
      弄虚作假: { penalises: true, vetoes: false, decidedBy: [] },
    })
  })

  it('is nothing where it only adds', () => {
    expect(costsIn(BONUS_FILES)).toEqual({
      通报: { penalises: true, vetoes: true, decidedBy: ['by'] },
      表扬: { penalises: false, vetoes: false, decidedBy: [] },
    })
  })
})
