import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import type { CompiledProgramme } from '../../engine/compile.ts'
import { compiledFor } from '../../engine/roundProgramme.ts'
import { score } from '../../engine/score.ts'
import { stand } from '../../engine/stand.ts'
import type { Answer, AnswerValue, Facts, GradeDecision, Unit } from '../../model/Facts.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { askedOfGroups, type AskedCheck } from '../../programme/askedChecks.ts'
import { answersWith } from '../best/answersWith.ts'
import { bestValues } from '../best/bestValues.ts'
import { searchCalendar } from '../best/searchCalendar.ts'
import { askedOfUnit } from '../files/askedOfUnit.ts'

/** The same round with nothing left open: what nobody has answered is answered, and a named body has chosen where it may. 没有遗留问题的批次 */
export function completedRound(notice: CompiledProgramme, round: RoundFacts): RoundFacts {
  const compiled = compiledFor(notice, { ...(round.shift === undefined ? {} : { shift: round.shift }) })
  const { programme } = compiled
  const calendar = workCalendarFrom(round.calendar)
  const searching = searchCalendar(round.calendar, programme)
  const askedOf = askedOfGroups(programme)
  const said = new Map<string, AnswerValue>()
  for (const { unit, facts } of round.units)
    for (const given of Object.values(facts.answers))
      for (const { check, value } of given) if (value !== undefined) said.set(`${unit.group} ${check}`, value)
  const best = new Map<string, ReturnType<typeof bestValues>>()
  /** What others of the group were given, or else the best there is: seldom looked for, since that takes long. */
  const valueOf = (group: string, check: string): AnswerValue | undefined => {
    const known = said.get(`${group} ${check}`)
    if (known !== undefined) return known
    const values = best.get(group) ?? bestValues(compiled, askedOf(group), group, searching)
    best.set(group, values)
    return values.get(check)
  }
  const units = round.units.map(({ unit: before, facts }) => {
    const asked = askedOf(before.group)
    const open = score(compiled, before, facts, round.asOf, calendar).undecided
    const unit: Unit = { ...before, applies: { ...before.applies, ...Object.fromEntries(open.map((code) => [code, true])) } }
    const answers = askedOfUnit(asked, unit).map((one): readonly [string, readonly Answer[]] => {
      const given = facts.answers[one.check.id] ?? []
      const value = isPresumed(one) ? undefined : valueOf(unit.group, one.check.id)
      return [
        one.check.id,
        value === undefined ? given : completed(one, given, answersWith(one, value, unit, programme, { by: '考核组', at: round.asOf })),
      ]
    })
    return { unit, facts: { ...facts, answers: Object.fromEntries(answers.filter(([, given]) => given.length > 0)) } satisfies Facts }
  })
  const scored = units.map(({ unit, facts }) => score(compiled, unit, facts, round.asOf, calendar))
  let decisions: readonly GradeDecision[] = []
  for (;;) {
    const lines = stand(compiled, scored, round.history, decisions, calendar).tables.flatMap(({ lines: all }) => all)
    const [first] = lines.filter(({ gradeState }) => gradeState === 'decision')
    if (!first) return { ...round, units, decisions }
    decisions = [...decisions, { unit: first.unit, grade: first.grades[0] ?? '', by: '考核领导小组', why: '会议研究' }]
  }
}

/** A register that counts as it stands is asked of nobody. */
const isPresumed = ({ check }: AskedCheck): boolean => check.kind === 'list' && check.open && check.presumeNone

/** Copies that nobody but the unit has answered are answered by who assesses, and what was not clear is. */
function completed({ check, per }: AskedCheck, given: readonly Answer[], best: readonly Answer[]): readonly Answer[] {
  const said = given.filter(({ state }) => state !== 'cantTell')
  const lane = check.kind === 'points' && check.imported ? 'import' : per?.each === 'expert' ? 'expert' : 'assessor'
  const missing = best.filter(({ object, by }) =>
    per?.each === 'expert' || per?.each === 'assessor'
      ? !said.some((one) => one.by === by) && said.filter((one) => one.lane === lane).length < best.length
      : !said.some((one) => one.lane !== 'self' && one.object === object),
  )
  return [...said, ...missing.map((answer): Answer => ({ ...answer, lane }))].map((answer) =>
    typeof answer.value === 'object' && 'rows' in answer.value && check.kind === 'list' && check.open
      ? { ...answer, value: { ...answer.value, complete: true } }
      : answer,
  )
}
