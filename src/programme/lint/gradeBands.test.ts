import { describe, expect, it } from 'vitest'
import { node, programme } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Band } from '../../model/GradeRule.ts'
import { gradeBands } from './gradeBands.ts'

const band = (grade: string, bounds: Omit<Band, 'grade'>): Band => ({ grade: [grade], ...bounds })
const rule = (bands: readonly Band[], readings: string[] = []) =>
  ({ kind: 'bands', bands, clause: '90分以上为优秀', readings, untranslated: [] }) as const
const found = (bands: readonly Band[], readings?: string[]) => findings(gradeBands, programme({ grades: [rule(bands, readings)] }))

describe('gradeBands', () => {
  it('accepts bands that meet (SH-08)', () => {
    expect(found([band('优秀', { from: '90' }), band('良好', { from: '75', below: '90' }), band('较差', { below: '75' })])).toEqual([])
    expect(found([band('优秀', { from: '90', to: '100' }), band('较差', { from: '0', below: '90' })])).toEqual([])
  })

  it('refuses the gap that whole numbers hide, until a reading closes it', () => {
    const bands = [band('优秀', { from: '90' }), band('良好', { to: '89' })]
    expect(found(bands)).toEqual(['error bands-gap grades.0.bands: 分数档有缝：大于89且低于90不属于任何一档'])
    expect(found(bands, ['r1'])[0]).toMatch(/^warning bands-gap/u)
  })

  it('refuses overlaps and bands that nobody can reach', () => {
    expect(found([band('优秀', { from: '90' }), band('良好', { to: '90' })])).toEqual([
      'error bands-overlap grades.0.bands: 分数档“优秀”与“良好”重叠：恰为90同时属于两档',
    ])
    expect(found([band('优秀', { from: '90' }), band('良好', { below: '90' }), band('中', { from: '80', to: '70' })])[0]).toContain(
      'band-impossible grades.0.bands.2',
    )
  })

  it('wants bands without end for a total without end', () => {
    const grades = [rule([band('优秀', { from: '60', to: '100' }), band('较差', { from: '0', below: '60' })])]
    const open = programme({ grades, scorecards: [], result: node({ code: 'total' }) })
    expect(findings(gradeBands, open)).toEqual([
      'error bands-gap grades.0.bands: 分数档有缝：低于0不属于任何一档',
      'error bands-gap grades.0.bands: 分数档有缝：大于100不属于任何一档',
    ])
  })
})
