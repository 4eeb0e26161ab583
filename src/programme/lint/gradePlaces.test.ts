import { describe, expect, it } from 'vitest'
import { group, programme } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { gradePlaces } from './gradePlaces.ts'

type Range = readonly [string, number, number]
const found = (ranges: readonly Range[], readings: string[] = []) => {
  const places = ranges.map(([grade, from, to]) => ({ grade: [grade], from, to }))
  const rule = { kind: 'places', places, for: { group: '乡镇' }, clause: '前4名为优秀', readings, untranslated: [] } as const
  return findings(gradePlaces, programme({ groups: [group('乡镇', { size: 13 }), group('县直部门')], grades: [rule] }))
}

describe('gradePlaces', () => {
  it('accepts grades that share out the thirteen places (CN-08)', () => {
    expect(
      found([
        ['优秀', 1, 4],
        ['良好', 5, 10],
        ['合格', 11, 13],
      ]),
    ).toEqual([])
  })

  it('names places without a grade, with two, and beyond the group', () => {
    expect(
      found([
        ['优秀', 1, 4],
        ['良好', 4, 10],
        ['合格', 13, 14],
      ]),
    ).toEqual([
      'error places-gap grades.0.places: 乡镇应有13个名次，第11至12名没有等次',
      'error places-overlap grades.0.places: 乡镇应有13个名次，第4名有两个等次',
      'error places-beyond grades.0.places: 乡镇应有13个名次，第14名不存在',
    ])
  })

  it('is a warning once a reading decides it', () => {
    expect(
      found(
        [
          ['优秀', 1, 4],
          ['良好', 5, 12],
        ],
        ['r6'],
      )[0],
    ).toMatch(/^warning places-gap/u)
  })

  it('refuses a range that runs backwards', () => {
    expect(found([['优秀', 4, 1]])[0]).toContain('place-impossible grades.0.places.0.from')
  })
})

describe('a group of impossible size', () => {
  it('is compared without counting to it', () => {
    const places = [{ grade: ['优秀'], from: 1, to: 999_999_999 }]
    const rule = { kind: 'places', places, clause: '前几名为优秀', readings: [], untranslated: [] } as const
    expect(findings(gradePlaces, programme({ groups: [group('乡镇', { size: 999_999_998 })], units: [], grades: [rule] }))).toEqual([
      'error places-beyond grades.0.places: 乡镇应有999999998个名次，第999999999名不存在',
    ])
  })
})
