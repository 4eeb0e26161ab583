import type { SnapshotKind } from '../../model/Settling.ts'
import type { Role } from '../../model/Role.ts'

/** What keeps a round from being settled, in the order in which it is listed. 定稿前要处理的事项种类 */
export const BLOCKER_KINDS = [
  'open',
  'contradiction',
  'cant-tell',
  'unconfirmed',
  'test',
  'import',
  'undecided',
  'proposal',
  'claim',
  'stale-override',
  'objection',
  'untranslated',
  'tie',
] as const

export type BlockerKind = (typeof BLOCKER_KINDS)[number]

const WORDS: Readonly<Record<BlockerKind, string>> = {
  open: '还没有评',
  contradiction: '答案互相矛盾',
  'cant-tell': '无法判定',
  unconfirmed: '检测结果没有人确认',
  test: '实测没有做完',
  import: '等待导入的得分',
  undecided: '是否适用没有定',
  proposal: '适用范围的提议没有决定',
  claim: '加分申报没有核实',
  'stale-override': '人工裁定以后答案又变了',
  objection: '异议没有复核',
  untranslated: '方案里要由人裁定的条文',
  tie: '等次等待审定',
}

export const blockerInWords = (kind: BlockerKind): string => WORDS[kind]

/** How one of a kind is cleared, as a sentence to who can. */
const WAYS: Readonly<Record<BlockerKind, string>> = {
  open: '到评分台把这一项评完。',
  contradiction: '到评分台看过全部答案，裁定以哪一个为准。',
  'cant-tell': '补充取证后重新作答，或者由评分组裁定得分，写明理由。',
  unconfirmed: '到评分台核对机器查到的情况，确认或者改正。',
  test: '把电话、信函或现场实测做完，记下结果。',
  import: '把其他部门的得分导入进来。',
  undecided: '在“适用范围”里定下这一项对这个单位是否适用。',
  proposal: '在“适用范围”里采纳或者不采纳这条提议。',
  claim: '核实单位申报的加分，采纳或者退回。',
  'stale-override': '到评分台看新的答案，重新裁定得分。',
  objection: '复核异议，写明结论和理由。',
  untranslated: '按通知原文写下怎样处理，并写明理由。',
  tie: '由考核领导小组在可选的等次里定一个，并写明理由。',
}

export const wayInWords = (kind: BlockerKind): string => WAYS[kind]

/** Who can clear it. 由谁处理 */
export interface Clearer {
  readonly roles: readonly Role[]
  /** The unit that leads the row. */
  readonly office?: string
  readonly person?: string
  /** As it is shown, and by which the list is grouped: 县档案局（牵头）. */
  readonly name: string
}

/** One thing that somebody by name has to do before a round is settled. 定稿前要处理的事项 */
export interface Blocker {
  readonly kind: BlockerKind
  /** Null: of the whole round. */
  readonly unit: string | null
  readonly node: string | null
  readonly check: string | null
  readonly object: string | null
  /** Which of its kind, for what is cleared by a decision of its own: `settle_clearings`. */
  readonly key: string
  /** What is missing and where. */
  readonly text: string
  readonly clears: Clearer
  /** Where it is cleared, a page of this program. */
  readonly href: string
}

/** Before units are heard no grade is given: what a named body has to choose waits until the last objection is decided. 是否阻止这一种定稿 */
export const blocks = ({ kind }: Pick<Blocker, 'kind'>, settling: SnapshotKind): boolean => settling === 'final' || kind !== 'tie'
