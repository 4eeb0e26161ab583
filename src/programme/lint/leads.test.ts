import { describe, expect, it } from 'vitest'
import { programmeOf, scoredLeaf, unit } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Node } from '../../model/Node.ts'
import type { Assessor } from '../../model/Programme.ts'
import { leads } from './leads.ts'

const assessor = (name: string, parts: Partial<Assessor> = {}): Assessor => ({ name, aliases: [], readings: [], ...parts })
const found = (assessors: readonly Assessor[], row: Partial<Node> = {}) =>
  findings(leads, programmeOf([scoredLeaf('1', '100', row)], { assessors, units: [unit('市财政局'), unit('乙局')] }))

describe('lead assessors', () => {
  it('are known by any of their names (SH-02)', () => {
    expect(found([assessor('市审批局', { aliases: ['市行政审批局'] })], { assessor: ['市行政审批局'] })).toEqual([])
  })

  it('are told when they are not listed, or lead nothing (SH-02)', () => {
    expect(found([assessor('市编办')], { assessor: ['市网信办'] })).toEqual([
      expect.stringContaining('warning assessor-unused assessors.0.name') as string,
      expect.stringContaining('warning assessor-unknown scorecards.0.root.children.0.assessor.0') as string,
    ])
  })

  it('do not score themselves without a word of who does (SH-02)', () => {
    const lead = { assessor: ['市财政局'] }
    const itself = assessor('市财政局', { unit: '市财政局' })
    expect(found([itself], lead)).toEqual([expect.stringContaining('error assessor-scores-itself') as string])
    expect(found([{ ...itself, instead: '市政务办' }], lead)).toEqual([expect.stringContaining('error reading-needed') as string])
    expect(found([{ ...itself, instead: '市政务办', readings: ['r1'] }], lead)).toEqual([])
  })

  it('may lead rows that do not apply to them', () => {
    const others = { scope: { names: [{ kind: 'unit', name: '乙局' } as const], except: [], open: false }, assessor: ['市财政局'] }
    expect(found([assessor('市财政局', { unit: '市财政局' })], others)).toEqual([])
  })

  it('are the unit that the table of units names', () => {
    expect(found([assessor('市财政局', { unit: '市财政所' })], { assessor: ['市财政局'] })).toEqual([
      expect.stringContaining('error assessor-unit-unknown assessors.0.unit') as string,
    ])
  })
})
