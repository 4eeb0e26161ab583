import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import { workdaysLeft } from '../../calendar/workdaysLeft.ts'
import type { Instant } from '../../model/Instant.ts'
import { assessingDuties, UNIT_ROLES } from '../../permissions/unitRoles.ts'
import { stageState, type StageKind } from '../../model/RoundStage.ts'
import { endOf, stageLock, type StagedWork } from '../../model/stageLock.ts'
import { selfCheckState } from '../../model/SelfCheckStep.ts'
import type { ActionId } from '../../permissions/actions.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { dutiesFor, may } from '../../permissions/may.ts'
import type { Db } from '../../store/Db.ts'
import {
  countDrafts,
  countOfSeat,
  lastStepsOf,
  listEnding,
  listRunning,
  reportsHandedIn,
  type RunningRound,
} from '../../store/queries/home.ts'
import { membersWithin } from '../../store/queries/roundHeads.ts'
import { grantsOf } from '../../store/queries/roundWork.ts'
import { listStages, type StageRow } from '../../store/queries/stages.ts'
import { overviewOf, type LookedOver } from '../coverage/overviewOf.ts'
import { squaresOfUnits } from '../coverage/squaresIn.ts'
import { tallySquares } from '../coverage/tally.ts'
import { askedOfExperts } from '../coverage/askedOfExperts.ts'
import { seatHolder } from '../life/cells/seatOf.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import type { ReceiptNow } from '../approval/approvalState.ts'
import { shareOf, type Assessing } from '../shares/shareOf.ts'
import { TONES, type Deadline, type HomeRound, type HomeSheet, type HomeTask } from './HomeSheet.ts'
import { claimTasks, verifyingTasks } from './claimTasks.ts'
import { endingTasks } from './endingTasks.ts'
import { decidingTasks, feedbackTasks } from './objectionTasks.ts'
import { assessorTasks, expertTasks, organiserTasks, pathOf } from './roundTasks.ts'
import { testTasks } from './testTasks.ts'
import { settlingTasks } from './settlingTasks.ts'
import { unitTasks } from './unitTasks.ts'

/** Who asks what he is to do today. */
export interface HomeReader {
  readonly person: Assessing & { readonly name: string }
  readonly duties: readonly HeldDuty[]
  readonly now: Instant
  /** By which legal clocks run; absent: the round's own. */
  readonly clock?: () => Promise<WorkCalendar>
  /** What rounds come to now; absent: any change counts. */
  readonly receiptNow?: ReceiptNow
}

/** So many rounds are looked at; an office seldom has more than two at a time. */
const ROUNDS = 12

/** What is to be done today in all rounds that go on, and how they are; queries are constant in number for each round. 工作台 */
export async function homeOf(db: Db, reader: HomeReader): Promise<HomeSheet> {
  const running = (await listRunning(db, ROUNDS)).filter((round) => mayIn(reader.duties, 'round.read', round))
  const tasks: HomeTask[] = []
  const cards: HomeRound[] = []
  for (const round of running) {
    const one = await lookAt(db, round, reader)
    tasks.push(...one.tasks)
    if (one.card) cards.push(one.card)
  }
  for (const round of (await listEnding(db, ROUNDS)).filter((one) => mayIn(reader.duties, 'round.read', one))) {
    tasks.push(...(await endingTasks(db, round, (action) => mayIn(reader.duties, action, round), reader.receiptNow)))
    tasks.push(...(await objectionsOf(db, round, reader)))
    if (hasCards(reader.duties)) {
      const card = cardOf(round, await listStages(db, round.id), null, { terms: await termsOf(db, round.id), now: reader.now })
      cards.push({ ...card, stages: card.stages.map(asSettled) })
    }
  }
  return { tasks: [...tasks].sort(byTone), rounds: cards }
}

/** Within one tone what ends first; what has no end comes last. */
export const byTone = (a: HomeTask, b: HomeTask): number =>
  TONES.indexOf(a.tone) - TONES.indexOf(b.tone) || compareEnds(a.deadline?.at ?? NEVER, b.deadline?.at ?? NEVER)

/** After every instant. */
const NEVER = '~'

