import { isCalendarDate } from '../model/CalendarDate.ts'
import type { Programme } from '../model/Programme.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import { addMonths } from '../model/addMonths.ts'
import { compile, type CompiledProgramme } from './compile.ts'

/** How a round uses its programme: moved by years, or for a part of its period. 批次的期间 */
export type RoundPeriod = Pick<RoundFacts, 'shift' | 'period'>

/**
 * The programme as a round uses it: its period, windows, stages and the days in its conditions moved by whole years, its period
 * narrowed to the part that the round covers. What the notice is and cites stays where it was. 批次所用的方案
 */
export function roundProgramme(programme: Programme, { shift = 0, period }: RoundPeriod): Programme {
  const moved = shift === 0 ? programme : shifted(programme, shift)
  return period ? { ...moved, period: { ...moved.period, ...period } } : moved
}

/** What a round is scored by. 批次所用的可计算方案 */
export function compiledFor(compiled: CompiledProgramme, round: RoundPeriod): CompiledProgramme {
  return (round.shift ?? 0) === 0 && !round.period ? compiled : compile(roundProgramme(compiled.programme, round))
}

const DATED = new Set(['period', 'window', 'stages'])

function shifted(programme: Programme, years: number): Programme {
  const { notice, under, ...rest } = programme
  return {
    ...(moveDates(rest, years, false) as Omit<Programme, 'notice' | 'under'>),
    notice,
    under,
    shifted: (programme.shifted ?? 0) + years,
  }
}

/** A programme is plain data: days stand in its dated parts, and in its conditions as `{op: 'date'}`. */
function moveDates(value: unknown, years: number, dated: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => moveDates(item, years, dated))
  if (typeof value === 'string') return dated && isCalendarDate(value) ? addMonths(value, years * 12) : value
  if (typeof value !== 'object' || value === null) return value
  const isDay = 'op' in value && value.op === 'date'
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, moveDates(inner, years, dated || DATED.has(key) || (isDay && key === 'value'))]),
  )
}
