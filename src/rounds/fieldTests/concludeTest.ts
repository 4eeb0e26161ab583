import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { Actor } from '../../model/Actor.ts'
import type { AnswerValue } from '../../model/Facts.ts'
import { proofRef } from '../../model/Proof.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform, performEnding } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { membersNamedBy } from '../../store/queries/roster.ts'
import { eventsOfTest, holdFieldTest, updateFieldTest } from '../../store/queries/fieldTests.ts'
import type { CurrentAnswer } from '../../store/queries/answers.ts'
import type { Store } from '../../store/Store.ts'
import { cellOf } from '../evidence/cellOf.ts'
import { readyAnswers } from '../life/answers/putAnswers.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'
import { refuseLockedAnswers } from '../stages/refuseLockedAnswers.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { heldTest, noTest, refuseForeignTester, type TestPlace } from './heldTest.ts'
import { saysUnreached, wasReached } from './proposeAnswer.ts'
import { standingEvents } from './standingEvents.ts'
import { testersOf } from './testersOf.ts'
import { testState } from './TestState.ts'

/** What a test is found to come to. 实测结论 */
export interface Conclusion extends TestPlace, Pick<GivenAnswer, 'after' | 'saw'> {
  readonly state: 'answered' | 'cantTell'
  readonly value?: AnswerValue | undefined
  readonly why: string
}

/**
 * Concludes a test: its answer goes into the lane of tests, with the test as its proof. 实测写结论
 *
 * That nobody could be reached is no failing of the unit's: where the check has no word for it, the answer is that one cannot tell.
 */
export function concludeTest(
  store: Store,
  actor: Actor,
  conclusion: Conclusion,
  calendar: WorkCalendar,
): Promise<{ readonly answer: number }> {
  const { round, unit, state, value, why, after, saw } = conclusion
  return performEnding(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const held = await heldTest(tx, conclusion)
    refuseForeignTester(actor, held)
    const { test, plan } = held
    const events = await eventsOfTest(tx, test.id)
    const stands = testState({ method: plan.method, terms: plan.terms, test, events }, { calendar, now: at })
    if (stands.missing !== null) throw new Refusal('conflict', 'test-not-done', stands.missing)
    const { asked } = await cellOf(tx, { round, unit, check: plan.check, object: test.object })
    if (state === 'answered' && !wasReached({ state: stands }) && !saysUnreached(asked.check)) {
      throw new Refusal(
        'invalid',
        'test-unreached',
        `没有联系上，不等于单位没有做到。“${asked.check.ask}”没有“联系不上”这一档，请选“无法判定”，把联系的经过写进说明。`,
      )
    }
    const proof = [proofRef('test', test.id), ...new Set(standingEvents(events).flatMap((event) => event.proof))]
    const given: GivenAnswer = {
      ...{ unit, check: plan.check, lane: 'test', state, why, proof, after, saw },
      ...(test.object === '' ? {} : { object: test.object }),
      ...(value === undefined || state !== 'answered' ? {} : { value }),
    }
    await refuseLockedAnswers(performance, round, [given])
    const { rows, last, before } = await readyAnswers(performance, actor, round, [given])
    refuseUnseen([...before.values()].flat(), conclusion)
    const answer = rows[0]?.id ?? 0
    await updateFieldTest(tx, test.id, { answer, concludedAt: at, concludedBy: actor.id, concludedWhy: why })
    record({ act: 'test.conclude', on: { kind: 'test', id: test.id }, refs: { round, unit, check: plan.check, answer: String(answer) } })
    return { last, outcome: () => ({ answer }) }
  })
}

/** Of several numbers tried for one check, each later conclusion is written by who has seen the one before. */
function refuseUnseen(standing: readonly CurrentAnswer[], { after, saw = [] }: Pick<Conclusion, 'after' | 'saw'>): void {
  if (standing.every(({ answer }) => answer.lane !== 'test' || answer.id === after || saw.includes(answer.id))) return
  throw new Refusal('conflict', 'test-answer-newer', '这一项已经有另一次实测的结论，您还没有看到。请刷新页面，看过以后再写结论。')
}

/** Opens a concluded test again; its answer stands until another conclusion replaces it. 重新打开实测 */
export function reopenTest(store: Store, actor: Actor, input: TestPlace & { readonly why: string }): Promise<void> {
  const { round, unit, why } = input
  return perform(store, actor, async ({ tx, at, record }) => {
    const found = await holdFieldTest(tx, round, unit, input.test)
    if (!found) throw noTest()
    if (found.test.concludedAt === null) throw new Refusal('conflict', 'test-open', '这项实测还没有结论，不用重新打开。请刷新后再看。')
    refuseForeignTester(actor, found)
    await refuseLocked(tx, { round, unit, does: 'test', at })
    await updateFieldTest(tx, found.test.id, { concludedAt: null, concludedBy: null, concludedWhy: null })
    record({ act: 'test.reopen', on: { kind: 'test', id: found.test.id }, why, refs: { round, unit } })
    await announce(tx, { kind: 'cell', round, unit, check: found.plan.check })
  })
}

/** Gives a test up: a number that was typed wrong, a unit that is not to be called. 取消实测 */
export function dropTest(store: Store, actor: Actor, input: TestPlace & { readonly why: string }): Promise<void> {
  const { round, unit, why } = input
  return perform(store, actor, async ({ tx, at, record }) => {
    const { test, plan } = await heldTest(tx, input)
    await updateFieldTest(tx, test.id, { droppedAt: at, droppedWhy: why })
    record({ act: 'test.drop', on: { kind: 'test', id: test.id }, why, refs: { round, unit } })
    await announce(tx, { kind: 'cell', round, unit, check: plan.check })
  })
}

/** Says who makes it; null: anyone who may. 安排测试人员 */
export function assignTest(store: Store, actor: Actor, input: TestPlace & { readonly person: string | null }): Promise<void> {
  const { round, unit, person } = input
  return perform(store, actor, async ({ tx, at, record }) => {
    const { test, plan } = await heldTest(tx, input)
    const [member] = person === null ? [] : await membersNamedBy(tx, round, [unit])
    if (person !== null && member) {
      const whyNot = await testersOf(tx, await termsOf(tx, round), [person], at)
      const wrong = whyNot(person, { unit, group: member.record.group, check: plan.check })
      if (wrong !== null) throw new Refusal('invalid', 'test-tester', `${wrong}。`)
    }
    await updateFieldTest(tx, test.id, { person })
    record({ act: 'test.assign', on: { kind: 'test', id: test.id }, refs: { round, unit, ...(person === null ? {} : { person }) } })
    await announce(tx, { kind: 'cell', round, unit, check: plan.check })
  })
}
