import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { holdFinding, insertFindingReview, listFindingReviews, type FindingReviewRow } from '../../store/queries/observations.ts'
import type { Store } from '../../store/Store.ts'

/** A person's word on a finding. */
export type FindingReview = Pick<FindingReviewRow, 'finding' | 'verdict' | 'why'>

/** A person adopts or refuses a finding, or sends it back to be looked at again; the last word counts. 复核发现 */
export async function reviewFinding(store: Store, actor: Actor, review: FindingReview): Promise<void> {
  if (review.why.trim() === '' || !isStorable(review.why)) {
    throw new Refusal('invalid', 'review-why', '请写明采纳、不采纳或者再看一次的理由，再提交。')
  }
  // A machine may find; only a person may say that it counts.
  if (actor.role === '') throw new Refusal('forbidden', 'review-person', '发现要由有职责的人员复核，程序不能自己采纳。')
  const id = store.newId()
  await perform(store, actor, async ({ tx, at, record }) => {
    const finding = await holdFinding(tx, review.finding)
    if (!finding) throw new Refusal('not-found', 'no-finding', '没有这条发现，请回到列表重新选择。')
    await insertFindingReview(tx, { ...review, id, person: actor.id, at })
    record({ act: 'finding.review', on: { kind: 'finding', id: finding.id }, why: review.why, refs: { verdict: review.verdict } })
  })
}

/** The findings that a person adopted, by their last review: what answers may rest on. 已采纳的发现 */
export async function adoptedFindings({ db }: Pick<Store, 'db'>, findings: readonly string[]): Promise<ReadonlySet<string>> {
  const last = new Map((await listFindingReviews(db, findings)).map(({ finding, verdict }) => [finding, verdict]))
  return new Set([...last].flatMap(([finding, verdict]) => (verdict === 'adopted' ? [finding] : [])))
}
