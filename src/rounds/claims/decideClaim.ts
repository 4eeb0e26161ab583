import type { Actor } from '../../model/Actor.ts'
import { claimStateInWords } from '../../model/Claim.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { updateClaim, type ClaimRow } from '../../store/queries/claims.ts'
import { holdUnit, insertIncidents } from '../../store/queries/incidents.ts'
import { holdMembers } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { effectOf, type Effect } from '../effects/effectOf.ts'
import { putAnswers } from '../life/answers/putAnswers.ts'
import { factsFrom, type Kept } from '../life/facts/factsFrom.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import { watchingRounds } from '../life/results/watchingRounds.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import type { ScoredAlone } from '../objections/movedBy.ts'
import { isOfItsSide } from '../objections/refuseInvolved.ts'
import type { Bonus } from './bonusesOf.ts'
import { countedRows, saysSame } from './countedRows.ts'
import { bonusOfUnit, fieldsOf, type ClaimWords } from './draftClaim.ts'
import { refuseIncomplete } from './fileClaim.ts'
import { heldClaim, refuseUnless, type SeenClaim } from './heldClaim.ts'
import { tellClaiming } from './tellOfClaim.ts'

/** What is found of a claim. 核实的内容 */
export interface Verified extends SeenClaim {
  readonly on: string
  /** As they were found to be: the unit may have said otherwise. */
  readonly fields: ClaimWords['fields']
  /** The round as it was scored last. */
  readonly scored: () => Promise<ScoredAlone>
}

/** A claim that is granted or not, and why. 核实决定 */
export type ClaimDecision = SeenClaim & { readonly why: string } & ({ readonly granted: false } | ({ readonly granted: true } & Verified))

/**
 * Decides a claim: granted, it becomes an incident where the list is fed by such, else a row in the assessors' answer, once, and the unit is scored again in
 * the same transaction; refused, it changes nothing. Both with a reason that the unit reads at once, and by nobody of the unit itself. 核实加分申报
 *
 * @returns what it moved; null: nothing
 */
export async function decideClaim(store: Store, actor: Actor, decision: ClaimDecision): Promise<Effect | null> {
  const { why } = decision
  if (why.trim() === '' || !isStorable(why)) throw new Refusal('invalid', 'claim-why', '请写明予以或者不予加分的理由，单位会看到。')
  const scored = decision.granted ? await decision.scored() : null
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const held = await heldClaim(tx, decision)
    refuseUnless(held, ['filed'], '只有待核实的申报可以决定。')
    await refuseOwnUnit(performance, actor, held)
    const { id, round, unit, node } = held
    const done = decision.granted && scored ? await grant(store, performance, actor, { held, ...decision }, scored) : null
    const terms = await termsOf(tx, round)
    const bonus = done?.bonus ?? (await bonusOfUnit(tx, terms, held).catch(nameless))
    const state = done ? 'accepted' : 'refused'
    await updateClaim(tx, id, {
      ...{ state, decidedBy: actor.id, decidedByName: actor.name, decidedAt: at, decidedWhy: why },
      ...(done ? { verified: done.row, moved: done.effect.moved, answer: done.answer, incident: done.incident } : {}),
    })
    record({
      act: done ? 'claim.accept' : 'claim.refuse',
      on: { kind: 'claim', id },
      why,
      refs: {
        ...{ round, unit, node },
        ...(done?.incident ? { incident: done.incident } : {}),
        ...(done?.answer ? { answer: String(done.answer) } : {}),
      },
    })
    const title = `${done?.name ?? '您单位'}申报的“${bonus?.name ?? '加分'}”：${claimStateInWords(state)}`
    await tellClaiming(store, performance, { claim: held, title, body: `理由：${why}`, but: actor.id })
    await announce(tx, { kind: 'claim', round, unit })
    return done?.effect ?? null
  })
}

/** A bonus that the card has no more can still be refused. */
const nameless = (error: unknown): null => {
  if (error instanceof Refusal && error.code === 'no-bonus') return null
  throw error
}

/** What is undone on purpose. */
class Tried extends Error {
  override readonly name = 'Tried'
}

/** What granting a claim would move, before anybody decides; nothing is kept of it. 试算加分 */
export async function tryClaim(store: Store, actor: Actor, verified: Verified): Promise<Effect> {
  const scored = await verified.scored()
  const tried: Effect[] = []
  try {
    await store.transaction(async (tx) => {
      const performance = { tx, at: store.now(), record: () => undefined }
      const held = await heldClaim(tx, verified)
      refuseUnless(held, ['filed'], '只有待核实的申报可以试算。')
      tried.push((await grant(store, performance, actor, { held, ...verified, why: '试算' }, scored)).effect)
      throw new Tried()
    })
  } catch (error) {
    if (!(error instanceof Tried)) throw error
  }
  const [effect] = tried
  if (!effect) throw new Error('A trial came to no effect.')
  return effect
}

