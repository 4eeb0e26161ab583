import { describe, expect, it } from 'vitest'
import { group, named, node, points, programme as programmeWith, scorecard, scoredLeaf } from '../../../test/coreProgramme.ts'
import { askedOfGroups } from '../askedChecks.ts'
import { IssueList } from '../IssueList.ts'
import { readYaml } from '../yaml/readYaml.ts'
import { KeyReader } from './KeyReader.ts'
import { readUnit } from './readUnit.ts'

const programme = programmeWith({
  groups: [group('县直部门')],
  scorecards: [
    scorecard({
      root: node({
        code: 'departments',
        name: '评分表',
        marks: points('100'),
        convert: true,
        claims: 'none',
        children: [
          scoredLeaf('1', '20'),
          node({ code: '2', name: '公开渠道', marks: points('20'), children: [scoredLeaf('2.p1', '20', { marks: { kind: 'share' } })] }),
          scoredLeaf('3', '20', { scope: { names: named('甲局'), except: [], open: false } }),
          scoredLeaf('4', '20', { scope: { names: named('审计局'), except: [], open: false } }),
          scoredLeaf('5', '20', { scope: { names: [], except: [], open: true, text: '相关部门' } }),
        ],
      }),
    }),
  ],
  draws: [{ id: 'spot-check', name: '抽查', of: { group: '县直部门' }, readings: [] }],
})

function read(keys: string) {
  const issues = new IssueList()
  const value = readYaml('units.yaml', `{name: 甲局, group: 县直部门, ${keys}}`, issues)
  const unit = value && readUnit(new KeyReader(value, '单位', issues), programme, askedOfGroups(programme), issues)
  return { unit, codes: issues.inOrder().map(({ code }) => code) }
}

describe('a unit', () => {
  it.each<[string, boolean | string[]]>([
    ['true', true],
    ['否', false],
    ['[公文甲, 公文乙]', ['公文甲', '公文乙']],
  ])('says what was drawn of it: %s', (written, drawn) => {
    expect(read(`drawn: {spot-check: ${written}}`)).toMatchObject({ unit: { drawn: { 'spot-check': drawn } }, codes: [] })
  })

  it.each([
    ['drawn: {spot-check: ture}', 'drawn'],
    ['drawn: {spot-check: {甲: 乙}}', 'drawn'],
    ['drawn: {spot-check: [{甲: 乙}]}', 'type'],
    ['drawn: {spot: true}', 'unknown-draw'],
    ['objects: {网站: {甲: 乙}}', 'type'],
  ])('is not taken to say what it does not: %s', (written, code) => {
    expect(read(written).codes).toEqual([code])
  })

  it.each([
    ['1', '适用于全体', ['applies']],
    ['2.p1', '平分的部分', ['applies']],
    ['3', '点了它的名', ['applies']],
    ['4', '点了别人的名', []],
    ['5', '相关部门', []],
  ])('claims nothing away where the scopes settle it, whatever would be converted: %s, %s (SZ-01)', (code, _, codes) => {
    expect(read(`applies: {"${code}": false}`).codes).toEqual(codes)
    expect(read(`applies: {"${code}": true}`).codes).toEqual([])
  })
})
