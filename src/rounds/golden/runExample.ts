import { workCalendarFrom, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { CompiledProgramme } from '../../engine/compile.ts'
import { explain } from '../../engine/explain/explain.ts'
import { score } from '../../engine/score.ts'
import { stand } from '../../engine/stand.ts'
import type { Facts } from '../../model/Facts.ts'
import type { Result } from '../../model/Result.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import type { Example, ExampleUnit } from '../../programme/examples/Example.ts'
import { answersWith } from '../best/answersWith.ts'
import { bestValues } from '../best/bestValues.ts'
import { withBestAnswers } from '../best/withBestAnswers.ts'
import { differences } from './differences.ts'
import { givenResult } from './givenResult.ts'

/** Runs golden cases of one programme; each says what came out otherwise than expected. 跑算例 */
export function exampleRunner(compiled: CompiledProgramme): (example: Example) => readonly string[] {
  const { programme } = compiled
  const askedOf = askedOfGroups(programme)
  const best = new Map<string, ReturnType<typeof bestValues>>()
  const bestOf = (group: string, calendar: WorkCalendar) => {
    const found = best.get(group) ?? bestValues(compiled, askedOf(group), group, calendar)
    best.set(group, found)
    return found
  }

  const factsOf = ({ unit, base, facts }: ExampleUnit, { asOf }: Example, calendar: WorkCalendar): Facts => {
    if (base === 'open') return facts
    const asked = askedOf(unit.group)
    const values = bestOf(unit.group, calendar)
    const answers = [...asked.checks].map(
      ([id, one]) => [id, answersWith(one, values.get(id) ?? '', unit, programme, { by: '算例', at: asOf })] as const,
    )
    return withBestAnswers(facts, Object.fromEntries(answers), asked)
  }

  const resultOf = (one: ExampleUnit, example: Example, calendar: WorkCalendar): Result =>
    one.given === undefined
      ? score(compiled, one.unit, factsOf(one, example, calendar), example.asOf, calendar)
      : givenResult(one, one.given, example, programme)

  return (example) => {
    const calendar = workCalendarFrom(example.calendar)
    const scored = example.units.map((one) => resultOf(one, example, calendar))
    const standings = stand(compiled, scored, example.history, example.decisions, calendar)
    const lines = standings.tables.flatMap(({ lines }) => lines)
    return example.units.flatMap(({ unit, expect }) => {
      const result = standings.results.find((one) => one.unit.id === unit.id)
      if (!result) return [`${unit.name}：没有结果`]
      const standing = lines.find((line) => line.unit === unit.id)
      const found = differences(expect, result, {
        explained: () => explain(compiled, result, calendar),
        standing,
        decimals: programme.printing.decimals,
      })
      return found.map((difference) => `${unit.name}：${difference}`)
    })
  }
}