const compareEnds = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const mayIn = (duties: readonly HeldDuty[], action: ActionId, { id, unit, above }: RunningRound): boolean =>
  may(duties, action, { units: [unit, ...above], round: id }).allowed

/** Who only keeps the system going sees what waits, and no round. */
const hasCards = (duties: readonly HeldDuty[]): boolean => duties.some(({ role }) => role !== 'administrator')

async function lookAt(db: Db, round: RunningRound, reader: HomeReader) {
  const terms = await termsOf(db, round.id)
  const duties = reader.duties.filter((duty) => duty.round === null || duty.round === round.id)
  const stages = await listStages(db, round.id)
  const looked = mayIn(duties, 'coverage.read', round) ? await lookOver(db, terms, reader, duties) : null
  const deadline = deadlineOf(stages, 'assess', { terms, now: reader.now, until: null })
  const assesses = duties.some(({ role }) => role === 'lead-assessor' || role === 'assessor' || role === 'third-party')
  const tasks = [
    ...(looked && mayIn(duties, 'round.manage', round) ? organiserTasks(round, looked.overview) : []),
    ...(looked && mayIn(duties, 'round.settle', round) ? await settlingTasks(db, round, looked.overview, reader) : []),
    ...(looked && assesses ? assessorTasks(round, looked.tally, deadline) : []),
    ...(await testTasks(db, { ...reader, round, terms, duties, clock: reader.clock ?? (() => Promise.resolve(terms.calendar)) })),
    ...(mayIn(duties, 'objection.decide', round) ? await decidingTasks(db, round) : []),
    ...(await verifyingOf(db, { round, terms, duties, reader })),
    ...(await expertsOf(db, { round, terms, duties, reader, deadline })),
    ...(await unitsOf(db, { round, terms, duties, reader, stages })),
  ]
  return {
    tasks,
    card: hasCards(duties) ? cardOf(round, stages, looked, { terms, now: reader.now }) : null,
  }
}

/** Units may object until their window closes, also where somebody settled for good before. */
async function objectionsOf(db: Db, round: RunningRound, reader: HomeReader): Promise<readonly HomeTask[]> {
  const duties = reader.duties.filter((duty) => duty.round === null || duty.round === round.id)
  const held = duties.filter(({ role }) => UNIT_ROLES.includes(role))
  const above = held.map(({ unit }) => unit)
  const units = above.length === 0 ? [] : await membersWithin(db, round.id, above)
  const files = held.some(({ role }) => role !== 'unit-filler')
  return [
    ...(mayIn(duties, 'objection.decide', round) ? await decidingTasks(db, round) : []),
    ...(await feedbackTasks(db, { terms: await termsOf(db, round.id), round, units, now: reader.now, files })),
  ]
}

async function lookOver(db: Db, terms: Terms, { person, now }: HomeReader, duties: readonly HeldDuty[]): Promise<LookedOver> {
  return overviewOf(db, terms, await shareOf(db, terms, person, dutiesFor(duties, 'coverage.read')), now)
}

interface Part {
  readonly round: RunningRound
  readonly terms: Terms
  readonly duties: readonly HeldDuty[]
  readonly reader: HomeReader
}

async function verifyingOf(db: Db, { round, terms, duties, reader }: Part) {
  const held = dutiesFor(assessingDuties(duties), 'claim.decide')
  return held.length === 0 ? [] : verifyingTasks(db, round, await shareOf(db, terms, reader.person, held))
}

async function expertsOf(db: Db, { round, terms, duties, reader, deadline }: Part & { readonly deadline: Deadline | null }) {
  const held = duties.filter(({ role }) => role === 'expert')
  if (held.length === 0) return []
  const asked = await askedOfExperts(db, terms, await shareOf(db, terms, reader.person, held))
  return expertTasks(round, asked, await countOfSeat(db, round.id, seatHolder(reader.person)), deadline)
}

