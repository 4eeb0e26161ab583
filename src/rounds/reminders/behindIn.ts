import { workdaysLeft } from '../../calendar/workdaysLeft.ts'
import { groupOrder } from '../../model/groupOrder.ts'
import type { Instant } from '../../model/Instant.ts'
import { stageState, type StageKind } from '../../model/RoundStage.ts'
import { standingInWords, type SelfCheckStanding } from '../../model/SelfCheckStanding.ts'
import type { Db } from '../../store/Db.ts'
import { unitsWithEvidence } from '../../store/queries/reminders.ts'
import { assignmentsNamed, grantsOf, unitsReported } from '../../store/queries/roundWork.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { leadsBound } from '../../store/queries/shares.ts'
import { listStages, type StageRow } from '../../store/queries/stages.ts'
import { overviewOf } from '../coverage/overviewOf.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { standingsIn } from '../selfCheck/standingsIn.ts'
import { WHOLE_SHARE, type Share } from '../shares/Share.ts'
import { concernedBy } from './concernedBy.ts'
import type { Behind, BehindAssessor, BehindUnit } from './Behind.ts'

/** What a unit has to do in a stage, and who has not: for each unit the state it is in, null where it is done. */
type Missing = (unit: string) => string | null

/**
 * Who is behind, stage by stage, of all stages that have begun and have an end; in a constant number of queries. 谁还没有办
 *
 * A stage in which nothing is counted, such as a feedback, names nobody; and nobody is named who has nothing in the share of who asks.
 */
export async function behindIn(db: Db, terms: Terms, now: Instant, share: Share = WHOLE_SHARE): Promise<readonly Behind[]> {
  const { round } = terms
  const stages = (await listStages(db, round)).filter((stage) => stageState(stage, now) !== 'not-yet' && stage.closesAt !== null)
  if (stages.length === 0) return []
  const isConcerned = concernedBy(terms, share)
  const members = (await listMembers(db, round))
    .flatMap(({ record }) => (isConcerned(record) ? [{ unit: record.id, name: record.name, group: record.group }] : []))
    .sort(groupOrder(terms.compiled.programme))
  const grants = await grantsOf(db, round)
  const standings = await standingsIn(
    db,
    round,
    members.map(({ unit }) => unit),
    now,
  )
  const missing = await missingIn(db, round, standings)
  const assessors = stages.some(({ kind }) => ASSESSING.includes(kind)) ? await assessorsBehind(db, terms, now, share) : []
  return stages.map((stage) => {
    const { position, name, kind, closesAt } = stage
    const end = closesAt ?? now
    const state = stageState(stage, now)
    const of = missing.get(kind)
    return {
      ...{ position, stage: name, kind, state, closesAt: end },
      workdaysLeft: state === 'open' ? workdaysLeft(end, now, terms.calendar) : null,
      units: of ? unitsBehind(stage, members, { missing: of, standings, grants: grants.get(position) ?? new Map() }, now) : [],
      assessors: ASSESSING.includes(kind) ? assessors : [],
    }
  })
}

const ASSESSING: readonly StageKind[] = ['assess', 'test', 'consolidate']

async function missingIn(
  db: Db,
  round: string,
  standings: ReadonlyMap<string, SelfCheckStanding>,
): Promise<ReadonlyMap<StageKind, Missing>> {
  const reported = await unitsReported(db, round)
  const laid = await unitsWithEvidence(db, round)
  const selfCheck: Missing = (unit) => {
    const standing = standings.get(unit) ?? 'nobody'
    return standing === 'confirmed' ? null : standingInWords(standing)
  }
  return new Map<StageKind, Missing>([
    ['self-check', selfCheck],
    ['report', (unit) => (reported.has(unit) ? null : '未报自查报告')],
    ['evidence', (unit) => (laid.has(unit) ? null : '没有佐证材料')],
  ])
}

interface Known {
  readonly missing: Missing
  readonly standings: ReadonlyMap<string, SelfCheckStanding>
  readonly grants: ReadonlyMap<string, Instant>
}

function unitsBehind(
  stage: StageRow,
  members: readonly { readonly unit: string; readonly name: string }[],
  { missing, standings, grants }: Known,
  now: Instant,
): readonly BehindUnit[] {
  return members.flatMap(({ unit, name }) => {
    const state = missing(unit)
    if (state === null) return []
    const until = grants.get(unit) ?? null
    const nobody = standings.get(unit) === 'nobody'
    return [{ unit, name, state, nobody, until, overdue: stageState(stage, now, until) === 'closed' }]
  })
}

async function assessorsBehind(db: Db, terms: Terms, now: Instant, share: Share): Promise<readonly BehindAssessor[]> {
  const { overview } = await overviewOf(db, terms, share, now)
  const offices = new Map((await leadsBound(db, terms.round)).map(({ lead, unit }) => [lead, unit]))
  const assigned = new Set((await assignmentsNamed(db, terms.round)).map(({ person }) => person))
  const leads = overview.leads.map(({ lead, office, progress }): BehindAssessor => ({
    ...{ kind: 'lead', id: offices.get(lead) ?? null, name: office === null || office === lead ? lead : `${lead}（${office}）` },
    ...{ left: progress.expected - progress.done, expected: progress.expected },
  }))
  const people = overview.people
    .filter(({ person }) => assigned.has(person))
    .map(({ person, name, progress }): BehindAssessor => ({
      ...{ kind: 'person', id: person, name },
      ...{ left: progress.expected - progress.done, expected: progress.expected },
    }))
  return [...leads, ...people].filter(({ left }) => left > 0)
}
