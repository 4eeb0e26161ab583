import { workdaysLeft } from '../../calendar/workdaysLeft.ts'
import type { Instant } from '../../model/Instant.ts'
import { groupOrder } from '../../model/groupOrder.ts'
import { stageState, type StageKind } from '../../model/RoundStage.ts'
import type { SelfCheckStanding } from '../../model/SelfCheckStanding.ts'
import type { Progress } from '../../model/Square.ts'
import { assignmentsNamed, countWaiting, grantsOf, unitsReported } from '../../store/queries/roundWork.ts'
import { leadsBound } from '../../store/queries/shares.ts'
import { listStages, type StageRow } from '../../store/queries/stages.ts'
import { officialNames } from '../../store/queries/units.ts'
import type { Db } from '../../store/Db.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import type { Share } from '../shares/Share.ts'
import type { LeadProgress, OverdueUnit, RoundOverview, StageProgress } from './RoundOverview.ts'
import { squaresIn, type UnitSquares } from './squaresIn.ts'
import { NO_TALLY } from './tally.ts'
import { standingsIn } from '../selfCheck/standingsIn.ts'
import { tallyRound, type RoundTally } from './tallyRound.ts'

/** So many units are named; the coverage has all. */
const NAMED = 20

/** A round's stages with the later ends that were granted. */
interface Windows {
  readonly stages: readonly StageRow[]
  readonly grants: ReadonlyMap<number, ReadonlyMap<string, Instant>>
  readonly now: Instant
}

/** A round looked over once: what is shown of it, and what it was counted from. */
export interface LookedOver {
  readonly overview: RoundOverview
  readonly tally: RoundTally
}

/** Where a round stands: its stages, how far it is by whom, and what waits; in a constant number of queries. 批次概况 */
export async function overviewOf(db: Db, terms: Terms, share: Share, now: Instant): Promise<LookedOver> {
  const { round } = terms
  const members = (await squaresIn(db, terms)).filter(({ unit }) => share.units === 'all' || share.units.has(unit))
  const assigned = await assignmentsNamed(db, round)
  const tally = tallyRound(terms, members, {
    share,
    assigned: assigned.map(({ person, nodes, units }) => ({
      key: person,
      nodes: nodes === null ? 'all' : new Set(nodes),
      units: units === null ? 'all' : new Set(units),
    })),
  })
  const bound = await leadsBound(db, round)
  const offices = await officialNames(
    db,
    bound.map(({ unit }) => unit),
    now.slice(0, 10),
  )
  const states = await standingsIn(
    db,
    round,
    members.map(({ unit }) => unit),
    now,
  )
  const windows: Windows = { stages: await listStages(db, round), grants: await grantsOf(db, round), now }
  const reported = await unitsReported(db, round)
  const overdue = overdueUnits(windows, members, { states, reported })
  const overview: RoundOverview = {
    round,
    units: members.length,
    rows: tally.rows.size,
    stages: windows.stages.map((stage) => stageProgress(stage, windows, { terms, tally, states, reported })),
    states: tally.states,
    all: tally.all,
    groups: groupsOf(terms, tally, members),
    leads: leadProgress(tally, new Map(bound.map(({ lead, unit }) => [lead, offices.get(unit) ?? unit]))),
    people: [...new Map(assigned.map(({ person, name }) => [person, name]))].map(([person, name]) => ({
      person,
      name,
      progress: (tally.assigned.get(person) ?? NO_TALLY).assess,
    })),
    slow: slowest(members, tally),
    selfChecks: tally.all.self.expected === 0 ? null : countStates([...states.values()]),
    overdue: { count: overdue.length, first: overdue.slice(0, NAMED) },
    waiting: await countWaiting(db, round),
  }
  return { overview, tally }
}

const groupsOf = ({ compiled }: Terms, { groups }: RoundTally, members: readonly UnitSquares[]): RoundOverview['groups'] =>
  [...groups]
    .map(([group, sums]) => ({ group, units: members.filter((member) => member.group === group).length, ...sums }))
    .sort(groupOrder(compiled.programme))
    .map(({ group, ...sums }) => ({ name: group, ...sums }))

const left = ({ done, expected }: Progress): number => expected - done

/** How much of it is done; nothing expected is done. */
const rate = ({ done, expected }: Progress): number => (expected === 0 ? 1 : done / expected)

const leadProgress = ({ leads }: RoundTally, offices: ReadonlyMap<string, string>): readonly LeadProgress[] =>
  [...leads]
    .map(([lead, { assess, next }]) => ({ lead, office: offices.get(lead) ?? null, next, progress: assess }))
    .filter(({ progress }) => progress.expected > 0)
    .sort((a, b) => rate(a.progress) - rate(b.progress))

const slowest = (members: readonly UnitSquares[], { units }: RoundTally) =>
  members
    .map(({ unit, name, group }) => ({ unit, name, group, ...(units.get(unit) ?? NO_TALLY) }))
    .filter(({ assess }) => left(assess) > 0)
    .sort((a, b) => left(b.assess) - left(a.assess))
    .slice(0, NAMED)

function countStates(states: readonly SelfCheckStanding[]): Readonly<Partial<Record<SelfCheckStanding, number>>> {
  const counts: Partial<Record<SelfCheckStanding, number>> = {}
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

interface Counted {
  readonly terms: Terms
  readonly tally: RoundTally
  readonly states: ReadonlyMap<string, SelfCheckStanding>
  readonly reported: ReadonlySet<string>
}

function stageProgress(stage: StageRow, { grants, now }: Windows, counted: Counted): StageProgress {
  const { position, name, kind, opensAt, closesAt } = stage
  const state = stageState(stage, now)
  return {
    ...{ position, name, kind, state, opensAt, closesAt },
    workdaysLeft: state === 'open' && closesAt !== null ? workdaysLeft(closesAt, now, counted.terms.calendar) : null,
    grants: grants.get(position)?.size ?? 0,
    progress: doneIn(kind, counted),
  }
}

/** What is counted in a stage: units that have handed in, or questions that are answered. */
function doneIn(kind: StageKind, { tally, states, reported }: Counted): Progress | null {
  switch (kind) {
    case 'self-check':
      return { done: [...states.values()].filter((state) => state === 'confirmed').length, expected: states.size }
    case 'report':
      return { done: [...states.keys()].filter((unit) => reported.has(unit)).length, expected: states.size }
    case 'assess':
    case 'test':
    case 'consolidate':
      return tally.all.assess
    default:
      return null
  }
}

/** Units for which a stage is over without what it was for, the later end that was granted counted. 逾期单位 */
function overdueUnits(
  { stages, grants, now }: Windows,
  members: readonly UnitSquares[],
  { states, reported }: Pick<Counted, 'states' | 'reported'>,
): readonly OverdueUnit[] {
  return stages.flatMap((stage) => {
    const isMissing = missingIn(stage.kind, states, reported)
    if (!isMissing) return []
    return members
      .filter(({ unit }) => isMissing(unit) && stageState(stage, now, grants.get(stage.position)?.get(unit)) === 'closed')
      .map(({ unit, name }) => ({ unit, name, stage: stage.name }))
  })
}

function missingIn(
  kind: StageKind,
  states: ReadonlyMap<string, SelfCheckStanding>,
  reported: ReadonlySet<string>,
): ((unit: string) => boolean) | null {
  if (kind === 'self-check') return (unit) => states.get(unit) !== 'confirmed'
  return kind === 'report' ? (unit) => !reported.has(unit) : null
}
