import { describe, expect, it } from 'vitest'
import { named, node, points, programmeOf, scoredLeaf, unit } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { scopedMarks } from './scopedMarks.ts'

const only = (...names: string[]) => ({ names: named(...names), except: [], open: false })
const error = /^error scoped-marks-undecided scorecards\.0\.root\.children\.1\.scope: “2 指标”/u

describe('scopedMarks', () => {
  it('refuses marks that some units can never have when nothing says what becomes of them', () => {
    const children = [scoredLeaf('1', '90'), scoredLeaf('2', '10', { scope: only('甲局') })]
    expect(findings(scopedMarks, programmeOf(children))).toEqual([expect.stringMatching(error)])
  })

  it.each([
    ['a conversion above (TQ-04)', {}, { convert: true }],
    ['full marks for those it does not concern (CN-04)', { notApplying: { how: 'full' } as const }, {}],
    ['marks that move elsewhere', { notApplying: { how: 'spread', to: ['1'], equally: true } as const }, {}],
    ['a share of a pool (TQ-05)', { marks: { kind: 'share' } as const }, {}],
    ['a scope that names every unit', { scope: only('甲局', '乙局') }, {}],
    ['a scope that names their function', { scope: { names: [{ kind: 'function', name: '执法' }], except: [], open: false } as const }, {}],
  ])('accepts %s', (_, parts, root) => {
    const units = ['甲局', '乙局'].map((name) => unit(name, { functions: ['执法'] }))
    const children = [scoredLeaf('1', '90'), scoredLeaf('2', '10', { scope: only('甲局'), ...parts })]
    expect(findings(scopedMarks, programmeOf(children, { units }, root))).toEqual([])
  })

  it('accepts rows of which every unit has one', () => {
    const children = [scoredLeaf('1', '90'), scoredLeaf('2', '10', { scope: only('甲局') }), scoredLeaf('3', '10', { scope: only('乙局') })]
    expect(findings(scopedMarks, programmeOf(children))).toEqual([])
  })

  it('counts an open scope as one that may leave somebody out', () => {
    const scope = { names: named('甲局'), except: [], open: true }
    expect(findings(scopedMarks, programmeOf([scoredLeaf('1', '90'), scoredLeaf('2', '10', { scope })]))).toHaveLength(1)
  })

  it('is a warning once a reading decides it, and silent about nodes that only add', () => {
    const children = [scoredLeaf('1', '90'), scoredLeaf('2', '10', { scope: only('甲局'), readings: ['r3'] })]
    expect(findings(scopedMarks, programmeOf(children))[0]).toMatch(/^warning scoped-marks-undecided/u)
    const bonus = node({ code: 'b', scope: only('甲局') })
    expect(findings(scopedMarks, programmeOf([scoredLeaf('1', '100'), bonus], {}, { marks: points('100') }))).toEqual([])
  })
})
