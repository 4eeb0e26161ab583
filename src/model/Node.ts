import type { Bounds } from './Bounds.ts'
import type { Check } from './Check.ts'
import type { CalendarDate } from './CalendarDate.ts'
import type { Duration, Expr, NodeCode } from './Expression.ts'
import type { FractionText } from './Fraction.ts'
import type { CitedDocument } from './Programme.ts'

/** What a node is worth in its parent. 分值 */
export type Marks =
  | { readonly kind: 'points'; readonly value: FractionText }
  /** Of the parent's scale. */
  | { readonly kind: 'percent'; readonly value: FractionText }
  /** An equal share of what the parent's other children leave, among the sharing children that apply. */
  | { readonly kind: 'share' }
  /** By the unit's group, class or parameter (a parameter's table is by its value). */
  | {
      readonly kind: 'profile'
      readonly by: 'group' | 'class' | { readonly parameter: string }
      readonly table: Readonly<Record<string, FractionText>>
      readonly otherwise?: FractionText
    }

/** What stands in for a value that has nothing under it. 无此事项时 */
export type Instead = 'full' | 'zero' | 'not-applicable' | { readonly percent: FractionText }

/** One of those a scope names: a unit or a group as the notice writes it, a class, or all with a function. 点名 */
export interface ScopeName {
  readonly kind: 'unit' | 'class' | 'function'
  readonly name: string
}

/** Who a node applies to. An `open` scope leaves those it does not name undecided. 适用范围 */
export interface Scope {
  /** Empty: all. */
  readonly names: readonly ScopeName[]
  readonly except: readonly ScopeName[]
  readonly open: boolean
  /** The words of the notice. */
  readonly text?: string
}

/** What happens to the marks of a node that does not apply. 不适用时的处理 */
export type NotApplying =
  /** 不涉及的不扣分 */
  | { readonly how: 'full' }
  /** Its marks go to other nodes, equally, in proportion, or to one. */
  | { readonly how: 'spread'; readonly to: readonly NodeCode[]; readonly equally: boolean }

/** An amount as it stands in a table. 表中的数量 */
export type AmountValue = { readonly points: FractionText } | { readonly percent: FractionText } | 'all'

/** What a quantity between two bounds is worth. 档 */
export interface Tier extends Bounds {
  readonly amount: AmountValue
}

/** How much a line gives, takes or sets. 数量 */
export type Amount =
  | { readonly kind: 'points'; readonly value: Expr }
  /** Of the node's scale. */
  | { readonly kind: 'percent'; readonly value: FractionText }
  /** The running value. */
  | { readonly kind: 'all' }
  | { readonly kind: 'levels'; readonly by: Expr; readonly table: Readonly<Record<string, AmountValue>>; readonly otherwise?: AmountValue }
  | { readonly kind: 'tiers'; readonly by: Expr; readonly tiers: readonly Tier[]; readonly otherwise?: AmountValue }

/** What a line does with the running value. 动词 */
export type Verb = 'deduct' | 'earn' | 'set' | 'at-most'

/** One line of a rule. 评分规则 */
export interface Line {
  readonly code?: string
  readonly verb: Verb
  readonly amount: Amount
  readonly when?: Expr
  /** For each row of the list. */
  readonly each?: string
  readonly where?: Expr
  /** The most that the line gives or takes in all. */
  readonly limit?: FractionText
  /** The kind of problem that it notes when it acts; a line may note one and take nothing. 问题 */
  readonly finding?: string
  /** The words of the notice, verbatim. */
  readonly clause: string
  readonly readings: readonly string[]
}

/** How often a column must be brought up to date. 更新要求 */
export type Updates =
  | { readonly kind: 'every'; readonly period: UpdatePeriod }
  /** At most so long without an update. */
  | { readonly kind: 'within'; readonly duration: Duration }
  /** As things happen, if stated within so long of the event. */
  | { readonly kind: 'as-it-happens'; readonly within?: Duration }
  /** It stands until what it says is no longer so. */
  | { readonly kind: 'static' }

export type UpdatePeriod = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year'

/** What a node keeps in order, where it stands for a column of a website. 栏目 */
export interface ColumnDuty {
  /** From the first level down to the column itself. */
  readonly levels: readonly string[]
  readonly updates?: Updates
}

/** What strikes a node, or everything, out. 一票否决 */
export interface Veto {
  readonly when: Expr
  readonly points: FractionText | 'none'
  readonly grade?: string
  readonly clause: string
  readonly readings: readonly string[]
}

/** Scored once per object, then joined. 逐个评分再合成 */
export interface Per {
  /** `object` takes its copies from the unit's objects of that kind; `list` names them; assessors and experts are those who answered. */
  readonly each: 'object' | 'list' | 'month' | 'assessor' | 'expert'
  readonly kind?: string
  readonly names?: readonly string[]
  readonly join: Join
  readonly atLeast?: number
  readonly odd: boolean
  readonly exceptSelf: boolean
  /** A draw of the objects: only those drawn are copies. */
  readonly drawn?: string
}

/** How the points of copies become one. 合成 */
export type Join =
  | { readonly how: 'mean' | 'sum' | 'min' | 'max' | 'without-extremes' }
  /** By copy, in the order of the copies. */
  | { readonly how: 'weights'; readonly weights: Readonly<Record<string, FractionText>> }

/** A row of the notice and all that hangs below it: the one node. 指标 */
export interface Node {
  readonly code: NodeCode
  readonly name: string
  /** What the notice calls it; `indicator` rows are counted, their parts are not. */
  readonly role?: 'section' | 'indicator' | 'part' | 'column'
  /** Only of a `column`. */
  readonly column?: ColumnDuty
  /** Whose problem a column is that several units keep: each one's, or only the first named's. 保障单位 */
  readonly keepers?: 'each' | 'first'
  readonly text?: string
  readonly standard?: string
  readonly method?: string
  readonly basis: readonly CitedDocument[]
  readonly assessor: readonly string[]
  readonly evidence?: string
  readonly window?: { readonly from?: CalendarDate; readonly to?: CalendarDate; readonly at?: string }
  readonly marks?: Marks
  /** Its own scale inside; absent: its marks. */
  readonly of?: FractionText
  readonly scope?: Scope
  readonly floor?: FractionText | 'none'
  readonly cap?: FractionText | 'none'
  readonly convert: boolean
  readonly notApplying?: NotApplying
  /** Here and below, who is outside is settled by the scopes: nobody may claim it, except where a scope is open. 不得申明不适用 */
  readonly claims?: 'none'
  readonly prices: readonly { readonly when: Expr; readonly times: FractionText }[]
  readonly per?: Per
  readonly when?: Expr
  readonly veto?: Veto
  readonly verdict?: readonly { readonly name: string; readonly when?: Expr }[]
  readonly decimals?: number
  readonly checks: readonly Check[]
  readonly start?: 'full' | 'zero'
  readonly lines: readonly Line[]
  readonly children: readonly Node[]
  /** The unit's scorecard hangs here. */
  readonly card: boolean
  readonly whenNone?: Instead
  readonly whenDeclaredNone?: Instead
  readonly whenNotDrawn?: Instead | 'self'
  /** The draw of units that decides whether this node is assessed. */
  readonly drawn?: string
  readonly readings: readonly string[]
  readonly untranslated: readonly string[]
}
