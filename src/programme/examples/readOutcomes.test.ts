import { describe, expect, it } from 'vitest'
import { line, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { askedOfGroups } from '../askedChecks.ts'
import { readExample } from './readExample.ts'

const noted = line({ amount: { kind: 'points', value: { op: 'number', value: '0' } }, finding: '未公开' })
const leaf = scoredLeaf('l1', '100', { lines: [noted], verdict: [{ name: '否' }, { name: '是' }] })
const sample = programmeOf([leaf], {})
const { name: group } = sample.groups[0]!
const read = (expected: string) =>
  readExample('examples/1.yaml', `example: 例\nunit: {name: 甲, group: ${group}}\nexpect: {${expected}}`, sample, askedOfGroups(sample))
const issuesOf = (expected: string) => read(expected).issues.map(({ code, message, remedy }) => `${code} ${message}。${remedy}`)

describe('what examples expect besides points', () => {
  it('reads verdicts, several where they are still possible, and none where a node does not apply (TY-02)', () => {
    expect(read('verdicts: {l1: 否/是}').example!.units[0]!.expect.verdicts).toEqual({ l1: ['否', '是'] })
    expect(read('verdicts: {l1: 没有结论}').example!.units[0]!.expect.verdicts).toEqual({ l1: [] })
  })

  it('reads how many problems of a kind, or of all kinds (TY-02)', () => {
    const findingsOf = (expected: string) => read(`findings: ${expected}`).example!.units[0]!.expect.findings
    expect(findingsOf('{l1: 2}')).toEqual({ l1: [{ least: 2, most: 2 }] })
    expect(findingsOf('{l1: {未公开: 0–1}}')).toEqual({ l1: [{ kind: '未公开', least: 0, most: 1 }] })
    expect(findingsOf('{l1: 1以上}')).toEqual({ l1: [{ least: 1, most: null }] })
  })

  it('takes 不计分 for no score', () => {
    expect(read('total: 不计分').example!.units[0]!.expect.total).toBe('none')
  })

  it('names what the node does not have', () => {
    expect(issuesOf('verdicts: {l1: 不行}')).toEqual([expect.stringContaining('没有结论“不行”。可以是：否、是、没有结论')])
    expect(issuesOf('findings: {l1: {不及时: 1}}')).toEqual([expect.stringContaining('没有“不及时”这种问题。可以是：未公开')])
    expect(issuesOf('findings: {l1: 一个}')).toEqual([expect.stringContaining('问题的个数写得不对')])
    expect(issuesOf('verdicts: {l2: 是}')).toEqual([expect.stringContaining('没有编号“l2”')])
  })
})
