import type { TrialLine, TrialRound } from './TrialRound.ts'

/**
 * The unit to look at where nobody asked for one: in the first table that ranks, the first who stands right behind another, both
 * places settled, so that they may swap. 从谁看起
 */
export function startOf({ tables }: TrialRound): string | undefined {
  const lines = (tables.find((table) => table.ranked > 1) ?? tables[0])?.lines ?? []
  const isSettled = (line: TrialLine | undefined) => typeof line?.place === 'string' && !line.place.includes('–')
  return (lines.find((line, at) => at > 0 && isSettled(line) && isSettled(lines[at - 1])) ?? lines[1] ?? lines[0])?.unit
}
