import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { PlannedUnit } from '../../model/RoundPlan.ts'

/** A unit that comes onto the roster of a running round, and what applies to it where the notice leaves it open. 新列入的单位 */
export interface JoiningUnit extends Omit<PlannedUnit, 'as'> {
  readonly applies: Readonly<Record<NodeCode, boolean>>
}

/** What is changed of a running round. 批次变更 */
export type RoundChange =
  | { readonly kind: 'renamed'; readonly unit: string; readonly name: string }
  /** `takesOver`: whoever goes on gets the answers to checks that it has not answered itself. */
  | { readonly kind: 'merged'; readonly unit: string; readonly into: string; readonly takesOver: boolean }
  | { readonly kind: 'added'; readonly joining: JoiningUnit }
  | { readonly kind: 'left'; readonly unit: string }
  /** Whoever left or was merged comes back as it was. */
  | { readonly kind: 'rejoined'; readonly unit: string }
  | { readonly kind: 'row-withdrawn'; readonly node: NodeCode }
  /** Takes a withdrawal back: each unit is as it was before. */
  | { readonly kind: 'row-restored'; readonly withdrawal: string }

/** A change as it is to be made, with its reason and the first day on which it is so. 拟作的变更 */
export interface NewChange {
  readonly round: string
  readonly change: RoundChange
  readonly on: CalendarDate
  readonly why: string
}

/** What somebody was shown, and accepted. 看到的影响 */
export interface Accepted {
  readonly revision: number
  readonly digest: string
}

/** A unit's standing as it is printed. 得分名次等次 */
export interface StandingBrief {
  readonly total: string
  /** Null: it is not ranked. */
  readonly place: string | null
  readonly grades: readonly string[]
}

/** Whom a change moves. 受影响的单位 */
export interface ChangeMove {
  readonly unit: string
  readonly name: string
  readonly group: string
  /** Null: it is not on the roster. */
  readonly before: StandingBrief | null
  readonly after: StandingBrief | null
}

/** An answer that goes over to another unit, or does not and why. 承接的答案 */
export interface TakenAnswer {
  readonly subject: string
  /** Null: it goes over. */
  readonly whyNot: string | null
}

/** What a change would do, before anybody makes it. 变更的影响 */
export interface ChangePreview extends Accepted {
  readonly title: string
  /** Whole sentences. */
  readonly notes: readonly string[]
  readonly moved: readonly ChangeMove[]
  /** How many units stay as they are. */
  readonly unmoved: number
  readonly taken: readonly TakenAnswer[]
}
