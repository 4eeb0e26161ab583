import { formatEnd } from '../../calendar/deadlines/formatEnd.ts'
import type { Actor } from '../../model/Actor.ts'
import { type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { findMember } from '../../store/queries/roster.ts'
import { holdStage, insertException, updateStage } from '../../store/queries/stages.ts'
import type { Store } from '../../store/Store.ts'
import { noStage } from './moveStage.ts'
import { refuseNoReason } from './refuseNoReason.ts'

/** A unit that may go on. */
export interface NewException {
  readonly round: string
  readonly position: number
  readonly unit: string
  readonly until: Instant
  readonly why: string
}

/** Lets a named unit go on with a stage until a named time. Of several the latest counts. 给单位延期 */
export async function grantException(store: Store, actor: Actor, granted: NewException): Promise<string> {
  const { round, position, unit, until, why } = granted
  refuseNoReason(why)
  return perform(store, actor, async ({ tx, at, record }) => {
    const stage = await holdStage(tx, round, position)
    if (!stage) throw noStage()
    if (!(await findMember(tx, round, unit)))
      throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
    if (stage.closesAt === null) throw new Refusal('invalid', 'stage-without-end', `“${stage.name}”没有截止时间，不用延期。`)
    if (until <= stage.closesAt)
      throw new Refusal(
        'invalid',
        'exception-early',
        `“${stage.name}”本来就到${formatEnd(stage.closesAt)}截止，延期的时间要比它晚。请改延期时间。`,
      )
    if (until <= at) throw new Refusal('invalid', 'exception-past', `延期到${formatEnd(until)}，这个时间已经过去。请填以后的时间。`)
    const id = store.newId()
    if (stage.concludedAt !== null) await updateStage(tx, round, position, { concludedAt: null })
    await insertException(tx, { id, round, position, unit, until, why, by: actor.id, at })
    record({
      act: 'exception.grant',
      on: { kind: 'round', id: round },
      why,
      refs: { exception: id, position: String(position), unit, until },
    })
    await announce(tx, { kind: 'round', round })
    return id
  })
}
