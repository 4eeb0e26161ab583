import { digestOf } from '../../engine/digestOf.ts'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { updatePlan } from '../../store/queries/plans.ts'
import { insertPlanned } from '../../store/queries/planned.ts'
import type { Store } from '../../store/Store.ts'
import { answeringOf } from '../answering/lanesFor.ts'
import { addRound, scoreRoster } from '../life/openRound.ts'
import { checkPlan, NO_PROGRAMME } from './checkPlan.ts'
import { ownPartOf } from './draftPlan.ts'
import type { PlanState } from './gaps/PlanState.ts'
import { contentOf, holdPlan } from './holdPlan.ts'
import type { PlanGap } from './PlanGap.ts'
import { lookAt } from './planState.ts'
import { yearsNeeded } from './periodChoices.ts'
import type { ActedPlan } from './signMatrix.ts'

/** Opens the round of a plan: roster, matrix, stages, leads and answering in one transaction, or says what still blocks it. 建立批次 */
export function openPlanned(store: Store, actor: Actor, { calendar, ...seen }: ActedPlan): Promise<string> {
  return perform(store, actor, async (performance) => {
    const { tx, at } = performance
    const row = await holdPlan(tx, seen)
    const { state } = await lookAt(tx, contentOf(row), calendar, at)
    refuseUnfinished(state ? checkPlan(state) : [NO_PROGRAMME])
    if (!state) throw new Error('A plan without a programme was found to be finished.')
    const round = store.newId()
    await openState(store, performance, actor, { round, state, calendar })
    await updatePlan(tx, row.id, { openedAs: round, version: row.version + 1, changedBy: actor.id, changedAt: at })
    await announce(tx, { kind: 'plan', plan: row.id })
    return round
  })
}

/** @throws Refusal that names all that blocks */
export function refuseUnfinished(gaps: readonly PlanGap[]): void {
  const blocking = gaps.filter(({ blocks }) => blocks)
  if (blocking.length === 0) return
  const year = blocking.find(({ code }) => code === 'calendar-missing')
  if (year) throw new Refusal('invalid', 'calendar-missing', `${year.message}。${year.remedy}，再建立批次。`)
  throw new Refusal(
    'invalid',
    'plan-unfinished',
    `还有 ${blocking.length} 处没有办完，批次没有建立。请按下面的说明办完再建立。`,
    blocking.slice(0, 100).map(({ message, remedy }) => `${message}；${remedy}`),
  )
}

/** Writes the round that a finished plan describes. */
export async function openState(
  store: Pick<Store, 'newId'>,
  performance: Performance,
  actor: Actor,
  { round, state, calendar }: { readonly round: string; readonly state: PlanState; readonly calendar: CalendarData },
): Promise<void> {
  const { plan, programme, roster, digest } = state
  const { tx, at, record } = performance
  if (plan.programme === null || plan.asOf === null) throw new Error('A plan without programme or day was found to be finished.')
  const signed = plan.simple ? { by: actor.id, at } : plan.signature
  const answering = answeringOf(programme, plan.answering, ownPartOf(plan, programme))
  await addRound(performance, actor, {
    id: round,
    title: plan.title,
    programme: plan.programme,
    demonstration: false,
    asOf: plan.asOf,
    shift: plan.shift,
    ...(plan.period ? { period: plan.period } : {}),
    unit: plan.unit,
    calendar: calendarOf(calendar, yearsNeeded(programme, plan)),
    roster,
    history: [],
    simple: plan.simple,
    answering,
    ...(signed ? { signed: { by: signed.by, at: signed.at } } : {}),
  })
  await insertPlanned(tx, round, {
    stages: plan.simple ? [] : plan.stages.map((stage, at) => ({ ...stage, position: at + 1 })),
    leads: plan.simple ? {} : plan.leads,
    draws: plan.draws.map((draw) => ({ ...draw, id: store.newId() })),
  })
  await scoreRoster(tx, round, roster)
  const others = { stages: digestOf(plan.stages), leads: digestOf(plan.leads), answering: digestOf(answering) }
  record({ act: 'round.prepare', on: { kind: 'round', id: round }, refs: { matrix: digest, ...others } })
}

/** All years that are known: clocks run beyond the period. */
const calendarOf = (calendar: CalendarData, needed: readonly number[]): CalendarData => {
  const missing = needed.filter((year) => !calendar.years.includes(year))
  if (missing.length > 0) throw new Error(`The calendar lacks ${missing.join(', ')} and nobody said so.`)
  return calendar
}
