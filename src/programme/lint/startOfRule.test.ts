import { describe, expect, it } from 'vitest'
import { line, node, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Node } from '../../model/Node.ts'
import { startOfRule } from './startOfRule.ts'

const found = (leaf: Node) => findings(startOfRule, programmeOf([leaf]))
const mixed = [line({ verb: 'earn' }), line()]

describe('startOfRule', () => {
  it('wants a start where a rule gives and takes', () => {
    expect(found(scoredLeaf('1', '100', { lines: mixed }))).toEqual([
      'error start-missing scorecards.0.root.children.0.lines: “1 指标”的规则有加有减，没有写从满分起还是从零起',
    ])
    expect(found(scoredLeaf('1', '100', { lines: mixed, start: 'zero' }))).toEqual([])
  })

  it('wants none where the first line sets the value anyway', () => {
    expect(found(scoredLeaf('1', '100', { lines: [line({ verb: 'set' }), line()] }))).toEqual([])
    expect(found(scoredLeaf('1', '100', { lines: [line({ verb: 'set', each: 'late' }), line()] }))).toHaveLength(1)
  })

  it('refuses a start above scored children and on a node without marks', () => {
    const parent = scoredLeaf('1', '100', { start: 'full', children: [scoredLeaf('2', '100')] })
    expect(found(parent)[0]).toContain('start-refused scorecards.0.root.children.0.start')
    expect(found(node({ start: 'full' }))[0]).toContain('start-without-scale')
  })
})
