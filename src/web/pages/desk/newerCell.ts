import type { DeskCell } from '../../../server/deskApi.ts'

const newestIn = ({ answers }: DeskCell): number => Math.max(0, ...answers.map(({ id }) => id))

/** The one of two sheets of a cell that was read later: answers are only ever added. Where both know the same, the first. 较新的一份 */
export const newerCell = (cell: DeskCell, other: DeskCell | undefined): DeskCell =>
  other !== undefined && newestIn(other) > newestIn(cell) ? other : cell
