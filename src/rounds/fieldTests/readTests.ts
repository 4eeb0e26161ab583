import { Refusal } from '../../model/Refusal.ts'
import type { Member } from '../../store/queries/roster.ts'
import type { Check } from '../../model/Check.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { grouped } from '../../model/grouped.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { listCurrentAnswers } from '../../store/queries/answers.ts'
import {
  eventsOfTest,
  listFieldTests,
  listTestEvents,
  listTestPlans,
  type FieldTestEvent,
  type PlannedTest,
  type TestPlanRow,
} from '../../store/queries/fieldTests.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { membersNamedBy } from '../../store/queries/roster.ts'
import { standingValue } from '../life/cells/cellAfter.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { checksIn, type Share } from '../shares/Share.ts'
import { proposeAnswer } from './proposeAnswer.ts'
import { standingEvents } from './standingEvents.ts'
import type { TestEventLine, TestLine, TestList, TestPage, TestShown } from './TestSheet.ts'
import { testState, type Looking } from './TestState.ts'

/** The check of a plan, as the unit's group is asked it. */
const askedOf = (terms: Terms, group: string, check: string): AskedCheck | undefined => terms.askedOf(group).checks.get(check)

const checkOf = (terms: Terms, group: string, check: string): Check | undefined => askedOf(terms, group, check)?.check

function planLine(terms: Terms, plan: TestPlanRow): TestPage['plan'] {
  const { id, check, method, title, script, terms: asks, droppedWhy } = plan
  const group = terms.compiled.programme.groups.find(({ name }) => checkOf(terms, name, check))
  return { id, check, ask: (group && checkOf(terms, group.name, check)?.ask) ?? check, method, title, script, terms: asks, droppedWhy }
}

interface Around extends Looking {
  readonly members: ReadonlyMap<string, Member>
  readonly names: ReadonlyMap<string, string>
}

const stateOf = ({ test, plan }: PlannedTest, events: readonly FieldTestEvent[], looking: Looking) =>
  testState({ method: plan.method, terms: plan.terms, test: { ...test, droppedAt: test.droppedAt ?? plan.droppedAt }, events }, looking)

function testLine(planned: PlannedTest, events: readonly FieldTestEvent[], { members, names, ...looking }: Around): TestLine {
  const { test, plan } = planned
  const { stands, next, due } = stateOf(planned, events, looking)
  const today = beijingDate(looking.now)
  return {
    ...{ id: test.id, plan: plan.id, unit: test.unit, unitName: members.get(test.unit)?.record.name ?? test.unit, object: test.object },
    ...{ target: test.target, method: plan.method, person: test.person },
    personName: test.person === null ? null : (names.get(test.person) ?? null),
    ...{ stands, next, due, isToday: stands === 'ready' || stands === 'to-conclude' || due === today },
    tries: standingEvents(events).filter(({ kind }) => kind === 'try').length,
  }
}

/** The tests of a round that lie in the reader's share. 读实测清单 */
export async function readTests(db: Db, terms: Terms, share: Share, looking: Looking): Promise<Omit<TestList, 'reader'>> {
  const all = await listFieldTests(db, terms.round)
  const seen = await testsIn(db, terms, share, all)
  const events = grouped(await listTestEvents(db, terms.round), ({ test }) => test)
  const around = { ...looking, ...(await surroundings(db, terms, seen)) }
  const plans = await listTestPlans(db, terms.round)
  const used = new Set(seen.map(({ plan }) => plan.id))
  const tried = new Set(all.flatMap(({ test, plan }) => (events.has(test.id) ? [plan.id] : [])))
  return {
    plans: plans
      .filter(({ id }) => used.has(id) || share.units === 'all')
      .map((plan) => ({ ...planLine(terms, plan), tried: tried.has(plan.id) })),
    tests: seen.map((one) => testLine(one, events.get(one.test.id) ?? [], around)),
  }
}

/** Those whose cells are in the share. */
async function testsIn(db: Db, terms: Terms, share: Share, all: readonly PlannedTest[]): Promise<readonly PlannedTest[]> {
  const members = new Map(
    (await membersNamedBy(db, terms.round, [...new Set(all.map(({ test }) => test.unit))])).map((one) => [one.unit, one]),
  )
  const known = new Map<string, ReadonlySet<string>>()
  return all.filter(({ test: { unit }, plan }) => {
    const member = members.get(unit)
    if (!member) return false
    const checks = known.get(unit) ?? checksIn(share, terms.askedOf(member.record.group), { unit })
    known.set(unit, checks)
    return checks.has(plan.check)
  })
}

