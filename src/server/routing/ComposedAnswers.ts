import type { BrokenProgramme, ProgrammeList, ProgrammeSheet, RoundFactsSheet, RoundSheet, SearchIndex, UnitSheet } from '../api.ts'
import type { AnomalyList } from '../../rounds/coverage/anomaliesOf.ts'
import type { Coverage } from '../../rounds/coverage/coverageOf.ts'
import type { RoundOverview } from '../../rounds/coverage/RoundOverview.ts'
import type { HomeSheet } from '../../rounds/home/HomeSheet.ts'
import type { AcrossPage, CellPage, DownPage } from '../../rounds/desk/DeskSheet.ts'
import type { IncomingPreview } from '../../rounds/incoming/Incoming.ts'
import type { IncomingList, OutsideLosses } from '../../rounds/incoming/readIncoming.ts'
import type { IncomingTaken } from '../../rounds/incoming/takeIncoming.ts'
import type { MatrixSheet, ProposalList } from '../../rounds/matrix/readMatrix.ts'
import type { BeginningSheet, PlanSheet } from '../../rounds/planning/PlanSheet.ts'
import type { TestChoices } from '../../rounds/fieldTests/testChoices.ts'
import type { TestList, TestPage, TestsShown } from '../../rounds/fieldTests/TestSheet.ts'
import type { ClaimEffect, ClaimList, ClaimPage, UnitClaims } from '../../rounds/claims/ClaimSheet.ts'
import type { IncidentEffects } from '../incidentEffects.ts'
import type { ObjectionList, ObjectionPage, RoundFeedback, UnitFeedback } from '../../rounds/objections/ObjectionSheet.ts'
import type { SavedDrafts } from '../../rounds/selfCheck/saveDrafts.ts'
import type { SelfCheckSheet } from '../../rounds/selfCheck/SelfCheckSheet.ts'
import type { HandedIn } from '../../rounds/selfCheck/handedIn.ts'
import type { SelfReportSheet } from '../../rounds/selfCheck/report/SelfReportSheet.ts'
import type { YearsSheet } from '../../sheets/years/YearsSheet.ts'
import type { AnalysisSheet } from '../../sheets/round/analysis/AnalysisSheet.ts'
import type { DifferencesSheet, VersionsSheet } from '../../sheets/versions/VersionsSheet.ts'
import type { ChangesSheet, FormerSheet } from '../../rounds/changes/ChangesSheet.ts'
import type { ChangePreview } from '../../rounds/changes/RoundChange.ts'
import type { MoveProgress } from '../../rounds/changes/programme/MoveSheet.ts'
import type { SettlingSheet } from '../../rounds/settling/SettlingSheet.ts'
import type { SnapshotMoves, ViewsSheet } from '../../rounds/settling/ViewsSheet.ts'

/** Answers that are composed elsewhere and have their form in TypeScript; their JSON Schemas are generated from here. 合成的答复 */
export interface ComposedAnswers {
  readonly ProgrammeList: ProgrammeList
  readonly ReadProgramme: ProgrammeSheet | BrokenProgramme
  readonly RoundSheet: RoundSheet
  readonly UnitSheet: UnitSheet
  readonly AnalysisSheet: AnalysisSheet
  readonly YearsSheet: YearsSheet
  readonly RoundFactsSheet: RoundFactsSheet
  readonly VersionsSheet: VersionsSheet
  readonly DifferencesSheet: DifferencesSheet
  readonly SearchIndex: SearchIndex
  readonly PlanSheet: PlanSheet
  readonly MatrixSheet: MatrixSheet
  readonly ChangesSheet: ChangesSheet
  readonly ChangePreview: ChangePreview
  readonly FormerSheet: FormerSheet
  readonly MoveProgress: MoveProgress
  readonly ProposalList: ProposalList
  readonly BeginningSheet: BeginningSheet
  readonly AcrossPage: AcrossPage
  readonly DownPage: DownPage
  readonly CellPage: CellPage
  readonly SelfCheckSheet: SelfCheckSheet
  readonly SavedDrafts: SavedDrafts
  readonly SelfReportSheet: SelfReportSheet
  readonly HandedIn: HandedIn
  readonly RoundOverview: RoundOverview
  readonly Coverage: Coverage
  readonly AnomalyList: AnomalyList
  readonly HomeSheet: HomeSheet
  readonly SettlingSheet: SettlingSheet
  readonly ViewsSheet: ViewsSheet
  readonly SnapshotMoves: SnapshotMoves
  readonly RoundFeedback: RoundFeedback
  readonly UnitFeedback: UnitFeedback
  readonly ObjectionList: ObjectionList
  readonly ObjectionPage: ObjectionPage
  readonly TestChoices: TestChoices
  readonly IncidentEffects: IncidentEffects
  readonly ClaimList: ClaimList
  readonly ClaimPage: ClaimPage
  readonly ClaimEffect: ClaimEffect
  readonly UnitClaims: UnitClaims
  readonly IncomingList: IncomingList
  readonly IncomingPreview: IncomingPreview
  readonly IncomingTaken: IncomingTaken
  readonly OutsideLosses: OutsideLosses
  readonly TestList: TestList
  readonly TestPage: TestPage
  readonly TestsShown: TestsShown
}
