import type { BrokenProgramme, ProgrammeSummary } from '../sheets/programme/ProgrammeSheet.ts'
import type { StandingLine } from '../sheets/round/RoundSheet.ts'

export type * from '../rounds/matrix/Matrix.ts'
export type * from '../rounds/matrix/readMatrix.ts'
export type * from '../rounds/planning/PlanGap.ts'
export type * from '../rounds/planning/PlanSheet.ts'
export type * from '../rounds/selfCheck/SelfCheckSheet.ts'
export type { Missing } from '../rounds/selfCheck/missingIn.ts'
export type { SavedDrafts } from '../rounds/selfCheck/saveDrafts.ts'
export type * from '../rounds/selfCheck/handedIn.ts'
export type * from '../rounds/selfCheck/report/SelfReportSheet.ts'
export type * from '../sheets/programme/ProgrammeSheet.ts'
export type * from '../sheets/round/RoundFactsSheet.ts'
export type * from '../sheets/round/RoundSheet.ts'
export type * from '../sheets/round/analysis/AnalysisSheet.ts'
export type * from '../sheets/years/YearsSheet.ts'
export type * from '../sheets/search/SearchEntry.ts'
export type * from '../sheets/unit/UnitSheet.ts'

/** What went wrong, and a sentence for the person who asked. 出错 */
export interface ApiError {
  /** Stable, for programs; `docs/manual/error-codes.md` lists them. */
  readonly code: string
  readonly message: string
  /** One line each, where several things are wrong. */
  readonly details: readonly string[]
}

export interface ProgrammeList {
  readonly kind: 'demonstration' | 'installation'
  readonly programmes: readonly (ProgrammeSummary | BrokenProgramme)[]
  /** Titles of those whose demonstration round is still being made. */
  readonly preparing: readonly string[]
  /** Ids of those that have a round: only they have results. */
  readonly withRound: readonly string[]
  /** Some lines of the finished round that the door opens; null when none could be scored. */
  readonly shown: RoundExcerpt | null
  /** One deduction of a demonstration round, whole: what a point rests on. */
  readonly example: DeductionExample | null
}

/** 排名节选 */
export interface RoundExcerpt {
  readonly programme: string
  readonly title: string
  readonly asOf: string
  /** The table that the lines are of. */
  readonly table: string
  /** In that table. */
  readonly units: number
  readonly gradeNames: readonly string[]
  readonly lines: readonly StandingLine[]
}

export interface DeductionExample {
  readonly programme: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly node: { readonly code: string; readonly name: string; readonly points: string; readonly of: string }
  readonly clause: string
  readonly ask: string
  readonly answer: string
  readonly by: string | null
  readonly at: string | null
  readonly change: string
  readonly sentence: string
  /** What would be without it, and who else would stand elsewhere; null where nobody would. */
  readonly without: { readonly unit: StandingMove; readonly others: readonly StandingMove[] } | null
}

/** 名次变化 */
export interface StandingMove {
  readonly name: string
  readonly total: { readonly before: string; readonly after: string }
  readonly place: { readonly before: string | null; readonly after: string | null }
}
