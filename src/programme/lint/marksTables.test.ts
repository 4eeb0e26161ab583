import { describe, expect, it } from 'vitest'
import { group, node, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { marksTables } from './marksTables.ts'

const classes = { groups: [group('县直部门', { classes: [{ name: 'A' }, { name: 'B' }] })], units: [] }
const byClass = (table: Record<string, string>, otherwise?: string) =>
  scoredLeaf('1', '0', { marks: { kind: 'profile', by: 'class', table, ...(otherwise === undefined ? {} : { otherwise }) } })

describe('marksTables', () => {
  it('accepts a table that speaks of every class, or has an else', () => {
    expect(findings(marksTables, programmeOf([byClass({ A: '5', B: '3' })], classes))).toEqual([])
    expect(findings(marksTables, programmeOf([byClass({ A: '5' }, '4')], classes))).toEqual([])
  })

  it('names the class that is left out and the one that nobody knows', () => {
    expect(findings(marksTables, programmeOf([byClass({ A: '5', C: '3' })], classes))).toEqual([
      'error marks-table-unknown scorecards.0.root.children.0.marks: “1 指标”的分值表写了“C”，单位表里没有这个类',
      'error marks-table-missing scorecards.0.root.children.0.marks: “1 指标”的分值表没有写县直部门B类的分值',
    ])
  })

  it('refuses a share of a node without a scale', () => {
    const inner = node({ code: 'x', children: [scoredLeaf('1', '0', { marks: { kind: 'share' } })] })
    expect(findings(marksTables, programmeOf([inner]))[0]).toContain('marks-without-scale scorecards.0.root.children.0.children.0.marks')
  })
})
