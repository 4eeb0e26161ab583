import type { PrintedPoints } from '../model/Explanation.ts'
import type { ResultState } from '../model/Result.ts'

/** Geometry of a bar in percent of its length: solid, then hatched. */
export interface Bar {
  readonly sure: number
  readonly open: number
}

/** A unit's line in a ranking. 排名的一行 */
export interface StandingLine {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly class: string | null
  readonly state: ResultState
  readonly total: PrintedPoints
  readonly bar: Bar
  /** `3`, `3–6`; null: not ranked. */
  readonly place: string | null
  readonly grades: readonly string[]
  readonly gradeState: 'certain' | 'open' | 'decision' | 'none'
  readonly because: readonly string[]
  readonly decidedBy: string | null
  /** Checks that nobody has answered yet, or that could not be assessed. */
  readonly open: number
}

/** 一个比较范围内的排名 */
export interface StandingSheet {
  readonly name: string
  readonly ranked: number
  readonly lines: readonly StandingLine[]
}

/** The standings of a round. 结果 */
export interface RoundSheet {
  readonly programme: { readonly id: string; readonly title: string; readonly hash: string }
  readonly title: string
  readonly asOf: string
  readonly ranking: readonly string[]
  readonly gradeNames: readonly string[]
  readonly tables: readonly StandingSheet[]
}
