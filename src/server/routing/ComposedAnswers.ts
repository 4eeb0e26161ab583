import type { BrokenProgramme, ProgrammeList, ProgrammeSheet, RoundFactsSheet, RoundSheet, SearchIndex, UnitSheet } from '../api.ts'
import type { AcrossPage, CellPage, DownPage } from '../../rounds/desk/DeskSheet.ts'
import type { DifferencesSheet, VersionsSheet } from '../../sheets/versions/VersionsSheet.ts'

/** Answers that are composed elsewhere and have their form in TypeScript; their JSON Schemas are generated from here. 合成的答复 */
export interface ComposedAnswers {
  readonly ProgrammeList: ProgrammeList
  readonly ReadProgramme: ProgrammeSheet | BrokenProgramme
  readonly RoundSheet: RoundSheet
  readonly UnitSheet: UnitSheet
  readonly RoundFactsSheet: RoundFactsSheet
  readonly VersionsSheet: VersionsSheet
  readonly DifferencesSheet: DifferencesSheet
  readonly SearchIndex: SearchIndex
  readonly AcrossPage: AcrossPage
  readonly DownPage: DownPage
  readonly CellPage: CellPage
}
