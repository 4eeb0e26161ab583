import { describe, expect, it } from 'vitest'
import { group, named, node, points, programme, programmeOf, scorecard, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { marksSum } from './marksSum.ts'

const sections = (...marks: string[]) => marks.map((value, index) => scoredLeaf(`${index + 1}`, value))

describe('marksSum', () => {
  it('accepts children that add up, in fractions too (TQ-01)', () => {
    expect(findings(marksSum, programmeOf(sections('40', '60')))).toEqual([])
    expect(findings(marksSum, programmeOf(sections('100/3', '100/3', '100/3')))).toEqual([])
  })

  it('names the sum that is wrong, at the parent’s marks (TQ-01)', () => {
    expect(findings(marksSum, programmeOf(sections('40', '58')))).toEqual([
      'error marks-sum scorecards.0.root.marks: “departments 县直部门评分表”的各下级分值之和应为100，实为98，少2',
    ])
  })

  it('looks at the scale inside, where a node has its own', () => {
    const part = node({ code: 'a', name: '部件', marks: points('100'), of: '50', children: sections('20', '31') })
    expect(findings(marksSum, programmeOf([part]))).toEqual([
      'error marks-sum scorecards.0.root.children.0.of: “a 部件”的各下级分值之和应为50，实为51，多1',
    ])
  })

  it('is a warning once a reading decides it', () => {
    expect(findings(marksSum, programmeOf(sections('40', '58'), {}, { readings: ['r1'] }))[0]).toMatch(
      /^warning marks-sum .*已按口径r1处理/u,
    )
  })

  it('takes percentages of the parent’s scale', () => {
    const children = ['40', '60'].map((value, index) => scoredLeaf(`${index}`, '1', { marks: { kind: 'percent', value } }))
    expect(findings(marksSum, programmeOf(children))).toEqual([])
  })

  it('says for which class a table of marks does not add up', () => {
    const table = { kind: 'profile', by: 'class', table: { A: '60', B: '50' } } as const
    const classes = [{ name: 'A' }, { name: 'B' }]
    const children = [scoredLeaf('1', '40'), scoredLeaf('2', '0', { marks: table })]
    expect(findings(marksSum, programmeOf(children, { groups: [group('县直部门', { classes })], units: [] }))).toEqual([
      'error marks-sum scorecards.0.root.marks: “departments 县直部门评分表”的各下级分值之和应为100，实为90，少10（县直部门B类）',
    ])
  })

  it('accepts rows for different groups that each add up', () => {
    const groups = [group('镇'), group('区')]
    const children = [
      scoredLeaf('1', '60'),
      scoredLeaf('2', '40', { scope: { names: named('镇'), except: [], open: false } }),
      scoredLeaf('3', '40', { scope: { names: [], except: named('镇'), open: false } }),
    ]
    const card = scorecard({ for: ['镇', '区'], root: node({ marks: points('100'), children }) })
    expect(findings(marksSum, programme({ groups, units: [], scorecards: [card] }))).toEqual([])
  })

  it('wants something left to share (TQ-05)', () => {
    const pool = scoredLeaf('9', '0', { marks: { kind: 'share' } })
    expect(findings(marksSum, programmeOf([...sections('62'), pool]))).toEqual([])
    expect(findings(marksSum, programmeOf([...sections('100'), pool]))[0]).toContain('没有分值可平分')
  })

  it('wants a scale under a shared node whose parts have marks of their own', () => {
    const pool = node({ code: 'p', marks: { kind: 'share' }, children: sections('1', '2') })
    expect(findings(marksSum, programmeOf([pool]))[0]).toContain('marks-scale-unknown scorecards.0.root.children.0.marks')
  })
})
