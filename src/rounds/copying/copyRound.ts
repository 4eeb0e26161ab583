import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import { plannedUnit } from '../../model/plannedUnit.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { findPlanOf } from '../../store/queries/plans.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { findRound, titlesTaken } from '../../store/queries/rounds.ts'
import { listStages } from '../../store/queries/stages.ts'
import type { Store } from '../../store/Store.ts'
import { addPlan } from '../planning/createPlan.ts'
import { distinctTitle } from '../planning/distinctTitle.ts'
import { contentOf } from '../planning/holdPlan.ts'
import { planAgain } from './planAgain.ts'

/** A round that is prepared once more. */
export interface CopiedRound {
  readonly plan: string
  /** What of the last year is otherwise now, in whole sentences. */
  readonly notes: readonly string[]
}

/** Begins a plan for the next year from a round: programme, units as they are today, leads, who answers, stages a year later; no answers. 复制批次 */
export function copyRound(
  store: Store,
  actor: Actor,
  { round, calendar }: { readonly round: string; readonly calendar: CalendarData },
): Promise<CopiedRound> {
  return perform(store, actor, async (performance) => {
    const { tx, at } = performance
    const found = await usedPlan(tx, round)
    const register = await readRegister(tx)
    const { plan, notes } = planAgain(found, { register, today: beijingDate(at), calendar: workCalendarFrom(calendar) })
    const title = distinctTitle(plan.title, await titlesTaken(tx))
    return { plan: await addPlan(performance, actor, store.newId(), { ...plan, title }), notes }
  })
}

/** The plan of a round with what was changed since it was opened: its stages as they are, and units that came later. */
async function usedPlan(tx: Db, id: string): Promise<RoundPlan> {
  const round = await findRound(tx, id)
  if (!round) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
  const row = await findPlanOf(tx, id)
  if (!row)
    throw new Refusal(
      'conflict',
      'copy-no-plan',
      '这个批次是从文件导入的，没有留下草案，不能复制。请到“批次—新建”按方案起草，名单会按单位名册自动对应。',
    )
  const plan = contentOf(row)
  const known = new Set(plan.units.map(({ unit }) => unit))
  const later = (await listMembers(tx, id)).filter(({ unit }) => !known.has(unit))
  const stages = (await listStages(tx, id)).map(({ name, kind, opensAt, closesAt, text, late }) => ({
    name,
    kind,
    opensAt,
    closesAt,
    text,
    late,
  }))
  return {
    ...plan,
    programme: round.programme,
    title: round.title,
    asOf: round.asOf,
    units: [...plan.units, ...later.map(({ unit, record }) => ({ ...plannedUnit(unit, record.group, null), class: record.class ?? null }))],
    stages,
    answering: round.answering,
  }
}
