import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { updatePlan } from '../../store/queries/plans.ts'
import type { Store } from '../../store/Store.ts'
import { drawUnits, refsOf, takeDrawn, type AskedDraw } from './drawUnits.ts'
import { unitGaps } from './gaps/unitGaps.ts'
import { matrixGaps } from './gaps/matrixGaps.ts'
import type { PlanState } from './gaps/PlanState.ts'
import { contentOf, holdPlan, type SeenPlan } from './holdPlan.ts'
import { refuseNoDrawPaper } from './refuseNoDrawPaper.ts'
import { lookAt } from './planState.ts'

/** A plan acted upon, with the calendar of the day. */
export type ActedPlan = SeenPlan & { readonly calendar: CalendarData }

const withoutProgramme = (): Refusal => new Refusal('invalid', 'plan-unfinished', '这个草案还没有选考核方案，请先选方案。')

/** Signs the matrix of applicability: from now on it is this one, or it is unsigned. 适用范围签字 */
export function signMatrix(store: Store, actor: Actor, { calendar, ...seen }: ActedPlan): Promise<number> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const row = await holdPlan(tx, seen)
    const plan = contentOf(row)
    const { state } = await lookAt(tx, plan, calendar, at)
    if (!state) throw withoutProgramme()
    refuseOpen(state)
    const signature = { by: actor.id, byName: actor.name, at, digest: state.digest }
    const version = row.version + 1
    await updatePlan(tx, row.id, { plan: { ...plan, signature }, version, changedBy: actor.id, changedAt: at })
    record({ act: 'plan.sign', on: { kind: 'plan', id: row.id }, refs: { matrix: state.digest } })
    await announce(tx, { kind: 'plan', plan: row.id })
    return version
  })
}

/** What is open cannot be signed: neither a pair nor who is on the list. */
function refuseOpen(state: PlanState): void {
  const open = [...unitGaps(state), ...matrixGaps(state)].filter(({ blocks, code }) => blocks && code !== 'matrix-unsigned')
  if (open.length === 0) return
  throw new Refusal(
    'invalid',
    'matrix-open',
    `还有 ${open.length} 处没有定，适用范围不能签字。请先逐处确定。`,
    open.slice(0, 50).map(({ message, remedy }) => `${message}；${remedy}`),
  )
}

/** Draws by a seed that is kept and shown, a new one where none is given; or takes what was drawn elsewhere. 抽签 */
export function drawInPlan(
  store: Store,
  actor: Actor,
  { calendar, draw: id, count, seed, list, ...seen }: ActedPlan & { readonly draw: string } & AskedDraw,
): Promise<number> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const row = await holdPlan(tx, seen)
    const plan = contentOf(row)
    const { state } = await lookAt(tx, plan, calendar, at)
    if (!state) throw withoutProgramme()
    const draw = state.programme.draws.find((one) => one.id === id)
    if (!draw) throw new Refusal('not-found', 'no-draw', '方案里没有这次抽查，请刷新页面再选。')
    await refuseNoDrawPaper(tx, list, plan.unit)
    const drawn = list ? takeDrawn(draw, state.roster, list) : drawUnits(draw, state.roster, { count, seed: seed ?? store.newId() })
    const done = { ...drawn, by: actor.id, byName: actor.name, at }
    const version = row.version + 1
    const draws = [...plan.draws.filter((one) => one.draw !== id), done]
    await updatePlan(tx, row.id, { plan: { ...plan, draws }, version, changedBy: actor.id, changedAt: at })
    record({ act: 'round.draw', on: { kind: 'plan', id: row.id }, refs: refsOf(done) })
    await announce(tx, { kind: 'plan', plan: row.id })
    return version
  })
}
