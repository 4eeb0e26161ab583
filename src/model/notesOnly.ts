import type { Line } from './Node.ts'

/** Does the line note a problem and take no points? 只记问题的线 */
export const notesOnly = ({ finding, verb, amount }: Line): boolean =>
  finding !== undefined && verb === 'deduct' && amount.kind === 'points' && amount.value.op === 'number' && amount.value.value === '0'
