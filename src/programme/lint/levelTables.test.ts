import { describe, expect, it } from 'vitest'
import { line, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Check } from '../../model/Check.ts'
import { levelTables } from './levelTables.ts'

const circulars: Check = {
  id: 'circulars',
  ask: '通报',
  kind: 'list',
  fields: { by: { kind: 'choice', levels: ['国办', '省', '市', '县'], yesNo: false } },
  open: true,
  presumeNone: true,
}

function found(table: Record<string, { points: string }>, otherwise?: 'all') {
  const amount = { kind: 'levels', by: { op: 'field', field: 'by' }, table, ...(otherwise ? { otherwise } : {}) } as const
  const deduct = line({ clause: '被通报的扣分', each: 'circulars', amount })
  return findings(levelTables, programmeOf([scoredLeaf('1', '100', { lines: [deduct] })], { checks: [circulars] }))
}

describe('levelTables', () => {
  it('accepts a table with every level, or with an else (CN-06)', () => {
    const one = { points: '1' }
    expect(found({ 国办: one, 省: one, 市: one, 县: one })).toEqual([])
    expect(found({ 省: one }, 'all')).toEqual([])
  })

  it('names levels that are missing and levels that nobody knows', () => {
    expect(found({ 省: { points: '5' }, 市: { points: '3' }, 区: { points: '1' } })).toEqual([
      'error level-missing scorecards.0.root.children.0.lines.0.amount: “被通报的扣分”的级别表缺少“国办”、“县”',
      'error level-unknown scorecards.0.root.children.0.lines.0.amount: “被通报的扣分”的级别表写了“区”，检查点没有这一级',
    ])
  })
})