async function unitsOf(db: Db, { round, terms, duties, reader, stages }: Part & { readonly stages: readonly StageRow[] }) {
  const held = duties.filter(({ role }) => UNIT_ROLES.includes(role))
  if (held.length === 0) return []
  const own = await membersWithin(
    db,
    round.id,
    held.map(({ unit }) => unit),
  )
  const ids = own.map(({ id }) => id)
  const [steps, filled, grants] = [await lastStepsOf(db, round.id, ids), await countDrafts(db, round.id, ids), await grantsOf(db, round.id)]
  const reported = await reportsHandedIn(db, round.id, ids)
  const squares = new Map((await squaresOfUnits(db, terms, ids)).map(({ unit, squares: text }) => [unit, text]))
  const confirms = held.some(({ role }) => role !== 'unit-filler')
  const heard = await feedbackTasks(db, { terms, round, units: own, now: reader.now, files: confirms })
  const claims = await claimTasks(db, { terms, round, units: own, now: reader.now, files: confirms })
  const checks = own.flatMap(({ id, name }) => {
    const text = squares.get(id) ?? null
    const tallies = text === null ? [] : tallySquares(text)
    const asked = tallies.reduce((sum, { self }) => sum + self.expected, 0)
    // What a round came with was never a draft.
    const said = Math.max(
      filled.get(id) ?? 0,
      tallies.reduce((sum, { self }) => sum + self.done, 0),
    )
    const step = steps.get(id)
    const state = selfCheckState(step?.step ?? null)
    const when: When = { terms, now: reader.now, until: (position) => grants.get(position)?.get(id) ?? null }
    const unit = {
      ...{ unit: id, name, state, asked, filled: Math.min(said, asked), why: step?.why ?? '' },
      lacksReport: asksReport(terms) && !reported.has(id) && lockOf(stages, 'report', when).state !== 'closed',
      deadline: deadlineOf(stages, state === 'confirmed' ? 'report' : 'self-check', when),
    }
    return unitTasks(round, unit, { fills: held.some(({ role }) => role === 'unit-filler'), confirms })
  })
  return [...heard, ...checks, ...claims]
}

const asksReport = ({ compiled }: Terms): boolean => compiled.programme.selfReport?.copies.includes('electronic') === true

interface When {
  readonly terms: Terms
  readonly now: Instant
  /** A later end that was granted, by the stage's position. */
  readonly until: ((position: number) => Instant | null) | null
}

const lockOf = (stages: readonly StageRow[], work: StagedWork, { now, until }: When) =>
  stageLock(
    stages.map((stage) => ({ ...stage, until: until?.(stage.position) ?? null })),
    work,
    now,
  )

function deadlineOf(stages: readonly StageRow[], work: StagedWork, when: When): Deadline | null {
  const { terms, now } = when
  const lock = lockOf(stages, work, when)
  if (lock.state === 'free') return null
  const at = endOf(lock.stage)
  return at === null ? null : { at, workdaysLeft: workdaysLeft(at, now, terms.calendar), isOver: at <= now }
}

/** What comes before settling is over once that was done, whatever end was set: nothing counts down to it. Units object by their window alone. */
const asSettled = (stage: HomeRound['stages'][number]): HomeRound['stages'][number] =>
  AFTER_SETTLING.includes(stage.kind) ? stage : { ...stage, state: 'closed', workdaysLeft: null }

const AFTER_SETTLING: readonly StageKind[] = ['feedback', 'approve', 'publish', 'rectify', 'other']

/** The card of a round: how far it is, for who may know it; else only its stages. */
function cardOf(
  { id, title }: RunningRound,
  stages: readonly StageRow[],
  looked: LookedOver | null,
  { terms, now }: Omit<When, 'until'>,
): HomeRound {
  const shown = stages.map(({ name, kind, opensAt, closesAt }) => {
    const state = stageState({ opensAt, closesAt }, now)
    const left = state === 'open' && closesAt !== null ? workdaysLeft(closesAt, now, terms.calendar) : null
    return { name, kind, state, opensAt, closesAt, workdaysLeft: left }
  })
  if (!looked) return { id, title, units: 0, stages: shown, progress: null, link: pathOf(id) }
  const { overview } = looked
  const [slowest] = overview.leads
  return {
    ...{ id, title, units: overview.units, stages: shown, link: pathOf(id) },
    progress: {
      all: overview.all,
      rows: overview.rows,
      cantTell: overview.states.cantTell ?? 0,
      review: overview.states.self ?? 0,
      overdue: overview.overdue.count,
      slowest: slowest ? { lead: slowest.office ?? slowest.lead, ...slowest.progress } : null,
    },
  }
}
