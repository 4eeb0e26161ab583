import type { Actor } from '../../../model/Actor.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { isStorable } from '../../../store/isStorable.ts'
import { perform } from '../../../store/perform.ts'
import { announce } from '../../../store/queries/announce.ts'
import { insertGradeDecisions } from '../../../store/queries/overrides.ts'
import { holdMembers } from '../../../store/queries/roster.ts'
import { raiseRevision } from '../../../store/queries/rounds.ts'
import type { Store } from '../../../store/Store.ts'
import { termsOf } from '../terms/termsOf.ts'

/** A grade where the programme leaves it to a named body. */
export interface NewGradeDecision {
  readonly round: string
  readonly unit: string
  readonly grade: string
  /** The body that decided, as it is printed. */
  readonly by: string
  readonly why: string
}

/** A named body decides a unit's grade; its last word counts. 审定等次 */
export async function decideGrade(store: Store, actor: Actor, { round, unit, grade, by, why }: NewGradeDecision): Promise<void> {
  if (by.trim() === '' || why.trim() === '' || !isStorable({ by, why })) {
    throw new Refusal('invalid', 'decision-why', '请写明由谁审定和审定的理由，再提交。')
  }
  await perform(store, actor, async ({ tx, at, record }) => {
    const { compiled } = await termsOf(tx, round)
    const { gradeNames } = compiled.programme
    if (!gradeNames.includes(grade)) {
      const possible = gradeNames.length === 0 ? '这个方案不定等次' : `可以是：${gradeNames.join('、')}`
      throw new Refusal('invalid', 'grade-unknown', `方案里没有“${grade}”这个等次。${possible}。`)
    }
    const [member] = await holdMembers(tx, round, [unit])
    if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
    await insertGradeDecisions(tx, [{ round, unit, grade, by, why, at }])
    await announce(tx, { kind: 'cell', round, unit })
    await raiseRevision(tx, round)
    record({ act: 'grade.decide', on: { kind: 'round', id: round }, why, refs: { unit } })
  })
}
