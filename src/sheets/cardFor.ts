import type { Programme, Scorecard } from '../model/Programme.ts'

/** The scorecard by which a group is scored. */
export const cardFor = (programme: Programme, group: string): Scorecard | null =>
  programme.scorecards.find((card) => card.for.includes(group)) ?? null
