/** Whether two years may be held against each other in one respect, and why not. 可比 */
export interface Comparable {
  readonly is: boolean
  /** Empty where it is. */
  readonly why: string
}

/** An earlier year's method beside this one's: what may be compared, and what was otherwise. 方法比较 */
export interface MethodCheck {
  readonly points: Comparable
  readonly places: Comparable
  readonly grades: Comparable
  /** What of the programme was otherwise and bears on results, as sentences. */
  readonly differences: readonly string[]
  /** So many more there are. */
  readonly more: number
}

/** One year: a round of ours, or only places that came from outside. 一个年度 */
export interface YearRound {
  /** `2026`; the day where a year has several. */
  readonly label: string
  /** Null: nothing but places is known. */
  readonly round: string | null
  readonly title: string
  readonly programme: string
  readonly version: number | null
  /** `第2份定稿`, `现在的得分，还没有定稿`. */
  readonly state: string
  readonly units: number
  /** Null: it is the round that all others are held against. */
  readonly versus: MethodCheck | null
}

/** A unit in one year. 单位一年的结果 */
export interface YearCell {
  /** Empty where only the place is known. */
  readonly total: string
  /** For the drawing; null while it is open. */
  readonly points: number | null
  readonly place: string | null
  readonly ranked: number
  readonly grades: readonly string[]
}

/** A unit year by year. 单位的历年结果 */
export interface YearUnit {
  readonly unit: string
  readonly name: string
  readonly cells: readonly (YearCell | null)[]
  /** Points more than in the last year that they may be compared with: `＋1.5`; null: there is none, or something is open. */
  readonly change: { readonly text: string; readonly since: string } | null
}

/** How a group lay in a year. 一组一年的得分 */
export interface YearFigures {
  readonly median: string
  readonly middle: number
  readonly lowest: number
  readonly highest: number
}

/** An indicator in one year. 指标一年的失分 */
export interface YearLoss {
  readonly units: number
  readonly lost: number
  readonly mean: string
}

/** An indicator year by year, where it asked the same. 指标的历年失分 */
export interface YearRow {
  readonly card: string
  readonly code: string
  readonly number: string
  readonly name: string
  readonly cells: readonly (YearLoss | null)[]
  /** Why a year's figure may not be held against this year's; null: it may. */
  readonly why: readonly (string | null)[]
}

/** A group of this round, year by year. 一组的历年结果 */
export interface YearTable {
  readonly name: string
  readonly figures: readonly (YearFigures | null)[]
  readonly units: readonly YearUnit[]
  readonly rows: readonly YearRow[]
}

/** A round beside earlier ones of the same organiser, the methods compared first. 历年对比 */
export interface YearsSheet {
  readonly programme: string
  readonly title: string
  readonly asOf: string
  readonly receipt: string
  /** The oldest first; the last one is this round. */
  readonly years: readonly YearRound[]
  readonly tables: readonly YearTable[]
  /** Settled rounds that cannot stand beside the others, and why. */
  readonly left: readonly { readonly title: string; readonly why: string }[]
}
