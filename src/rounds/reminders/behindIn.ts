import { workdaysLeft } from '../../calendar/workdaysLeft.ts'
import type { Instant } from '../../model/Instant.ts'
import { stageState, type StageKind } from '../../model/RoundStage.ts'
import { selfCheckInWords, selfCheckState } from '../../model/SelfCheckStep.ts'
import type { Db } from '../../store/Db.ts'
import { unitsWithEvidence } from '../../store/queries/reminders.ts'
import { assignmentsNamed, grantsOf, unitsReported } from '../../store/queries/roundWork.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { lastSteps } from '../../store/queries/selfChecks.ts'
import { leadsBound } from '../../store/queries/shares.ts'
import { listStages, type StageRow } from '../../store/queries/stages.ts'
import { overviewOf } from '../coverage/overviewOf.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { WHOLE_SHARE } from '../shares/Share.ts'
import type { Behind, BehindAssessor, BehindUnit } from './Behind.ts'

/** What a unit has to do in a stage, and who has not: for each unit the state it is in, null where it is done. */
type Missing = (unit: string) => string | null

/**
 * Who is behind, stage by stage, of all stages that have begun and have an end; in a constant number of queries. 谁还没有办
 *
 * A stage in which nothing is counted, such as a feedback, names nobody.
 */
export async function behindIn(db: Db, terms: Terms, now: Instant): Promise<readonly Behind[]> {
  const { round } = terms
  const stages = (await listStages(db, round)).filter((stage) => stageState(stage, now) !== 'not-yet' && stage.closesAt !== null)
  if (stages.length === 0) return []
  const members = (await listMembers(db, round)).map(({ record }) => ({ unit: record.id, name: record.name }))
  const grants = await grantsOf(db, round)
  const missing = await missingIn(db, round)
  const assessors = stages.some(({ kind }) => ASSESSING.includes(kind)) ? await assessorsBehind(db, terms, now) : []
  return stages.map((stage) => {
    const { position, name, kind, closesAt } = stage
    const end = closesAt ?? now
    const state = stageState(stage, now)
    const of = missing.get(kind)
    return {
      ...{ position, stage: name, kind, state, closesAt: end },
      workdaysLeft: state === 'open' ? workdaysLeft(end, now, terms.calendar) : null,
      units: of ? unitsBehind(stage, members, of, grants.get(position) ?? new Map(), now) : [],
      assessors: ASSESSING.includes(kind) ? assessors : [],
    }
  })
}

const ASSESSING: readonly StageKind[] = ['assess', 'test', 'consolidate']

async function missingIn(db: Db, round: string): Promise<ReadonlyMap<StageKind, Missing>> {
  const steps = await lastSteps(db, round)
  const reported = await unitsReported(db, round)
  const laid = await unitsWithEvidence(db, round)
  const selfCheck: Missing = (unit) => {
    const state = selfCheckState(steps.get(unit)?.step ?? null)
    return state === 'confirmed' ? null : selfCheckInWords(state)
  }
  return new Map<StageKind, Missing>([
    ['self-check', selfCheck],
    ['report', (unit) => (reported.has(unit) ? null : '未报自查报告')],
    ['evidence', (unit) => (laid.has(unit) ? null : '没有佐证材料')],
  ])
}

function unitsBehind(
  stage: StageRow,
  members: readonly { readonly unit: string; readonly name: string }[],
  missing: Missing,
  grants: ReadonlyMap<string, Instant>,
  now: Instant,
): readonly BehindUnit[] {
  return members.flatMap(({ unit, name }) => {
    const state = missing(unit)
    if (state === null) return []
    const until = grants.get(unit) ?? null
    return [{ unit, name, state, until, overdue: stageState(stage, now, until) === 'closed' }]
  })
}

async function assessorsBehind(db: Db, terms: Terms, now: Instant): Promise<readonly BehindAssessor[]> {
  const { overview } = await overviewOf(db, terms, WHOLE_SHARE, now)
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
