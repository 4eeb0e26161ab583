import { Refusal } from '../../model/Refusal.ts'
import { checkObject, findAsked } from '../../programme/facts/readAnswer.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { IssueList } from '../../programme/IssueList.ts'
import type { Db } from '../../store/Db.ts'
import { findMember } from '../../store/queries/roster.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'

/** Where evidence lies: a check of a unit in a round, or of one of its objects. 评分格 */
export interface Cell {
  readonly round: string
  readonly unit: string
  readonly check: string
  /** Empty: the unit itself. */
  readonly object: string
}

const NOWHERE = { file: '', line: 1, column: 1 }

/**
 * What is asked in a cell. 评分格的检查点
 *
 * @throws Refusal where the round asks the unit nothing of the kind
 */
export async function cellOf(db: Db, { round, unit, check, object }: Cell): Promise<{ readonly terms: Terms; readonly asked: AskedCheck }> {
  const terms = await termsOf(db, round)
  const member = await findMember(db, round, unit)
  if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的名单里。请回到批次，重新选择单位。')
  const issues = new IssueList()
  const asked = findAsked(check, terms.askedOf(member.record.group), NOWHERE, issues)
  if (asked) checkObject(object === '' ? undefined : object, asked, member.record, NOWHERE, issues)
  const [issue] = issues.inOrder()
  if (!asked || issue) {
    throw new Refusal('invalid', 'evidence-unfit', `佐证没有保存：${issue?.message ?? '没有这个检查点'}。请刷新页面，从指标里重新添加。`)
  }
  return { terms, asked }
}
