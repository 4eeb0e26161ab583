import type { Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import type { IssueList } from '../../programme/IssueList.ts'
import type { Place } from '../../programme/Places.ts'
import { assessorNamed, assessorsOfCheck } from './askedOfUnit.ts'
import type { AnswersByUnit } from './readAnswerTable.ts'

/** A lead assessor answers its own rows, and never its own unit's where another does that in its place. 牵头单位只评自己的项 */
export function checkLeads(programme: Programme, units: readonly Unit[], answers: AnswersByUnit, place: Place, issues: IssueList): void {
  if (!programme.assessors) return
  const askedOf = askedOfGroups(programme)
  for (const unit of units) {
    const all = askedOf(unit.group)
    for (const [check, given] of answers.get(unit.id) ?? []) {
      const asked = all.checks.get(check)
      const allowed = asked ? assessorsOfCheck(asked, all, programme, unit) : []
      if (!asked || allowed.length === 0) continue
      for (const { lane, by } of given) {
        const assessor = lane === 'assessor' ? assessorNamed(programme, by) : undefined
        if (!assessor || allowed.includes(assessor.name)) continue
        issues.add(
          place,
          'not-its-row',
          `“${unit.name}”的“${asked.home?.name ?? asked.check.ask}”由${allowed.join('、')}评，答案却是“${by}”给的`,
          '核对评分单位；确实由它评的，请在方案的 assessor 或 instead 里写明',
        )
      }
    }
  }
}
