import type { GroupFacts } from '../planning/factsNeeded.ts'
import type { LaterWording } from './programme/MoveSheet.ts'

/** A change that was made. 已作的变更 */
export interface MadeChange {
  readonly id: string
  readonly kind: '名单变更' | '指标停考' | '方案换版'
  readonly text: string
  /** The first day on which it was so; null: from the moment it was made. */
  readonly on: string | null
  readonly why: string
  readonly by: string
  readonly at: string
  /** Answers that are to be given anew, or are of no use any more: whose, and why. */
  readonly leftOut: readonly { readonly unit: string; readonly name: string; readonly sentence: string }[]
}

/** A unit that was on the roster. 已离开的单位 */
export interface FormerUnit {
  readonly unit: string
  readonly name: string
  readonly group: string
  /** 退出, 并入…… */
  readonly how: string
  readonly on: string
  readonly why: string
}

/** What the register knows and the round does not yet. 登记的变动 */
export interface RegisterHint {
  readonly kind: 'renamed' | 'merged' | 'left'
  readonly unit: string
  readonly text: string
  /** The name of today, or whoever goes on. */
  readonly to: string
}

/** A group with what a unit that joins it must be known by. 可列入的组 */
export interface JoinableGroup extends GroupFacts {
  /** Rows of which the notice leaves open to whom they apply. */
  readonly open: readonly { readonly node: string; readonly name: string }[]
}

/** What of a running round can be changed, and was. 变更页 */
export interface ChangesSheet {
  readonly today: string
  readonly members: readonly { readonly id: string; readonly name: string; readonly group: string }[]
  readonly groups: readonly JoinableGroup[]
  /** Rows that may be withdrawn. */
  readonly rows: readonly { readonly node: string; readonly name: string; readonly section: string }[]
  readonly withdrawn: readonly { readonly id: string; readonly name: string; readonly on: string; readonly why: string }[]
  readonly former: readonly FormerUnit[]
  readonly hints: readonly RegisterHint[]
  readonly wording: LaterWording
  readonly later: readonly LaterWording[]
  /** The last first. */
  readonly made: readonly MadeChange[]
}

/** What was said of a unit that left. 离开单位的答案 */
export interface FormerSheet extends FormerUnit {
  readonly answers: readonly {
    readonly indicator: string
    readonly ask: string
    readonly object: string
    readonly lane: string
    readonly said: string
    readonly why: string
    readonly by: string
    readonly at: string
  }[]
}
