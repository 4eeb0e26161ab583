import type { GradeDecision, Unit } from '../../model/Facts.ts'
import type { IssueList } from '../IssueList.ts'
import { findUnit } from './findUnit.ts'
import { KeyReader } from './KeyReader.ts'

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
