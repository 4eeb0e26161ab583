import type { Bounds } from './Bounds.ts'
import type { Expr, Within } from './Expression.ts'
import type { FractionText } from './Fraction.ts'

/** Among whom units are ranked, and what becomes of ties and of the vetoed. 排名 */
export interface RankRule {
  readonly within: Within
  /** `block`: tied units carry every place and grade they span until somebody decides; `share`: all take the best; `none`: all take the worst. */
  readonly ties: 'block' | 'share' | 'none'
  /** Where the vetoed stand: out of the ranking, or behind all. */
  readonly vetoed: 'out' | 'last'
  readonly readings: readonly string[]
}

interface Graded {
  /** The group, or group and class, that it is for; absent: all. */
  readonly for?: { readonly group?: string; readonly class?: string }
  readonly clause: string
  readonly readings: readonly string[]
  readonly untranslated: readonly string[]
}

/** A grade, or several of which a named body picks one: 合格或不合格. 等次的选择 */
export type GradeChoice = readonly string[]

/** The grade of totals between two bounds. 分数档 */
export interface Band extends Bounds {
  readonly grade: GradeChoice
}

/** How many of a class may have a grade. 名额 */
export interface Seat {
  readonly class?: string
  readonly grade: GradeChoice
  /** A number, or a share of the class with its rounding. */
  readonly seats: number | { readonly percent: FractionText; readonly rounding: 'half-up' | 'down' | 'up' }
  /** Only for those of whom this also holds. */
  readonly when?: Expr
}

/** One rule of grading; the first that speaks of a unit decides. 等次 */
export type GradeRule = Graded &
  (
    | {
        readonly kind: 'when'
        readonly grade: GradeChoice
        readonly when: Expr
        /** What happens to the place it leaves. */
        readonly place: 'passes-on' | 'stays-empty'
      }
    | { readonly kind: 'places'; readonly places: readonly { readonly grade: GradeChoice; readonly from: number; readonly to: number }[] }
    | { readonly kind: 'seats'; readonly seats: readonly Seat[]; readonly rest: GradeChoice }
    | { readonly kind: 'bands'; readonly bands: readonly Band[] }
  )
