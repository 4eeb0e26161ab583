import type { PlannedUnit } from './RoundPlan.ts'

/** A registered unit as it comes onto the list, before anything is said of it. 新列入的单位 */
export const plannedUnit = (unit: string, group: string, as: string | null): PlannedUnit => ({
  unit,
  as,
  also: [],
  group,
  class: null,
  functions: [],
  parameters: {},
  objects: {},
})
