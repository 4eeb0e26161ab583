import type { Points, Result, ResultState } from './Result.ts'

/** Best and worst place still possible. 名次 */
export interface PlaceRange {
  readonly best: number
  readonly worst: number
}

/** Where a unit stands among its fellows. 排名等次 */
export interface Standing {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly class?: string
  readonly state: ResultState
  readonly total: Points
  /** Null: it is not ranked. */
  readonly place: PlaceRange | null
  /** Grades still possible, best first; empty where the programme grades nobody. */
  readonly grades: readonly string[]
  /**
   * `certain`: one grade. `open`: answers are missing. `decision`: the facts are complete and a named body picks among `grades`.
   */
  readonly gradeState: 'certain' | 'open' | 'decision' | 'none'
  /** Why it is so, as sentences: a tie across a line, a choice left by the notice, a seat that passed on. */
  readonly because: readonly string[]
  readonly decidedBy?: string
  /** It surely has its grade by a rule that hands its place on to the next. 名额递补 */
  readonly passesOn?: true
  /** Names of the units with exactly the same points, when all are known. */
  readonly tiedWith: readonly string[]
}

/** Those who are ranked together, in the order of their places. 一个比较范围内的排名 */
export interface StandingTable {
  /** The group's or class's name; `全部` for all. */
  readonly name: string
  readonly ranked: number
  readonly lines: readonly Standing[]
}

/** All rankings of a round, and its results completed by them. 全部排名 */
export interface Standings {
  readonly tables: readonly StandingTable[]
  /** Completed by what the group showed, in the order given. */
  readonly results: readonly Result[]
}
