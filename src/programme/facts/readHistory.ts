import type { EarlierResult, Unit } from '../../model/Facts.ts'
import type { IssueList } from '../IssueList.ts'
import { findUnit } from './findUnit.ts'
import { KeyReader } from './KeyReader.ts'

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
