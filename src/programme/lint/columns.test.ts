import { describe, expect, it } from 'vitest'
import { line, named, node, programmeOf, yesNo } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Node } from '../../model/Node.ts'
import { columns } from './columns.ts'

const column = (parts: Partial<Node> = {}): Node =>
  node({
    code: 'l1',
    name: '时政要闻',
    role: 'column',
    column: { levels: ['政务动态', '时政要闻'], updates: { kind: 'every', period: 'week' } },
    text: '转载上级时政信息',
    scope: { names: named('甲局'), except: [], open: false, text: '甲局' },
    checks: [yesNo('l1.published')],
    lines: [line({ finding: '未公开' })],
    readings: ['r1'],
    ...parts,
  })
const found = (row: Node, root: Partial<Node> = {}) => findings(columns, programmeOf([row], {}, { keepers: 'each', ...root }))

describe('columns', () => {
  it('accepts a column with content, one keeper and a cadence with its reading (TY-01)', () => {
    expect(found(column())).toEqual([])
  })

  it('warns of a row without content, keeper or cadence, each at its place (TY-01)', () => {
    const bare = column({ text: '', scope: { names: [], except: [], open: true, text: '' }, column: { levels: ['监管执法信息'] } })
    expect(found(bare, { readings: ['r2'] }).map((issue) => issue.split(':')[0])).toEqual([
      'warning column-without-cadence scorecards.0.root.children.0.column',
      'warning column-without-keeper scorecards.0.root.children.0.scope',
      'warning column-without-content scorecards.0.root.children.0.text',
    ])
  })

  it('wants a reading for how often a column changes', () => {
    expect(found(column({ readings: [] }))).toEqual([expect.stringContaining('error reading-needed') as string])
  })

  it('wants a reading for whose problem it is where several keep a column', () => {
    const shared = column({ scope: { names: named('甲局', '乙局'), except: [], open: false } })
    expect(found(shared)).toEqual([expect.stringContaining('问题算谁的') as string])
    expect(found(shared, { readings: ['r2'] })).toEqual([])
  })
})
