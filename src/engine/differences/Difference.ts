import type { NodeCode } from '../../model/Expression.ts'

/** What became of a clause. 改动的种类 */
export type DifferenceKind = 'added' | 'removed' | 'moved' | 'changed'

/** What sort of clause it is. 改动的是什么 */
export type DifferencePart =
  | 'notice'
  | 'stage'
  | 'self-report'
  | 'group'
  | 'unit'
  | 'assessor'
  | 'draw'
  | 'scorecard'
  | 'node'
  | 'check'
  | 'line'
  | 'once'
  | 'printing'
  | 'rank'
  | 'grade'
  | 'reading'

/** The row it hangs on, as either programme calls it; the common tree of the total has no scorecard. 所在的指标 */
export interface DifferencePlace {
  readonly card: string | null
  readonly before: NodeCode | null
  readonly after: NodeCode | null
}

/** One clause that two programmes have otherwise. 一处差异 */
export interface Difference {
  readonly kind: DifferenceKind
  readonly part: DifferencePart
  /** Under which heading it is listed: a scorecard's name, 单位与分组, 排名与等次. */
  readonly chapter: string
  readonly place: DifferencePlace | null
  /** `指标7 政府信息公开指南`; empty where the sentence needs none. */
  readonly subject: string
  /** What of it: 分值, 扣分, 评分条件. */
  readonly what: string
  readonly before: string | null
  readonly after: string | null
  /** The notice's words for the clause, the later programme's where both have some. */
  readonly clause: string | null
  /** Points, places or grades can depend on it. */
  readonly bears: boolean
  /** `指标7 政府信息公开指南：分值由5分改为4分` */
  readonly sentence: string
}
