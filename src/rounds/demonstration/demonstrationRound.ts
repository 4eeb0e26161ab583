import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import type { CompiledProgramme } from '../../engine/compile.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import { bestValues } from '../best/bestValues.ts'
import { givesNoMarks } from '../best/givesNoMarks.ts'
import { demonstrationCalendar } from './holidays.ts'
import { inventedAnswers } from './inventedAnswers.ts'
import { inventedHistory } from './inventedHistory.ts'
import { inventedUnits } from './inventedUnits.ts'
import { stageRanking } from './stageRanking.ts'

/**
 * A round of the real programme with the units and answers of a county that does not exist, so that no real office ever appears with
 * invented points. The same programme always gives the same round. 演示批次
 */
export function demonstrationRound(compiled: CompiledProgramme): RoundFacts {
  const { programme } = compiled
  const askedOf = askedOfGroups(programme)
  const data = demonstrationCalendar(programme.period)
  const calendar = workCalendarFrom(data)
  const units = inventedUnits(programme, askedOf)
  const groups = new Map(
    programme.groups.map(({ name }) => {
      const asked = askedOf(name)
      return [name, { asked, best: bestValues(compiled, asked, name, calendar), free: givesNoMarks(asked) }]
    }),
  )
  const members = units.map((unit) => {
    const group = groups.get(unit.group)
    const answers = group ? inventedAnswers(unit, group.asked, group.best, { programme, free: group.free }) : {}
    return { unit, facts: { answers, incidents: [], overrides: [] } }
  })
  const round: RoundFacts = {
    id: `demo-${programme.id}`,
    title: `演示：示例县${programme.period.from.slice(0, 4)}年度政务公开考核`,
    demonstration: true,
    asOf: programme.period.to,
    calendar: data,
    units: members,
    history: inventedHistory(units, programme),
    decisions: [],
  }
  const first = groups.get(units[0]?.group ?? '')
  return first ? stageRanking(round, { compiled, calendar, asked: first.asked, free: first.free }) : round
}
