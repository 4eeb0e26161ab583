import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import type { Db } from '../../store/Db.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertPlan } from '../../store/queries/plans.ts'
import { titlesTaken } from '../../store/queries/rounds.ts'
import { unitById } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { distinctTitle } from './distinctTitle.ts'
import { draftPlan, emptyPlan } from './draftPlan.ts'
import { programmeOf } from './planState.ts'
import { proposedStages, stagesOf } from './proposedStages.ts'

/** What a plan begins with. */
export interface PlanBeginning {
  /** Who organises it. */
  readonly unit: string
  /** Hash of a published programme; null: to be chosen. */
  readonly programme: string | null
  readonly simple: boolean
}

/** Begins to prepare a round: what needs no decision is filled in. 起草批次 */
export function createPlan(
  store: Store,
  actor: Actor,
  { calendar, ...beginning }: PlanBeginning & { readonly calendar: CalendarData },
): Promise<string> {
  return perform(store, actor, async (performance) => {
    const plan = await drafted(performance.tx, beginning, beijingDate(performance.at), calendar)
    return addPlan(performance, actor, store.newId(), plan)
  })
}

/** A plan as a programme suggests it; an empty one where none is chosen. */
export async function drafted(
  tx: Db,
  { unit, programme: hash, simple }: PlanBeginning,
  today: string,
  calendar: CalendarData,
): Promise<RoundPlan> {
  if (!(await unitById(tx, unit))) throw new Refusal('not-found', 'no-unit', '没有找到组织这次考核的单位，请先在“系统—单位”里登记。')
  if (hash === null) return emptyPlan(unit, simple)
  const [register, programme] = [await readRegister(tx), await programmeOf(tx, hash)]
  const plan = draftPlan(programme, hash, { register, today, organiser: unit, simple })
  const title = distinctTitle(plan.title, await titlesTaken(tx))
  return { ...plan, title, stages: stagesOf(proposedStages(programme, plan, calendar)) }
}

/** Writes a new plan. */
export async function addPlan({ tx, at, record }: Performance, actor: Actor, id: string, plan: RoundPlan): Promise<string> {
  await insertPlan(tx, {
    id,
    unit: plan.unit,
    title: plan.title,
    plan,
    version: 1,
    createdBy: actor.id,
    createdAt: at,
    changedBy: actor.id,
    changedAt: at,
    openedAs: null,
    droppedAt: null,
  })
  record({
    act: 'plan.create',
    on: { kind: 'plan', id },
    refs: { unit: plan.unit, ...(plan.programme === null ? {} : { programme: plan.programme }) },
  })
  await announce(tx, { kind: 'plan', plan: id })
  return id
}
