import { describe, expect, it } from 'vitest'
import { node, points, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { conversions } from './conversions.ts'

const section = (parts = {}) =>
  node({ code: 's', name: '重点领域', marks: points('38'), convert: true, children: [scoredLeaf('1', '38')], ...parts })

describe('conversions', () => {
  it('accepts one conversion over scored rows (TQ-04)', () => {
    expect(findings(conversions, programmeOf([scoredLeaf('1', '100')], {}, { convert: true }))).toEqual([])
  })

  it('refuses one that has nothing to convert or no scale', () => {
    expect(findings(conversions, programmeOf([section({ children: [] })]))[0]).toContain('convert-nothing')
    const { marks: _, ...bare } = section()
    expect(findings(conversions, programmeOf([bare]))[0]).toContain('convert-without-scale scorecards.0.root.children.0.convert')
  })

  it('wants a reading for one inside another', () => {
    expect(findings(conversions, programmeOf([section()], {}, { convert: true }))[0]).toMatch(
      /^error convert-nested .*“s 重点领域”的换算套在/u,
    )
    expect(findings(conversions, programmeOf([section({ readings: ['r1'] })], {}, { convert: true }))[0]).toMatch(
      /^warning convert-nested/u,
    )
  })
})