interface Granting {
  readonly held: ClaimRow
  readonly on: string
  readonly fields: ClaimWords['fields']
  readonly why: string
}

async function grant(store: Store, performance: Performance, actor: Actor, { held, why, ...found }: Granting, scored: ScoredAlone) {
  const { tx, at } = performance
  const { round, unit } = held
  const terms = await termsOf(tx, round)
  // In the order in which whoever records an incident holds them.
  await holdUnit(tx, unit)
  const [member] = await holdMembers(tx, round, [unit])
  if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
  const bonus = await bonusOfUnit(tx, terms, held)
  const { on } = found
  const fields = fieldsOf(bonus, found.fields)
  refuseIncomplete({ on, fields }, bonus, terms, at)
  const before = (await keptOf(tx, terms, [unit]))(unit)
  refuseCounted(terms, before, bonus, { on, fields })
  const kind = bonus.check.incidents
  const row = withDay(bonus, { on, fields })
  const made =
    kind === undefined
      ? { answer: await addRow(performance, actor, { held, kept: before, row, why }), incident: null }
      : { answer: null, incident: await addIncident(store, performance, actor, { held, kind, on, fields }) }
  const after = (await keptOf(tx, terms, [unit]))(unit)
  const changed = { unit: member.record, before: factsFrom(before), after: factsFrom(after) }
  return { ...made, bonus, row, name: member.record.name, effect: effectOf(terms, scored, changed, bonus.check.id) }
}

/** The day is a field where the list has one for it. */
const withDay = ({ check }: Bonus, { on, fields }: Pick<ClaimWords, 'on' | 'fields'>): ClaimWords['fields'] =>
  check.dated === undefined ? fields : { ...fields, [check.dated]: on }

/** One thing counts once, whoever said it first. */
function refuseCounted(terms: Terms, kept: Kept, bonus: Bonus, found: Pick<ClaimWords, 'on' | 'fields'>): void {
  const row = withDay(bonus, found)
  const counted = countedRows(factsFrom(kept), bonus.check, terms.compiled.programme.period)
  if (!counted.some(({ fields }) => saysSame(bonus.check, fields, row))) return
  throw new Refusal(
    'conflict',
    'claim-counted',
    `“${bonus.check.ask}”里已经有同样内容的一条，一件事只加一次。要么不予加分，要么改正核实的内容。`,
  )
}

interface NewRow {
  readonly held: ClaimRow
  readonly kept: Kept
  readonly row: ClaimWords['fields']
  readonly why: string
}

/** Adds to what assessors have said of the list; what stands there stays. */
async function addRow(performance: Performance, actor: Actor, { held, kept, row, why }: NewRow): Promise<number> {
  const { round, unit, check, proof } = held
  const here = kept.standing.filter(({ answer }) => answer.check === check && answer.object === '')
  const own = here.filter(({ answer }) => answer.lane === 'assessor')
  const taken = new Set(
    here.flatMap(({ answer: { value } }) => (typeof value === 'object' && value && 'rows' in value ? value.rows.map(({ id }) => id) : [])),
  )
  let number = 1
  while (taken.has(`加分申报${String(number)}`)) number += 1
  const value = { rows: [{ id: `加分申报${String(number)}`, fields: row, proof }] }
  const after = own.length === 0 ? null : Math.max(...own.map(({ answer }) => answer.id))
  const { rows } = await putAnswers(performance, actor, round, [
    { unit, check, lane: 'assessor', state: 'answered', value, why: `核实加分申报：${why}`, proof, after },
  ])
  const [only] = rows
  if (!only) throw new Error('An answer that was put in is not there.')
  return only.id
}

interface NewHappening {
  readonly held: ClaimRow
  readonly kind: string
  readonly on: string
  readonly fields: ClaimWords['fields']
}

async function addIncident(
  store: Store,
  performance: Performance,
  actor: Actor,
  { held, kind, on, fields }: NewHappening,
): Promise<string> {
  const { tx, at } = performance
  const { id: claim, unit, proof } = held
  const id = store.newId()
  await insertIncidents(tx, [{ id, unit, kind, on, fields, proof, claim, person: actor.id, recordedAt: at }])
  await watchingRounds(performance, [{ unit, kind, on, fields }])
  return id
}

const OWN_UNIT = '这是您本单位的申报，按回避的要求不能由您核实。请由别的核实人办理。'

async function refuseOwnUnit({ tx, at }: Performance, actor: Actor, held: ClaimRow): Promise<void> {
  const who = actor.deputyFor === undefined ? [actor.id] : [actor.id, actor.deputyFor]
  if (await isOfItsSide(tx, who, { unit: held.unit, draftedBy: held.person, filedBy: held.filedBy }, at))
    throw new Refusal('forbidden', 'claim-own-unit', OWN_UNIT)
}
