import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { Programme } from '../../model/Programme.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { PlannedPeriod, RoundPlan } from '../../model/RoundPlan.ts'
import { foldName } from '../../model/foldName.ts'
import { Refusal } from '../../model/Refusal.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { updatePlan } from '../../store/queries/plans.ts'
import type { Store } from '../../store/Store.ts'
import { checkPlan } from './checkPlan.ts'
import { addPlan } from './createPlan.ts'
import { bindNamed, emptyPlan } from './draftPlan.ts'
import { memberRow, namesByUnit } from './memberRow.ts'
import { countedParts } from './gaps/unitGaps.ts'
import { leftOutNames, type LeftOutName } from './leftOutNames.ts'
import { namesToBind } from './namesToBind.ts'
import { openState } from './openPlanned.ts'
import { lookAt, programmeOf } from './planState.ts'
import { registerNames, type NamedMember } from './registerNames.ts'

/** A simple round as one page asks for it. 简易批次 */
export interface SimpleRound {
  readonly programme: string
  readonly title: string
  /** Who organises it. */
  readonly unit: string
  readonly shift: number
  readonly period: PlannedPeriod | null
  readonly asOf: string
  readonly members: readonly NamedMember[]
  readonly calendar: CalendarData
}

/** It is open; or something is to be decided first, and where. 简易批次的结果 */
export type SimpleOutcome = ({ readonly round: string; readonly plan: null } | { readonly round: null; readonly plan: string }) & {
  /** Names in scopes that mean nobody of the list. */
  readonly leftOut: readonly LeftOutName[]
}

/**
 * Registers the units that are not yet registered and opens the round at once; where the programme leaves something to decide, it stays a plan in which
 * only that is missing. 建立简易批次
 */
export function openSimple(store: Store, actor: Actor, simple: SimpleRound): Promise<SimpleOutcome> {
  return perform(store, actor, async (performance) => {
    const { tx, at } = performance
    const programme = await programmeOf(tx, simple.programme)
    const plan = await planOf(store, performance, simple, programme)
    const { state } = await lookAt(tx, plan, simple.calendar, at)
    if (!state) throw new Error('A simple round has no programme.')
    const id = await addPlan(performance, actor, store.newId(), plan)
    const leftOut = leftOutNames(programme, plan)
    if (checkPlan(state).some(({ blocks }) => blocks)) return { round: null, plan: id, leftOut }
    const round = store.newId()
    await openState(store, performance, actor, { round, state, calendar: simple.calendar })
    await updatePlan(tx, id, { openedAs: round })
    return { round, plan: null, leftOut }
  })
}

async function planOf(
  store: Store,
  performance: Performance,
  { members, unit, programme: hash, title, shift, period, asOf }: SimpleRound,
  programme: Programme,
): Promise<RoundPlan> {
  const groups = programme.groups.map(({ name }) => name)
  const strange = members.find(({ group }) => !groups.includes(group))
  if (strange) throw new Refusal('invalid', 'roster-group', `方案里没有“${strange.group}”这一组，请从${groups.join('、')}里选。`)
  const on = asOf > beijingDate(performance.at) ? beijingDate(performance.at) : asOf
  const ids = await registerNames(store, performance, { members, within: unit, on })
  const register = await readRegister(performance.tx)
  const known = namesByUnit(bindNamed(programme, register, on, unit))
  const units = members.map((member, at) => memberRow(member, ids[at] ?? '', programme, known))
  const bound = new Set(units.flatMap(({ as }) => as ?? []))
  const absent = programme.units.filter(({ name }) => !bound.has(name)).map(({ name }) => name)
  const called = new Map([...register.values()].flatMap((one) => one.names.map(({ folded }) => [folded, one.id] as const)))
  const also = namesToBind(programme).strange.flatMap(({ kind, name }) =>
    kind === 'unit' ? [{ name, unit: called.get(foldName(name)) }] : [],
  )
  return {
    ...emptyPlan(unit, true),
    programme: hash,
    title,
    shift,
    period,
    asOf,
    units: units.map((row) => ({ ...row, also: also.flatMap((one) => (one.unit === row.unit ? [one.name] : [])) })),
    leftOut: Object.fromEntries([
      ...absent.map((name) => [name, '这次的名单里没有这个单位']),
      ...also.flatMap(({ name, unit: id }) => (units.some((row) => row.unit === id) ? [] : [[name, '这次的名单里没有这个单位']])),
    ]) as RoundPlan['leftOut'],
    sizes: Object.fromEntries(countedParts(programme).map(({ key }) => [key, '按填写的名单'])),
  }
}
