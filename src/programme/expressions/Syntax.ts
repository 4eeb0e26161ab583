import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Comparison, Duration } from '../../model/Expression.ts'
import type { FractionText } from '../../model/Fraction.ts'

/** A name and its index in the text. 名字 */
export interface Named {
  readonly name: string
  readonly at: number
}

/** An expression as written, before anybody asks what its names mean. `at` is where it begins. 语法树 */
export type Syntax = { readonly at: number } & (
  | { readonly kind: 'number'; readonly value: FractionText }
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'years'; readonly count: number }
  | { readonly kind: 'date'; readonly value: CalendarDate }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Syntax[] }
  | ListFigure
  | { readonly kind: 'not'; readonly of: Syntax }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Syntax[] }
  | { readonly kind: 'compare'; readonly how: Comparison; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: 'in'; readonly left: Syntax; readonly among: readonly Named[] }
  | { readonly kind: 'arithmetic'; readonly op: '+' | '-' | '*' | '/'; readonly left: Syntax; readonly right: Syntax }
)

/** `count(list where …)`, `share(list where … among …)`, `sum(field of list where …)`, `worst(…)`. */
export interface ListFigure {
  readonly kind: 'figure'
  readonly at: number
  readonly figure: 'count' | 'share' | 'sum' | 'worst'
  readonly list: Named
  readonly each?: Syntax
  readonly where?: Syntax
  readonly among?: Syntax
}
