import type { ListCheck } from '../../model/Check.ts'
import type { Duration, Expr, NodeCode } from '../../model/Expression.ts'
import type { NameScope } from './NameScope.ts'
import type { Syntax } from './Syntax.ts'

/** What an expression is, and the core it becomes where it can stand alone. 类型 */
export type Typed =
  | { readonly kind: 'number' | 'condition' | 'date'; readonly expr: Expr }
  /** The answer of a choice or a text; `levels` null: any words. */
  | {
      readonly kind: 'level'
      readonly expr: Expr
      readonly levels: readonly string[] | null
      readonly yesNo: boolean
      readonly name: string
    }
  /** One date minus another. */
  | { readonly kind: 'span'; readonly from: Expr; readonly to: Expr }
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'years'; readonly count: number }
  | { readonly kind: 'list'; readonly list: ListCheck }
  | { readonly kind: 'member'; readonly of: 'group' | 'class' | 'function' }
  | { readonly kind: 'word'; readonly text: string }
  /** Already reported: nothing that uses it is wrong on its account. */
  | { readonly kind: 'wrong'; readonly expr: Expr }

/** What messages call each kind. 类型的名称 */
export const KIND_NAMES: Readonly<Record<Typed['kind'], string>> = {
  number: '数',
  condition: '条件',
  date: '日期',
  level: '级别',
  span: '两个日期的间隔',
  duration: '时长',
  years: '年数',
  list: '清单',
  member: '单位情况',
  word: '文字',
  wrong: '错误',
}

/** Gives meaning to syntax in one scope, reporting what has none. 类型检查器 */
export interface Typer {
  readonly scope: NameScope
  typeOf(syntax: Syntax): Typed
  condition(syntax: Syntax): Expr
  number(syntax: Syntax): Expr
  date(syntax: Syntax): Expr
  inRow(list: ListCheck): Typer
  /** Reports at the index of the text; what it returns keeps the rest readable. */
  wrong(at: number, code: string, message: string, remedy: string): Typed & { readonly kind: 'wrong' }
  /** Looks for a node, or with null for the total, when all are known. */
  refer(code: NodeCode | null, at: number, needsPoints: boolean): void
  /** Says, when all checks are known, whether the name is unknown or out of reach. */
  unknownName(name: string, at: number): Typed
}

/** Stands in for what could not be read. 占位 */
export const NOTHING_READ: Expr = { op: 'number', value: '0' }
