import type { CalendarDate } from './CalendarDate.ts'
import type { FractionText } from './Fraction.ts'

/** `code.name` for a node's own check, `name` for one of the card or the programme; unique within what one unit is asked. 检查点编号 */
export type CheckId = string

/** The notice's own number or name of a row; unique within what one unit is scored by. 指标编号 */
export type NodeCode = string

/** Those among whom a place, a mean or the last places are counted. 比较范围 */
export type Within = 'group' | 'class' | 'all'

/** A length of time. 期限 */
export interface Duration {
  readonly count: FractionText
  readonly unit: 'days' | 'workdays'
}

/** How two values are compared. 比较 */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/**
 * Conditions and arithmetic, as plain data: what the loader has parsed and checked, what is hashed, and all that the engine compiles.
 * 条件与算式
 */
export type Expr =
  | { readonly op: 'number'; readonly value: FractionText }
  | { readonly op: 'text'; readonly value: string }
  | { readonly op: 'date'; readonly value: CalendarDate }
  /** The answer of a choice, number or points check. */
  | { readonly op: 'check'; readonly check: CheckId }
  /** A field of the row at hand. */
  | { readonly op: 'field'; readonly field: string }
  /** A node's points on its own scale. */
  | { readonly op: 'points'; readonly node: NodeCode }
  /** `result`: the total of the tree; `of`: the node's own scale; `running`: the points so far; `as-of`, `period-from`, `period-to`: dates. */
  | { readonly op: 'known'; readonly name: 'result' | 'of' | 'running' | 'as-of' | 'period-from' | 'period-to' }
  | { readonly op: 'parameter'; readonly name: string }
  | { readonly op: 'member'; readonly of: 'group' | 'class' | 'function'; readonly name: string }
  | { readonly op: 'applies'; readonly node: NodeCode }
  | { readonly op: 'not'; readonly of: Expr }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expr[] }
  | { readonly op: 'compare'; readonly how: Comparison; readonly left: Expr; readonly right: Expr }
  /** Dates differ by more, or less, than a duration; an end that has not happened is measured to `asOf`. */
  | { readonly op: 'elapsed'; readonly how: Comparison; readonly from: Expr; readonly to: Expr; readonly than: Duration }
  /** The number of days or workdays between two dates, the first not counted. */
  | { readonly op: 'days'; readonly unit: Duration['unit']; readonly from: Expr; readonly to: Expr }
  | { readonly op: 'in'; readonly left: Expr; readonly among: readonly string[] }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Expr; readonly right: Expr }
  | { readonly op: 'min' | 'max'; readonly of: readonly Expr[] }
  | { readonly op: 'whole'; readonly of: Expr }
  /** The last day to answer a request for information received then, by the law of that day. 依申请公开答复期限 */
  | { readonly op: 'reply-due'; readonly received: Expr; readonly completed?: Expr; readonly extended?: Expr; readonly paused?: Expr }
  /** How many problems a node and what hangs below it has found, of one kind or of all. 问题数 */
  | { readonly op: 'findings'; readonly node: NodeCode; readonly kind?: string }
  | { readonly op: 'count'; readonly list: CheckId; readonly where?: Expr }
  /** Rows of `where` among the rows of `among` (all rows without it); nothing under it: the node's `when-none`. */
  | { readonly op: 'share'; readonly list: CheckId; readonly where: Expr; readonly among?: Expr }
  | { readonly op: 'sum'; readonly list: CheckId; readonly each: Expr; readonly where?: Expr }
  /** The largest value over the rows; no row: the node's `when-none`. */
  | { readonly op: 'worst'; readonly list: CheckId; readonly each: Expr; readonly where?: Expr }
  /** A date field has happened. */
  | { readonly op: 'happened'; readonly field: string }
  | { readonly op: 'place'; readonly node: NodeCode; readonly within: Within }
  | { readonly op: 'mean'; readonly node: NodeCode; readonly within: Within }
  | { readonly op: 'last-places'; readonly places: number; readonly within: Within; readonly years: number }
