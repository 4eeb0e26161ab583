import type { EarlierResult, GradeDecision, Unit } from '../../model/Facts.ts'
import type { IssueList } from '../IssueList.ts'
import { KeyReader } from './KeyReader.ts'
import { suggest } from '../reading/nearest.ts'
import type { Place } from '../Places.ts'

/** The unit that a name or an id speaks of; an issue where it is none. 查找单位 */
export function findUnit(units: readonly Unit[], name: string, place: Place, issues: IssueList): Unit | null {
  const byName = units.filter((unit) => unit.id === name || unit.name === name)
  const found = byName.length > 0 ? byName : units.filter((unit) => unit.names.includes(name))
  if (found.length === 1) return found[0] ?? null
  if (found.length > 1) {
    issues.add(place, 'unit-ambiguous', `“${name}”可以是几个单位：${found.map((unit) => unit.name).join('、')}`, '写单位的全名')
    return null
  }
  const names = units.map((unit) => unit.name)
  issues.add(place, 'unknown-unit', `没有单位“${name}”`, suggest(name, names, '先在 units 里写上这个单位'))
  return null
}

/** Places of earlier years. 往年结果 */
export function readHistory(keys: KeyReader, units: readonly Unit[], issues: IssueList): readonly EarlierResult[] {
  return keys.list('history').flatMap((item): EarlierResult[] => {
    const each = new KeyReader(item, '往年结果', issues)
    const unit = findUnit(units, each.required('unit'), each.placeOf('unit'), issues)
    const year = each.whole('year')
    const within = each.word('within', ['group', 'class', 'all'])
    const place = each.whole('place')
    const of = each.whole('of')
    each.finish()
    const whole = unit && year !== undefined && within !== undefined && place !== undefined && of !== undefined
    if (!whole) {
      if (unit) issues.add(each.place, 'missing', '往年结果没有写全', '写成 {year: 2019, unit: 甲镇, within: group, place: 12, of: 13}')
      return []
    }
    if (place < 1 || place > of)
      issues.add(each.placeOf('place'), 'number', `第 ${place} 名不在 ${of} 个之内`, '名次从 1 到参加排名的单位数')
    return [{ year, unit: unit.id, within, place, of }]
  })
}

/** What named bodies decided. 审定 */
export function readDecisions(
  keys: KeyReader,
  units: readonly Unit[],
  gradeNames: readonly string[],
  issues: IssueList,
): readonly GradeDecision[] {
  return keys.list('decisions').flatMap((item): GradeDecision[] => {
    const each = new KeyReader(item, '审定', issues)
    const unit = findUnit(units, each.required('unit'), each.placeOf('unit'), issues)
    const grade = each.word('grade', gradeNames)
    const by = each.required('by')
    const why = each.required('why')
    each.finish()
    if (grade === undefined && each.take('grade') === null)
      issues.add(each.place, 'missing', '审定没有写等次（grade）', `可以是：${gradeNames.join('、')}`)
    return unit && grade !== undefined ? [{ unit: unit.id, grade, by, why }] : []
  })
}
