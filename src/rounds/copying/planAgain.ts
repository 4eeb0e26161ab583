import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'
import { endMoment, instantOf } from '../../calendar/deadlines/endMoment.ts'
import { isWorkday, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import { addMonths } from '../../model/addMonths.ts'
import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { beijingMoment, type Instant } from '../../model/Instant.ts'
import type { PlannedStage, PlannedUnit, RoundPlan } from '../../model/RoundPlan.ts'
import { nameOn, type Register, type RegisteredUnit } from '../../people/units/Register.ts'

/** A plan for the next year, and what of the last one is otherwise now. 下一年的草案 */
export interface PlanAgain {
  readonly plan: RoundPlan
  /** Whole sentences for who goes on with it. */
  readonly notes: readonly string[]
}

/** What a plan is moved with. */
export interface Today {
  readonly register: Register
  readonly today: CalendarDate
  readonly calendar: WorkCalendar
}

const YEAR = 12

/** The plan of a round a year later: nothing that was answered, drawn or signed; units as they are today. 复制到下一年 */
export function planAgain(plan: RoundPlan, today: Today): PlanAgain {
  const notes: string[] = []
  const note = (sentence: string) => void notes.push(sentence)
  const units = unitsToday(plan, today, note)
  const ids = new Set(units.map(({ unit }) => unit))
  if (plan.draws.length > 0) note('上一年抽签的结果没有带过来，请重新抽签。')
  if (plan.signature !== null) note('适用范围的决定带过来了，签字没有：请核对后重新签字。')
  const again: RoundPlan = {
    ...plan,
    title: titleAgain(plan),
    shift: plan.shift + 1,
    period: plan.period && { from: addMonths(plan.period.from, YEAR), to: addMonths(plan.period.to, YEAR) },
    asOf: plan.asOf && addMonths(plan.asOf, YEAR),
    units,
    applies: Object.fromEntries(Object.entries(plan.applies).filter(([unit]) => ids.has(unit))),
    signature: null,
    draws: [],
    stages: plan.stages.map((stage) => stageAgain(stage, today, note)),
    leads: leadsToday(plan, today, note),
  }
  return { plan: again, notes }
}

/** The year in it becomes the next; a title without a year says which it is. */
function titleAgain({ title, asOf }: RoundPlan): string {
  const year = asOf?.slice(0, 4)
  if (year === undefined) return title
  const next = String(Number(year) + 1)
  return title.includes(year) ? title.replaceAll(year, next) : `${title}（${next}年度）`
}

type Note = (sentence: string) => void

/** As whom somebody goes on today; null: as nobody. */
function goesOn(register: Register, id: string, today: CalendarDate): RegisteredUnit | null {
  const seen = new Set<string>()
  for (let unit = register.get(id); unit && !seen.has(unit.id); unit = unit.into === null ? undefined : register.get(unit.into)) {
    if (unit.to === null || unit.to >= today) return unit
    seen.add(unit.id)
  }
  return null
}

function unitsToday({ units, asOf }: RoundPlan, { register, today }: Today, note: Note): readonly PlannedUnit[] {
  const own = new Set(units.map(({ unit }) => unit))
  const taken = new Set<string>()
  return units.flatMap((row): readonly PlannedUnit[] => {
    if (row.unit === '') return [row]
    const before = register.get(row.unit)
    const called = before ? nameOn(before, asOf ?? today) : (row.as ?? row.unit)
    const now = goesOn(register, row.unit, today)
    if (!now) {
      note(`${called}已经撤销，没有列入名单。`)
      return []
    }
    const name = nameOn(now, today)
    if (now.id !== row.unit)
      note(
        own.has(now.id) || taken.has(now.id)
          ? `${called}已并入${name}，${name}在名单里，不再单列。`
          : `${called}已并入${name}，名单里改列${name}，请核对组别和类别。`,
      )
    else if (name !== called) note(`${called}已更名为${name}。`)
    if (taken.has(now.id) || (now.id !== row.unit && own.has(now.id))) return []
    taken.add(now.id)
    return [{ ...row, unit: now.id }]
  })
}

function leadsToday({ leads }: RoundPlan, { register, today }: Today, note: Note): RoundPlan['leads'] {
  return Object.fromEntries(
    Object.entries(leads).flatMap(([name, office]) => {
      const now = goesOn(register, office, today)
      if (now) return [[name, now.id]]
      note(`牵头单位“${name}”原来对应的单位已经撤销，请重新指定。`)
      return []
    }),
  )
}

function stageAgain(stage: PlannedStage, today: Today, note: Note): PlannedStage {
  const { name, opensAt, closesAt } = stage
  return {
    ...stage,
    opensAt: opensAt && momentAgain(beijingMoment(opensAt), `“${name}”的开始时间`, today, note),
    closesAt: closesAt && momentAgain(endMoment(closesAt), `“${name}”的截止时间`, today, note),
  }
}

/** The same time of day a year later; on a day off, on the next worked day. */
function momentAgain(at: string, what: string, { calendar }: Today, note: Note): Instant {
  const [day = '', time = ''] = at.split('T')
  const later = addMonths(day, YEAR)
  const worked = workedFrom(calendar, later)
  if (worked === null) note(`工作日历里没有${later.slice(0, 4)}年，${what}暂定为${later}，录入日历后请核对。`)
  else if (worked !== later) note(`${what}后移一年是${later}，不是工作日，暂定为${worked}，请核对。`)
  return instantOf(`${worked ?? later}T${time}`)
}

/** The day itself if it is worked, else the next that is; null: the calendar does not say. A day off that was chosen was a slip, or the end of a month. */
function workedFrom(calendar: WorkCalendar, day: CalendarDate): CalendarDate | null {
  try {
    let next = day
    while (!isWorkday(calendar, next)) next = dateFromDayNumber(dayNumber(next) + 1)
    return next
  } catch (error) {
    if (error instanceof CalendarNotCovered) return null
    throw error
  }
}
