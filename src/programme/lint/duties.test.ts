import { describe, expect, it } from 'vitest'
import { node, points, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { duties } from './duties.ts'

describe('duties', () => {
  it('accepts an indicator with words and a rule, and one that only adds a text', () => {
    expect(findings(duties, programmeOf([scoredLeaf('1', '100'), node({ code: '2', role: 'indicator', text: '公开' })]))).toEqual([])
  })

  it('warns of an indicator without content (TY-01)', () => {
    expect(findings(duties, programmeOf([node({ code: '9', name: '监管执法信息', role: 'indicator' })]))).toEqual([
      'warning duty-without-content scorecards.0.root.children.0.name: “9 监管执法信息”没有考核内容，也没有评分规则',
    ])
  })

  it('warns of marks that nothing gives or takes, unless a person decides the clause', () => {
    const bare = node({ code: '9', marks: points('5'), role: 'indicator', text: '公开' })
    expect(findings(duties, programmeOf([bare]))[0]).toContain('marks-without-rule scorecards.0.root.children.0.marks')
    expect(findings(duties, programmeOf([{ ...bare, untranslated: ['酌情'] }]))).toEqual([])
  })
})
