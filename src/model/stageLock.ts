import type { Instant } from './Instant.ts'
import { stageState, type RoundStage, type StageKind } from './RoundStage.ts'

/** Work that the window of a stage allows. 受阶段限制的工作 */
export type StagedWork = 'self-check' | 'report' | 'evidence' | 'assess' | 'test' | 'assessing-proof' | 'override' | 'object'

/** Whose windows guard it: those of the first kinds of which the round has any. */
const GUARDED_BY: Readonly<Record<StagedWork, readonly (readonly StageKind[])[]>> = {
  'self-check': [['self-check'], ['evidence']],
  report: [['report'], ['self-check']],
  evidence: [['evidence'], ['self-check']],
  assess: [['assess']],
  test: [['test'], ['assess']],
  // A recording of a call comes while tests are made, before anybody scores.
  'assessing-proof': [['assess', 'test']],
  override: [['assess', 'consolidate']],
  object: [['feedback']],
}

/** The stages of a round in one of which the work is done; none: it may be done at any time. 管到这项工作的阶段 */
export function stagesGuarding<S extends Pick<RoundStage, 'kind'>>(stages: readonly S[], work: StagedWork): readonly S[] {
  for (const kinds of GUARDED_BY[work]) {
    const found = stages.filter(({ kind }) => kinds.includes(kind))
    if (found.length > 0) return found
  }
  return []
}

/** A stage with the later end that was granted to a unit, as far as one was. */
export interface GrantedStage extends RoundStage {
  readonly until: Instant | null
}

/**
 * Whether work may be done at a moment, and by which stage. 能否办理
 *
 * `free`: no stage guards it. `late`: its window is over, and the notice takes what comes late.
 */
export type StageLock =
  { readonly state: 'free' } | { readonly state: 'open' | 'late' | 'not-yet' | 'closed'; readonly stage: GrantedStage }

/** Of several windows an open one counts, then one that takes what is late, then the one that comes next, then the last that closed. */
export function stageLock(stages: readonly GrantedStage[], work: StagedWork, now: Instant): StageLock {
  const guarding = stagesGuarding(stages, work).map((stage) => ({ stage, state: stageState(stage, now, stage.until) }))
  const open = guarding.find(({ state }) => state === 'open')
  if (open) return { state: 'open', stage: open.stage }
  const closed = guarding.filter(({ state }) => state === 'closed').sort((a, b) => compareEnds(b.stage, a.stage))
  const late = closed.find(({ stage }) => stage.late === 'accepted')
  if (late) return { state: 'late', stage: late.stage }
  const next = guarding.find(({ state }) => state === 'not-yet')
  if (next) return { state: 'not-yet', stage: next.stage }
  return closed[0] ? { state: 'closed', stage: closed[0].stage } : { state: 'free' }
}

/** When it ends for the unit; null: not by itself. 截止时刻 */
export const endOf = ({ closesAt, until }: Pick<GrantedStage, 'closesAt' | 'until'>): Instant | null =>
  closesAt !== null && until !== null && until > closesAt ? until : closesAt

function compareEnds(a: GrantedStage, b: GrantedStage): number {
  const [one, other] = [endOf(a) ?? '', endOf(b) ?? '']
  return one < other ? -1 : one > other ? 1 : a.position - b.position
}