async function surroundings(
  db: Db,
  { round }: Pick<Terms, 'round'>,
  tests: readonly PlannedTest[],
): Promise<Pick<Around, 'members' | 'names'>> {
  const members = await membersNamedBy(db, round, [...new Set(tests.map(({ test }) => test.unit))])
  const names = await namesOfPeople(db, [...new Set(tests.flatMap(({ test }) => test.person ?? []))])
  return { members: new Map(members.map((one) => [one.unit, one])), names }
}

/** One test with all that was noted, and what it seems to come to. 读实测页 */
export async function readTestPage(db: Db, terms: Terms, planned: PlannedTest, looking: Looking): Promise<Omit<TestPage, 'may'>> {
  const { test, plan } = planned
  const events = await eventsOfTest(db, test.id)
  const { members, names } = await surroundings(db, terms, [planned])
  const member = members.get(test.unit)
  const asked = member && askedOf(terms, member.record.group, plan.check)
  if (!asked)
    throw new Refusal(
      'not-found',
      'test-gone',
      '这次实测的单位已离开名单，或者方案换版后不再问这一项，不能在这里打开。批次的变更请看“变更”页。',
    )
  const { check, home } = asked
  const state = stateOf(planned, events, looking)
  const standing = standingEvents(events)
  const said = (await listCurrentAnswers(db, terms.round, [test.unit]))
    .filter(({ answer }) => answer.check === plan.check && answer.object === test.object && answer.lane === 'test')
    .map((current) => ({
      id: current.answer.id,
      state: current.answer.state,
      value: standingValue(current) ?? null,
      why: current.answer.why,
    }))
    .sort((a, b) => b.id - a.id)
  const value = said[0]?.value
  const rows = typeof value === 'object' && value !== null && 'rows' in value ? value.rows : []
  const people = await namesOfPeople(db, [
    ...new Set([...events.map(({ person }) => person), ...(test.concludedBy === null ? [] : [test.concludedBy])]),
  ])
  const { concludedAt, concludedWhy, concludedBy } = test
  return {
    line: testLine(planned, events, { ...looking, members, names }),
    plan: planLine(terms, plan),
    check,
    row: home ? { code: home.code, name: home.name } : null,
    events: events.map((event) => eventLine(event, events, people)),
    letter: state.letter,
    missing: state.missing,
    proposed: proposeAnswer(check, { method: plan.method, target: test.target, standing, state, rows }),
    standing: said,
    concluded:
      concludedAt === null
        ? null
        : { at: concludedAt, why: concludedWhy ?? '', by: concludedBy === null ? null : (people.get(concludedBy) ?? null) },
  }
}

function eventLine(event: FieldTestEvent, all: readonly FieldTestEvent[], people: ReadonlyMap<string, string>): TestEventLine {
  const { id, kind, on, fields, proof, person } = event
  const isTakenBack = all.some(({ withdraws }) => withdraws === id)
  return { id, kind, on, fields, proof, by: people.get(person) ?? null, isTakenBack }
}

/** What was concluded of a unit's tests, with times and without names. 供单位查看的实测 */
export async function testsShown(
  db: Db,
  terms: Terms,
  unit: string,
  isSeen: (told: { readonly check: string; readonly answer: number }) => boolean,
): Promise<readonly TestShown[]> {
  const events = grouped(await listTestEvents(db, terms.round, unit), ({ test }) => test)
  const concluded = (await listFieldTests(db, terms.round, unit)).filter(
    ({ test: { concludedAt, answer }, plan: { check } }) => concludedAt !== null && answer !== null && isSeen({ check, answer }),
  )
  return concluded.map(({ test, plan }) => ({
    ...{ id: test.id, title: plan.title, ask: planLine(terms, plan).ask, method: plan.method, target: test.target, object: test.object },
    events: standingEvents(events.get(test.id) ?? []).map(({ kind, on, fields }) => ({ kind, on, fields })),
    why: test.concludedWhy ?? '',
  }))
}
