import type { UnitSheet } from './UnitSheet.ts'

/**
 * A unit's sheet without what it says of the others: places, ties, distances, grades that depend on them, the middle of the group, neighbours. 只含本单位的得分表
 */
export const unitAlone = (sheet: UnitSheet): UnitSheet => ({
  ...sheet,
  standing: { ...sheet.standing, place: null, tiedWith: [], grades: [], gradeState: 'none', because: [], decidedBy: null, distance: null },
  table: { ...sheet.table, ranked: 0, units: 1 },
  sections: sheet.sections.map((section) => ({ ...section, median: null })),
  previous: null,
  next: null,
})
