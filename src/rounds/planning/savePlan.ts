import type { Actor } from '../../model/Actor.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { updatePlan } from '../../store/queries/plans.ts'
import type { Store } from '../../store/Store.ts'
import { drafted } from './createPlan.ts'
import { contentOf, holdPlan, type SeenPlan } from './holdPlan.ts'
import { lookAt, programmeOf } from './planState.ts'
import { proposedStages, stagesOf } from './proposedStages.ts'
import type { EditablePlan } from './readPlan.ts'

/** What became of a plan that was saved. */
export interface SavedPlan {
  readonly version: number
  /** Its matrix was signed, and is no longer what was signed. */
  readonly unsigned: boolean
}

/** Saves a plan as somebody typed it; another programme begins it anew, another matrix is no longer signed. 保存草案 */
export function savePlan(
  store: Store,
  actor: Actor,
  { content, calendar, ...seen }: SeenPlan & { readonly content: EditablePlan; readonly calendar: CalendarData },
): Promise<SavedPlan> {
  return perform(store, actor, async ({ tx, at }) => {
    const row = await holdPlan(tx, seen)
    const before = contentOf(row)
    const isOther = content.programme !== before.programme || content.unit !== before.unit
    const merged: RoundPlan = isOther
      ? await drafted(tx, content, beijingDate(at), calendar)
      : { ...content, signature: before.signature, draws: before.draws, stages: await stagesAfter(tx, before, content, calendar) }
    const { state } = await lookAt(tx, merged, calendar, at)
    const isSigned = merged.signature !== null && merged.signature.digest === state?.digest
    const plan: RoundPlan = isSigned ? merged : { ...merged, signature: null }
    const version = row.version + 1
    await updatePlan(tx, row.id, { plan, title: plan.title, unit: plan.unit, version, changedBy: actor.id, changedAt: at })
    await announce(tx, { kind: 'plan', plan: row.id })
    return { version, unsigned: before.signature !== null && !isSigned }
  })
}

/** In another year or part of it the stages are proposed anew: windows that were typed for the one before are wrong in it. */
async function stagesAfter(tx: Db, before: RoundPlan, content: EditablePlan, calendar: CalendarData): Promise<RoundPlan['stages']> {
  const isSameTime = content.shift === before.shift && canonicalJson(content.period) === canonicalJson(before.period)
  if (isSameTime || content.programme === null) return content.stages
  return stagesOf(proposedStages(await programmeOf(tx, content.programme), content, calendar))
}

/** Gives a plan up; it stays, and is no longer listed. 放弃草案 */
export function dropPlan(store: Store, actor: Actor, { why, ...seen }: SeenPlan & { readonly why: string }): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const { id, version } = await holdPlan(tx, seen)
    await updatePlan(tx, id, { droppedAt: at, version: version + 1, changedBy: actor.id, changedAt: at })
    record({ act: 'plan.drop', on: { kind: 'plan', id }, why })
    await announce(tx, { kind: 'plan', plan: id })
  })
}
