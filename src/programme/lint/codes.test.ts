import { describe, expect, it } from 'vitest'
import { group, line, node, points, programme, programmeOf, scorecard, scoredLeaf, yesNo } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { codes } from './codes.ts'

describe('codes', () => {
  it('lets two scorecards have a row of the same code, with checks of the same id', () => {
    const card = (id: string, name: string) =>
      scorecard({ id, for: [name], root: node({ code: id, marks: points('100'), children: [scoredLeaf('7', '100')] }) })
    const groups = [group('乡镇'), group('县直部门')]
    expect(findings(codes, programme({ groups, scorecards: [card('a', '乡镇'), card('b', '县直部门')] }))).toEqual([])
  })

  it('names a node whose code another node of the unit’s tree has, once', () => {
    const leaf = scoredLeaf('total', '100', { name: '指南' })
    expect(findings(codes, programmeOf([leaf]))).toEqual([
      'error code-duplicate scorecards.0.root.children.0.code: “total 指南”与“total 总分”用了同一个代码“total”',
    ])
  })

  it('names lines and checks with the same code', () => {
    const twice = scoredLeaf('1', '100', { lines: [line({ code: 'a' }), line({ code: 'a' })], checks: [yesNo('x'), yesNo('x')] })
    expect(findings(codes, programmeOf([twice]))).toEqual([
      expect.stringContaining('check-duplicate scorecards.0.root.children.0.checks.1'),
      expect.stringContaining('line-code-duplicate scorecards.0.root.children.0.lines.1.code'),
    ])
  })
})
