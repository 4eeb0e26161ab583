import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { objectionStateInWords } from '../../model/Settling.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { updateObjection } from '../../store/queries/objections.ts'
import { rowsOf } from '../../store/queries/prepared.ts'
import { raiseRevision } from '../../store/queries/rounds.ts'
import type { Moved } from '../../store/schema/settling.ts'
import type { Store } from '../../store/Store.ts'
import { correctRow, unchanged, type Correction } from './correctRow.ts'
import type { SeenObjection } from './fileObjection.ts'
import { heldObjection, refuseUnless } from './heldObjection.ts'
import { movedBy, type ScoredAlone } from './movedBy.ts'
import { tellUnit } from './tellOfObjection.ts'

/** What is decided about an objection, and why. 复核决定 */
export interface Decision extends SeenObjection {
  readonly outcome: 'accepted' | 'partly' | 'refused'
  readonly why: string
  readonly correction: Correction
  /** The round as it was scored last; asked for where something is corrected. */
  readonly scored: () => Promise<ScoredAlone>
}

const ACTS = { accepted: 'objection.accept', partly: 'objection.partly', refused: 'objection.refuse' } as const

/**
 * Decides an objection: taken, wholly or in part, it becomes an answer in the lane that outweighs all others and the unit is scored again in the same
 * transaction; not taken, it changes nothing. Both with a reason, and never by who gave what is contested. 复核异议
 *
 * @returns whom it moved, the unit itself first; empty where it changed nothing
 */
export async function decideObjection(store: Store, actor: Actor, decision: Decision): Promise<readonly Moved[]> {
  const { objection: id, version, outcome, why, correction } = decision
  if (why.trim() === '' || !isStorable(why)) throw new Refusal('invalid', 'objection-why', '请写明采纳或者不采纳的理由，单位会看到。')
  const corrects = correction.answers.length > 0 || correction.override !== null
  if (outcome === 'refused' && corrects)
    throw new Refusal('invalid', 'objection-refused-corrects', '不予采纳的不改答案。要改的，请选“采纳”或者“部分采纳”。')
  if (outcome !== 'refused' && !corrects) throw nothingCorrected()
  const scored = corrects ? await decision.scored() : null
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const held = await heldObjection(tx, id, version)
    refuseUnless(held, ['filed'], '只有待复核的异议可以决定。')
    const { round, unit, node } = held
    const corrected = corrects ? await correctRow(performance, actor, { held, correction, why }) : await unchanged(performance, actor, held)
    const moved = scored ? movedBy(corrected.terms, scored, { unit: corrected.member.record, ...corrected.facts }) : []
    await updateObjection(tx, id, {
      ...{ state: outcome, decidedBy: actor.id, decidedByName: actor.name, decidedAt: at, decidedWhy: why, answers: corrected.answers },
      ...{
        overrides: correction.override ? { [correction.override.node]: correction.override.points } : {},
        moved: corrects ? moved : null,
      },
    })
    for (const statement of corrected.last) await rowsOf(tx, statement, statement.params)
    if (correction.override) {
      await announce(tx, { kind: 'cell', round, unit })
      await raiseRevision(tx, round)
    }
    record({
      act: ACTS[outcome],
      on: { kind: 'objection', id },
      why,
      refs: { round, unit, node, answers: corrected.answers.join(','), moved: String(moved.length) },
    })
    await tellUnit(store, performance, {
      objection: held,
      title: `${corrected.member.record.name}对“${corrected.row.name}”的异议：${objectionStateInWords(outcome)}`,
      body: `理由：${why}`,
      but: actor.id,
    })
    await announce(tx, { kind: 'objection', round, unit })
    return moved
  })
}

const nothingCorrected = (): Refusal =>
  new Refusal('invalid', 'objection-no-correction', '采纳的，请在下面填写正确的答案；分数按它重新计算，不直接改总分。')

/** What is undone on purpose. */
class Tried extends Error {
  override readonly name = 'Tried'
}

/** Whom a correction would move, before anybody decides; nothing is kept of it. 试算改正的影响 */
export async function tryCorrection(
  store: Store,
  actor: Actor,
  { objection: id, version, correction, scored: scoring }: Omit<Decision, 'outcome' | 'why'>,
): Promise<readonly Moved[]> {
  if (correction.answers.length === 0 && correction.override === null) throw nothingCorrected()
  const scored = await scoring()
  const moved: Moved[] = []
  try {
    await store.transaction(async (tx) => {
      const held = await heldObjection(tx, id, version)
      refuseUnless(held, ['filed'], '只有待复核的异议可以试算。')
      const performance = { tx, at: store.now(), record: () => undefined }
      const { terms, member, facts } = await correctRow(performance, actor, { held, correction, why: '试算' })
      moved.push(...movedBy(terms, scored, { unit: member.record, ...facts }))
      throw new Tried()
    })
  } catch (error) {
    if (!(error instanceof Tried)) throw error
  }
  return moved
}
