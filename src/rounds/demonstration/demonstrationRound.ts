import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import type { CompiledProgramme } from '../../engine/compile.ts'
import { compiledFor } from '../../engine/roundProgramme.ts'
import type { Programme } from '../../model/Programme.ts'
import type { CalendarData, RoundFacts } from '../../model/RoundFacts.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import { bestValues } from '../best/bestValues.ts'
import { givesNoMarks } from '../best/givesNoMarks.ts'
import { searchCalendar } from '../best/searchCalendar.ts'
import { demonstrationShift } from './demonstrationShift.ts'
import { inventedAnswers } from './inventedAnswers.ts'
import { inventedHistory } from './inventedHistory.ts'
import { withProblems } from './inventedProblems.ts'
import { inventedUnits } from './inventedUnits.ts'
import { rowDates } from './rowDates.ts'
import { stageRanking } from './stageRanking.ts'

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const

/** 2020年度政务公开考核; of a programme that recurs each quarter, 2022年第三季度政务公开考核. */
function periodOf({ from, everyMonths }: Programme['period']): string {
  const quarter = everyMonths === 3 ? QUARTERS[Math.floor((Number(from.slice(5, 7)) - 1) / 3)] : undefined
  return `${from.slice(0, 4)}年${quarter ?? '度'}`
}

/** Each wording of a programme has a round of its own. */
const roundId = ({ id, version = 1 }: Programme): string => `demo-${id}${version === 1 ? '' : `-${version}`}`

/** Whose notice it is: the place that gave it out, else what it is called. */
const placeOf = ({ notice: { issuer }, title }: Programme): string => /^.+?(?:省|市|新区|区|县)(?=.)/u.exec(issuer)?.[0] ?? title

/** The year in which it plays, whose notice it is, and by how many years that lies behind the notice's. */
function titleOf(programme: Programme, shift: number): string {
  const moved = shift === 0 ? '' : `，日期${shift > 0 ? '后' : '前'}移${Math.abs(shift)}年`
  return `演示：示例县${periodOf(programme.period)}政务公开考核（${placeOf(programme)}方案${moved}）`
}

/**
 * A round of the real programme with the units and answers of a county that does not exist, so that no real office ever appears with
 * invented points. Its dates are moved as late as the calendar reaches. The same programme and calendar always give the same round. 演示批次
 */
export function demonstrationRound(notice: CompiledProgramme, calendar: CalendarData): RoundFacts {
  const shift = demonstrationShift(notice.programme.period, calendar)
  const compiled = compiledFor(notice, { shift })
  const { programme } = compiled
  const askedOf = askedOfGroups(programme)
  const searching = searchCalendar(calendar, programme)
  const working = workCalendarFrom(calendar)
  const dates = rowDates(programme, calendar)
  const units = inventedUnits(programme, askedOf)
  const groups = new Map(
    programme.groups.map(({ name }) => {
      const asked = askedOf(name)
      return [name, { asked, best: bestValues(compiled, asked, name, searching), free: givesNoMarks(asked) }]
    }),
  )
  const members = units.map((unit) => {
    const group = groups.get(unit.group)
    if (!group) return { unit, facts: { answers: {}, incidents: [], overrides: [] } }
    const answers = inventedAnswers(unit, group.asked, group.best, { programme, dates, free: group.free })
    const facts = { answers, incidents: [], overrides: [] }
    return { unit, facts: withProblems(unit, facts, group.asked, { compiled, calendar: working }) }
  })
  const round: RoundFacts = {
    id: roundId(programme),
    title: titleOf(programme, shift),
    demonstration: true,
    asOf: programme.period.to,
    ...(shift === 0 ? {} : { shift }),
    calendar,
    units: members,
    history: inventedHistory(units, programme),
    decisions: [],
  }
  const first = groups.get(units[0]?.group ?? '')
  return first ? stageRanking(round, { compiled, calendar: working, dates, asked: first.asked, free: first.free }) : round
}
