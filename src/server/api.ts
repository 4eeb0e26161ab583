import type { BrokenProgramme, ProgrammeSummary } from '../sheets/ProgrammeSheet.ts'

export type * from '../sheets/ProgrammeSheet.ts'
export type * from '../sheets/RoundFactsSheet.ts'
export type * from '../sheets/RoundSheet.ts'
export type * from '../sheets/SearchEntry.ts'
export type * from '../sheets/UnitSheet.ts'

/** What is missing, so that a page can show the way to what is there. */
export type MissingCode = 'no-programme' | 'no-round' | 'no-unit' | 'not-found'

/** What went wrong, and a sentence for the person who asked. 出错 */
export interface ApiError {
  readonly code: MissingCode | 'internal'
  readonly message: string
}

export interface ProgrammeList {
  readonly programmes: readonly (ProgrammeSummary | BrokenProgramme)[]
  /** One deduction of a demonstration round, whole: what a point rests on. */
  readonly example: DeductionExample | null
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
}
