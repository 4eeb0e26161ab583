import type { Instant } from './Instant.ts'

/** What is done in a stage, and so what its window locks. 阶段的事项 */
export const STAGE_KINDS = [
  'self-check',
  'report',
  'evidence',
  'test',
  'assess',
  'consolidate',
  'feedback',
  'approve',
  'publish',
  'rectify',
  'other',
] as const

export type StageKind = (typeof STAGE_KINDS)[number]

const KIND_WORDS: Readonly<Record<StageKind, string>> = {
  'self-check': '单位自查',
  report: '报送自查报告',
  evidence: '报送佐证材料',
  test: '测评',
  assess: '评分',
  consolidate: '综合评分',
  feedback: '反馈和异议',
  approve: '审定',
  publish: '公布',
  rectify: '整改',
  other: '其他',
}

export const stageKindInWords = (kind: StageKind): string => KIND_WORDS[kind]

/**
 * What follows for who has not done it when the window closes. 逾期处理
 *
 * `accepted`: it may still be done, and is marked as late. `refused`: the door is shut until the organiser grants an exception. `none`: shut, and what
 * was not handed in counts as a statement that there is nothing (逾期未报视为无相关工作内容).
 */
export const LATE_POLICIES = ['accepted', 'refused', 'none'] as const

export type LatePolicy = (typeof LATE_POLICIES)[number]

const LATE_WORDS: Readonly<Record<LatePolicy, string>> = {
  accepted: '逾期仍可补报，会标明逾期',
  refused: '逾期不再受理',
  none: '逾期未报的视为无相关工作内容',
}

export const latePolicyInWords = (late: LatePolicy): string => LATE_WORDS[late]

/** A stage of an opened round with its window. 批次的阶段 */
export interface RoundStage {
  readonly position: number
  readonly name: string
  readonly kind: StageKind
  /** Null: from the beginning. */
  readonly opensAt: Instant | null
  /** The first moment at which it is over; null: it does not end by itself. */
  readonly closesAt: Instant | null
  /** The notice's words. */
  readonly text: string
  readonly late: LatePolicy
}

export type StageState = 'not-yet' | 'open' | 'closed'

/** Where a stage stands at a moment, for everybody or for the unit to which a later end was granted. 阶段状态 */
export function stageState(
  { opensAt, closesAt }: Pick<RoundStage, 'opensAt' | 'closesAt'>,
  now: Instant,
  until?: Instant | null,
): StageState {
  if (opensAt !== null && now < opensAt) return 'not-yet'
  const end = closesAt !== null && until !== undefined && until !== null && until > closesAt ? until : closesAt
  return end !== null && now >= end ? 'closed' : 'open'
}
