import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { dayOfMonth } from '../../model/dayOfMonth.ts'
import { partsOfPeriod } from '../../model/partsOfPeriod.ts'
import type { Programme, Stage } from '../../model/Programme.ts'
import { latePolicyInWords, stageKindInWords } from '../../model/RoundStage.ts'
import type { StageSheet } from './ProgrammeSheet.ts'
import { durationInWords } from '../../engine/words/duration.ts'

/** So many working days on; null where the calendar does not reach. 工作日推算 */
export type AddWorkdays = (from: CalendarDate, count: number) => CalendarDate | null

/** A stage's window, either end open. */
interface StageWindow {
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

/** The stages with their days: as the notice has them, counted from another stage, or on a day of every part of the period. 时间安排 */
export function stageSheets({ stages, period }: Programme, addWorkdays: AddWorkdays): readonly StageSheet[] {
  const known = new Map<string, readonly StageWindow[]>()
  const starts = partsOfPeriod(period)
  return stages.map((stage) => {
    const windows = windowsOf(stage, starts, known, addWorkdays)
    known.set(stage.name, windows)
    return {
      name: stage.name,
      windows,
      at: stage.at ?? null,
      does: stage.does === undefined ? null : stageKindInWords(stage.does),
      late: stage.late === undefined ? null : latePolicyInWords(stage.late),
      rule: ruleOf(stage, period.everyMonths),
      text: stage.text ?? null,
      untranslated: stage.untranslated ?? null,
    }
  })
}

function windowsOf(
  { from, to, within, after, month, day }: Stage,
  starts: readonly CalendarDate[],
  known: ReadonlyMap<string, readonly StageWindow[]>,
  addWorkdays: AddWorkdays,
): readonly StageWindow[] {
  if (from !== undefined || to !== undefined) return [{ from: from ?? null, to: to ?? null }]
  if (month !== undefined && day !== undefined) return starts.map((start) => ({ from: null, to: dayOfMonth(start, month, day) }))
  if (within === undefined || after === undefined) return []
  const count = Number(within.count)
  return (known.get(after) ?? []).flatMap(({ from: begun, to: ended }) => {
    const last = ended ?? begun
    if (last === null) return []
    const due = within.unit === 'days' ? dateFromDayNumber(dayNumber(last) + count) : addWorkdays(last, count)
    return due === null ? [] : [{ from: null, to: due }]
  })
}

/** How the day follows, where it follows from something. */
function ruleOf({ within, after, month, day }: Stage, everyMonths: number | undefined): string | null {
  if (within !== undefined && after !== undefined) return `${after}后${durationInWords(within)}内`
  if (month === undefined || day === undefined) return null
  return everyMonths === undefined
    ? `第${month}个月${day}日前`
    : `${everyMonths === 3 ? '每季度' : `每${everyMonths}个月`}第${month}个月${day}日前`
}
