import type { Behind } from './Behind.ts'

/** Working days before an end at which people are told once each. */
export const AHEAD: readonly number[] = [3, 1]

/** `3`, `1`: so many working days ahead; `overdue`: it is over. */
export type ReminderStep = `${number}` | 'overdue'

/**
 * The step that a unit or an assessor is at, if they are to be told of it now; the nearest one: who comes late into a round is not told three things at
 * once. 该提醒的一步
 */
export function stepOf({ state, workdaysLeft }: Pick<Behind, 'state' | 'workdaysLeft'>, overdue: boolean): ReminderStep | null {
  if (overdue) return 'overdue'
  // Granted a later end: it is told of nothing before that.
  if (state === 'closed' || workdaysLeft === null) return null
  const reached = AHEAD.filter((days) => workdaysLeft <= days)
  const nearest = reached.length === 0 ? null : Math.min(...reached)
  return nearest === null ? null : `${nearest}`
}
