import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { holdAssignment, setAssignmentEnded } from '../../store/queries/assignments.ts'
import type { Store } from '../../store/Store.ts'

/** Ends what was given to a person; what he answered stands. 结束分工 */
export async function endAssignment(store: Store, actor: Actor, assignment: string): Promise<void> {
  await perform(store, actor, async ({ tx, at, record }) => {
    const found = await holdAssignment(tx, assignment)
    if (!found) throw new Refusal('not-found', 'no-assignment', '没有这项分工，请刷新页面后重新选择。')
    if (found.endedAt !== null) throw new Refusal('conflict', 'assignment-ended', '这项分工已经结束，请刷新页面。')
    await setAssignmentEnded(tx, assignment, actor.id, at)
    record({ act: 'assignment.end', on: { kind: 'round', id: found.round }, refs: { assignment, person: found.person } })
    await announce(tx, { kind: 'round', round: found.round })
  })
}
