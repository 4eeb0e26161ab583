import { describe, expect, it } from 'vitest'
import { line, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Expr } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import { nodeReferences } from './nodeReferences.ts'

const set = (value: Expr) => [line({ verb: 'set', amount: { kind: 'points', value } })]
const leaf = (code: string, value: Expr) => scoredLeaf(code, '50', { lines: set(value) })
const found = (...children: Node[]) => findings(nodeReferences, programmeOf(children))

describe('nodeReferences', () => {
  it('accepts a node that looks at another, and at who it applies to', () => {
    expect(found(leaf('1', { op: 'points', node: '2' }), scoredLeaf('2', '50'))).toEqual([])
    const gate: Expr = { op: 'applies', node: '1' }
    expect(found(scoredLeaf('1', '100', { when: gate }))).toEqual([])
  })

  it('names a code that the tree does not have', () => {
    expect(found(leaf('1', { op: 'points', node: '7' }))).toEqual([
      'error code-unknown scorecards.0.root.children.0.lines.0.amount: “1 指标”引用了“7”，“县直部门评分表”的总分树里没有这个代码',
    ])
    const to = { notApplying: { how: 'spread', to: ['7', '1'], equally: true } } as const
    expect(found(scoredLeaf('1', '50', to))).toEqual([
      expect.stringContaining('code-unknown scorecards.0.root.children.0.notApplying.to.0'),
      expect.stringContaining('spread-impossible scorecards.0.root.children.0.notApplying.to.1'),
    ])
  })

  it('finds circles, through the tree as well', () => {
    expect(found(leaf('1', { op: 'points', node: '2' }), leaf('2', { op: 'mean', node: '1', within: 'group' }))).toEqual([
      'error circle scorecards.0.root.children.0: “1 指标”的得分要靠自己才能算出：1 → 2 → 1',
    ])
    expect(found(leaf('1', { op: 'points', node: 'total' }))[0]).toContain('1 → total → card → departments → 1')
  })
})
