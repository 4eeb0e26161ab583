import { describe, expect, it } from 'vitest'
import { group, programme as programmeWith } from '../../../test/coreProgramme.ts'
import { askedOfGroups } from '../askedChecks.ts'
import { IssueList } from '../IssueList.ts'
import { readYaml } from '../yaml/readYaml.ts'
import { KeyReader } from './KeyReader.ts'
import { readUnit } from './readUnit.ts'

const programme = programmeWith({
  groups: [group('县直部门')],
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
})
