import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'
import { deadlineFrom } from '../../calendar/deadlines/deadlineFrom.ts'
import { instantOf } from '../../calendar/deadlines/endMoment.ts'
import { END_OF_DAY, momentAt, type TimeOfDay } from '../../calendar/deadlines/Moment.ts'
import { isWorkday, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { dayOfMonth } from '../../model/dayOfMonth.ts'
import { partsOfPeriod } from '../../model/partsOfPeriod.ts'
import type { Programme, Stage } from '../../model/Programme.ts'
import type { PlannedStage } from '../../model/RoundPlan.ts'

/** When offices close: a deadline without a time of day ends then, if its day is worked. 下班时间 */
export const WORKING_DAY_END: TimeOfDay = '17:30'

/** When they open: what begins on a worked day begins then. 上班时间 */
export const WORKING_DAY_BEGIN: TimeOfDay = '08:30'

/** What somebody should look at before a stage is as planned. 提请核对 */
export interface StageNote {
  readonly of: 'opens' | 'closes'
  /** A whole sentence. */
  readonly message: string
  /** Working days that could stand instead, the one before first. */
  readonly instead: readonly CalendarDate[]
}

/** A stage as the notice has it, with its window as far as it can be dated. 拟定的阶段 */
export interface ProposedStage extends PlannedStage {
  readonly notes: readonly StageNote[]
}

interface Days {
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
  /** Why a day is not known. */
  readonly undated: string | null
}

/**
 * The stages of a round with proposed windows: the notice's days, moved with the round's; what follows another stage is counted from its end; a day of
 * a month is that of each part of the period. What cannot be dated stays open and is said. 拟定阶段
 *
 * @param programme as the round uses it, moved and narrowed
 * @param dayEnd when a deadline without a time ends: with the working day, or with the day; windows begin alike
 */
export function plannedStages(programme: Programme, calendar: WorkCalendar, dayEnd: TimeOfDay = WORKING_DAY_END): readonly ProposedStage[] {
  const starts = partsOfPeriod(programme.period)
  const known = new Map<string, readonly Days[]>()
  return programme.stages.flatMap((stage) => {
    const windows = daysOf(stage, starts, known, calendar)
    known.set(stage.name, windows)
    return windows.map((days, at) => proposed(stage, days, { at, of: windows.length }, { calendar, dayEnd }))
  })
}

interface Clock {
  readonly calendar: WorkCalendar
  readonly dayEnd: TimeOfDay
}

function proposed(stage: Stage, days: Days, part: { readonly at: number; readonly of: number }, clock: Clock): ProposedStage {
  const { from, to, undated } = days
  const notes: readonly StageNote[] = [
    ...(undated === null ? [] : [{ of: 'closes', message: undated, instead: [] } as const]),
    ...(from === null ? [] : restNotes('opens', from, clock.calendar)),
    ...(to === null ? [] : restNotes('closes', to, clock.calendar)),
    ...(stage.untranslated === undefined
      ? []
      : [{ of: 'closes', message: `通知写的是“${stage.untranslated}”，请核定时间。`, instead: [] } as const]),
  ]
  return {
    name: part.of === 1 ? stage.name : `${stage.name}（第${part.at + 1}次）`,
    kind: stage.does ?? 'other',
    opensAt: from === null ? null : instantOf(momentAt(from, beginOfDay(from, clock))),
    closesAt: to === null ? null : instantOf(momentAt(to, stage.at ?? endOfDay(to, clock))),
    text: stage.text ?? '',
    late: stage.late ?? 'accepted',
    notes,
  }
}

/** Where deadlines end with the day, windows begin with it. */
const beginOfDay = (day: CalendarDate, { calendar, dayEnd }: Clock): TimeOfDay =>
  dayEnd === END_OF_DAY || worked(calendar, day) === false ? '00:00' : WORKING_DAY_BEGIN

/** On a day off no office closes: it ends with the day. */
const endOfDay = (day: CalendarDate, { calendar, dayEnd }: Clock): TimeOfDay => (worked(calendar, day) === false ? END_OF_DAY : dayEnd)

function daysOf(
  { name, from, to, within, after, month, day }: Stage,
  starts: readonly CalendarDate[],
  known: ReadonlyMap<string, readonly Days[]>,
  calendar: WorkCalendar,
): readonly Days[] {
  if (from !== undefined || to !== undefined) return [{ from: from ?? null, to: to ?? null, undated: null }]
  if (month !== undefined && day !== undefined)
    return starts.map((start) => ({ from: null, to: dayOfMonth(start, month, day), undated: null }))
  if (within === undefined || after === undefined) return [{ from: null, to: null, undated: null }]
  const length = Number(within.count)
  const term = `“${name}”在“${after}”之后${length}${within.unit === 'days' ? '日' : '个工作日'}内`
  return (known.get(after) ?? []).map((before) => {
    const last = before.to ?? before.from
    if (last === null) return { from: null, to: null, undated: `${term}，“${after}”还没有定时间，请先定下来，再定这一阶段的截止时间。` }
    try {
      const { last: due } = deadlineFrom(calendar, { from: last, length, unit: within.unit === 'days' ? 'days' : 'workdays' })
      return { from: null, to: due, undated: null }
    } catch (error) {
      if (!(error instanceof CalendarNotCovered)) throw error
      return { from: null, to: null, undated: `${term}，工作日历里没有${error.year}年，请先在“系统—工作日历”里录入，或直接填写截止时间。` }
    }
  })
}

function restNotes(of: StageNote['of'], day: CalendarDate, calendar: WorkCalendar): readonly StageNote[] {
  const what = of === 'opens' ? '开始' : '截止'
  const works = worked(calendar, day)
  if (works === null)
    return [{ of, message: `工作日历里没有${day.slice(0, 4)}年，${day}是不是工作日还不知道，请核对${what}日期。`, instead: [] }]
  if (works) return []
  const instead = [nearest(calendar, day, -1), nearest(calendar, day, 1)].filter((one) => one !== null)
  return [{ of, message: `${what}的${day}不是工作日，最近的工作日是${instead.join('和')}，请核定。`, instead }]
}

/** Null: the calendar does not cover it. */
function worked(calendar: WorkCalendar, day: CalendarDate): boolean | null {
  try {
    return isWorkday(calendar, day)
  } catch (error) {
    if (error instanceof CalendarNotCovered) return null
    throw error
  }
}

function nearest(calendar: WorkCalendar, day: CalendarDate, step: 1 | -1): CalendarDate | null {
  let near = day
  for (;;) {
    near = dateFromDayNumber(dayNumber(near) + step)
    const works = worked(calendar, near)
    if (works !== false) return works === null ? null : near
  }
}
