import type { FeedbackShows } from '../../model/Settling.ts'
import type { UnitSheet } from './UnitSheet.ts'
import { unitAlone } from './unitAlone.ts'

/** A unit's sheet with nothing of the others but what a feedback shows: its own place and grade, or not even these. 反馈的得分表 */
export function unitShown(sheet: UnitSheet, { place }: Pick<FeedbackShows, 'place'>): UnitSheet {
  const alone = unitAlone(sheet)
  if (!place) return alone
  const { place: at, grades, gradeState, decidedBy } = sheet.standing
  return { ...alone, standing: { ...alone.standing, place: at, grades, gradeState, decidedBy }, table: sheet.table }
}
