import type { Actor } from '../../model/Actor.ts'
import {
  eventInWords,
  LETTER_STEPS,
  outcomesOf,
  STEP_AFTER,
  type EventFields,
  type LetterStep,
  type TestEventKind,
} from '../../model/FieldTest.ts'
import { beijingDate, formatMoment, type Instant } from '../../model/Instant.ts'
import { readProof } from '../../model/Proof.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { findEvidence } from '../../store/queries/evidence.ts'
import { eventsOfTest, findTestEvent, insertTestEvent, type FieldTestEvent, type PlannedTest } from '../../store/queries/fieldTests.ts'
import type { Store } from '../../store/Store.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'
import { heldTest, refuseForeignTester, type TestPlace } from './heldTest.ts'
import { standingEvents } from './standingEvents.ts'

/** What happened in a test. 要记的经过 */
export interface NewEvent extends TestPlace {
  /** What the page called it, if it did: sent again over a bad line, it is noted once. */
  readonly id?: string | undefined
  readonly kind: Exclude<TestEventKind, 'taken-back'>
  /** When it happened; null: now. */
  readonly on: Instant | null
  readonly fields: EventFields
  /** Recordings and scans, as references to evidence beside the cell, or words: the number of a tape. */
  readonly proof: readonly string[]
}

const isLetterStep = (kind: TestEventKind): kind is LetterStep => LETTER_STEPS.some((one) => one === kind)

/** Notes what happened, as it happened. 记实测经过 */
export function noteTest(store: Store, actor: Actor, event: NewEvent): Promise<string> {
  const { round, unit, kind, fields, proof } = event
  const id = event.id ?? store.newId()
  return perform(store, actor, async ({ tx, at, record }) => {
    if (event.id !== undefined && (await isNoted(tx, event.id, event, actor))) return id
    const held = await heldTest(tx, event)
    refuseForeignTester(actor, held)
    await refuseLocked(tx, { round, unit, does: 'test', at })
    const on = event.on ?? at
    if (on > at) throw new Refusal('invalid', 'test-event-future', `${formatMoment(on)}还没有到，只能记已经发生的事。请改正时间。`)
    if (!isStorable({ fields, proof })) throw new Refusal('invalid', 'test-event-words', '记录里有无法保存的字符，请重新输入。')
    const standing = standingEvents(await eventsOfTest(tx, held.test.id))
    refuseUnfit(held, standing, { kind, on, fields })
    await refuseStrangeProof(tx, event)
    await insertTestEvent(tx, { id, test: held.test.id, kind, on, fields, proof, person: actor.id, at })
    record({ act: 'test.note', on: { kind: 'test', id: held.test.id }, refs: { round, unit, kind, event: id } })
    await announce(tx, { kind: 'cell', round, unit, check: held.plan.check })
    return id
  })
}

/** Did the same person note the same before, without having heard that it had arrived? */
async function isNoted(tx: Db, id: string, { test }: TestPlace, actor: Actor): Promise<boolean> {
  const found = await findTestEvent(tx, id)
  if (found === null) return false
  if (found.test === test && found.person === actor.id) return true
  throw new Refusal('conflict', 'test-event-id', '这条记录的编号已经用过，没有保存。请刷新页面后再记一次。')
}

/** Takes back what was noted by mistake; it stays to be read. 撤回实测记录 */
export function takeBackEvent(
  store: Store,
  actor: Actor,
  input: TestPlace & { readonly event: string; readonly why: string },
): Promise<void> {
  const { round, unit, event, why } = input
  return perform(store, actor, async ({ tx, at, record }) => {
    const held = await heldTest(tx, input)
    refuseForeignTester(actor, held)
    await refuseLocked(tx, { round, unit, does: 'test', at })
    const standing = standingEvents(await eventsOfTest(tx, held.test.id))
    const found = standing.find(({ id }) => id === event)
    if (!found) throw new Refusal('not-found', 'no-test-event', '没有这条记录，或者它已经撤回。请刷新后再看。')
    const later = standing.find(({ kind }) => isLetterStep(kind) && STEP_AFTER[kind] === found.kind)
    if (later)
      throw new Refusal('conflict', 'test-event-needed', `后面的“${eventInWords(later.kind)}”要以这一条为前提，请先撤回后面的那一条。`)
    await insertTestEvent(tx, {
      ...{ id: store.newId(), test: held.test.id, kind: 'taken-back' as const, on: at, fields: { why }, proof: [], withdraws: event },
      ...{ person: actor.id, at },
    })
    record({ act: 'test.take-back', on: { kind: 'test', id: held.test.id }, why, refs: { round, unit, event } })
    await announce(tx, { kind: 'cell', round, unit, check: held.plan.check })
  })
}

function refuseUnfit(
  { plan: { method, terms } }: PlannedTest,
  standing: readonly FieldTestEvent[],
  { kind, on, fields }: Pick<FieldTestEvent, 'kind' | 'on' | 'fields'>,
): void {
  const invalid = (message: string) => new Refusal('invalid', 'test-event-unfit', message)
  if (isLetterStep(kind) !== (method === 'letter')) throw invalid(`“${eventInWords(kind)}”不是这种实测要记的事。请刷新页面，重新选择。`)
  const number = [fields.seconds, fields.workdays].find((text) => text !== undefined && !/^\d{1,5}$/u.test(text))
  if (number !== undefined) throw invalid(`“${number}”不是整数，请写成数字，如 20。`)
  if (!isLetterStep(kind)) {
    const { outcome } = fields
    if (outcome === undefined || !outcomesOf(method).includes(outcome)) throw invalid('请选好这一次的结果，再保存。')
    if (terms.from !== null && beijingDate(on) < terms.from) throw invalid(`实测从${terms.from}开始，这一次在那以前，不能记。请改正时间。`)
    return
  }
  if (standing.some((one) => one.kind === kind)) throw invalid(`“${eventInWords(kind)}”已经记过。记错了的，请先撤回那一条。`)
  const other = kind === 'received' ? 'returned' : kind === 'returned' ? 'received' : null
  if (other !== null && standing.some((one) => one.kind === other))
    throw invalid(`已经记了“${eventInWords(other)}”。记错了的，请先撤回那一条。`)
  const before = STEP_AFTER[kind]
  if (before === null) return
  const first = standing.find((one) => one.kind === before)
  if (!first) throw invalid(`要先记“${eventInWords(before)}”，才能记“${eventInWords(kind)}”。`)
  if (on < first.on) throw invalid(`“${eventInWords(kind)}”不能早于“${eventInWords(before)}”（${formatMoment(first.on)}）。请改正时间。`)
}

/** A recording lies beside the unit's cells; words are what they are. */
async function refuseStrangeProof(tx: Db, { round, unit, proof }: NewEvent): Promise<void> {
  for (const text of proof) {
    const one = readProof(text)
    if (one.kind === 'text') continue
    const found = one.kind === 'evidence' ? await findEvidence(tx, one.id) : null
    if (found && found.evidence.round === round && found.evidence.unit === unit && found.evidence.withdrawnAt === null) continue
    throw new Refusal('invalid', 'test-proof', '有一份录音或扫描件已经撤回，或者不在这个单位名下，没有保存。请重新上传或者另选一份。')
  }
}
