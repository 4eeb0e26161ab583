import type { Programme } from '../../model/Programme.ts'
import { viewProgramme } from '../views/ProgrammeView.ts'
import type { Look, Report } from './Report.ts'
import { codes } from './codes.ts'
import { columns } from './columns.ts'
import { conversions } from './conversions.ts'
import { dates } from './dates.ts'
import { draws } from './draws.ts'
import { duties } from './duties.ts'
import { gradeBands } from './gradeBands.ts'
import { gradeNames } from './gradeNames.ts'
import { gradePlaces } from './gradePlaces.ts'
import { gradeSeats } from './gradeSeats.ts'
import { gradedUnits } from './gradedUnits.ts'
import { groupsGiven } from './groupsGiven.ts'
import { issuedOrder } from './issuedOrder.ts'
import { joins } from './joins.ts'
import { leads } from './leads.ts'
import { levelTables } from './levelTables.ts'
import { marksSum } from './marksSum.ts'
import { marksTables } from './marksTables.ts'
import { nothingUnder } from './nothingUnder.ts'
import { onceLines } from './onceLines.ts'
import { ranges } from './ranges.ts'
import { readingsCited } from './readingsCited.ts'
import { scopedMarks } from './scopedMarks.ts'
import { scorecardsForGroups } from './scorecardsForGroups.ts'
import { senses } from './senses.ts'
import { spreadTargets } from './spreadTargets.ts'
import { stages } from './stages.ts'
import { startOfRule } from './startOfRule.ts'
import { tierBounds } from './tierBounds.ts'
import { unitNames } from './unitNames.ts'
import { unitTable } from './unitTable.ts'
import { untranslated } from './untranslated.ts'
import { unusedChecks } from './unusedChecks.ts'
import { vetoes } from './vetoes.ts'

/** Every look at a programme, one file each. 方案检查项 */
export const LOOKS: Readonly<Record<string, Look>> = {
  codes,
  columns,
  conversions,
  dates,
  draws,
  duties,
  gradeBands,
  gradeNames,
  gradePlaces,
  gradeSeats,
  gradedUnits,
  groupsGiven,
  issuedOrder,
  joins,
  leads,
  levelTables,
  marksSum,
  marksTables,
  nothingUnder,
  onceLines,
  ranges,
  readingsCited,
  scopedMarks,
  scorecardsForGroups,
  senses,
  spreadTargets,
  stages,
  startOfRule,
  tierBounds,
  unitNames,
  unitTable,
  untranslated,
  unusedChecks,
  vetoes,
}

/** Looks at the whole programme for what no single place of a file can show; errors stop it, warnings do not. 检查方案 */
export function lintProgramme(programme: Programme, report: Report): void {
  const view = viewProgramme(programme)
  for (const look of Object.values(LOOKS)) look(view, report)
}
