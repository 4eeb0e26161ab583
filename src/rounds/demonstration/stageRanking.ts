import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { CompiledProgramme } from '../../engine/compile.ts'
import { score } from '../../engine/score.ts'
import { stand } from '../../engine/stand.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { Answer, AnswerValue, Facts } from '../../model/Facts.ts'
import { compare, subtract } from '../../model/Fraction.ts'
import { isExact } from '../../model/Interval.ts'
import type { Period } from '../../model/Programme.ts'
import type { Result } from '../../model/Result.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Standing } from '../../model/Standing.ts'
import type { AskedCheck, Asked } from '../../programme/askedChecks.ts'
import { viewProgramme } from '../../programme/views/ProgrammeView.ts'
import { possibleValues } from '../best/possibleValues.ts'
import { askedOfUnit } from '../files/askedOfUnit.ts'

interface Stage {
  readonly compiled: CompiledProgramme
  readonly calendar: WorkCalendar
  /** Where invented rows may lie. */
  readonly dates: Pick<Period, 'from' | 'to'>
  readonly asked: Asked
  readonly free: ReadonlySet<CheckId>
}

type Member = RoundFacts['units'][number]

const scoreOf = ({ unit, facts }: Member, round: RoundFacts, { compiled, calendar }: Stage): Result =>
  score(compiled, unit, facts, round.asOf, calendar)

const withFacts = (round: RoundFacts, id: string, facts: Facts): RoundFacts => ({
  ...round,
  units: round.units.map((member) => (member.unit.id === id ? { ...member, facts } : member)),
})

/** Standings of the group, by place; those without one last. */
function standingsOf(round: RoundFacts, group: string, stage: Stage): readonly Standing[] {
  const members = round.units.filter(({ unit }) => unit.group === group)
  const results = members.map((member) => scoreOf(member, round, stage))
  const { tables } = stand(stage.compiled, results, round.history, round.decisions, stage.calendar)
  return tables.flatMap(({ lines }) => lines).sort((a, b) => (a.place?.best ?? Infinity) - (b.place?.best ?? Infinity))
}

const memberOf = (round: RoundFacts, id: string | undefined): Member | undefined => round.units.find(({ unit }) => unit.id === id)

/** Two rows of a register that each come out alike: where one incident does not veto, two may. */
const doubled = (value: AnswerValue): AnswerValue =>
  typeof value === 'object' && 'rows' in value
    ? { ...value, rows: value.rows.flatMap((row) => [row, { ...row, id: `${row.id}之二` }]) }
    : value

/** The unit in the middle is vetoed, if anything that can happen to it vetoes. */
function withVeto(round: RoundFacts, group: string, stage: Stage): RoundFacts {
  const standings = standingsOf(round, group, stage)
  if (standings.some(({ state }) => state === 'vetoed')) return round
  const member = memberOf(round, standings.at(-2)?.unit)
  if (!member) return round
  for (const asked of stage.asked.checks.values()) {
    const { check, per } = asked
    if (per || !stage.free.has(check.id)) continue
    const values = possibleValues(check, stage.dates).flatMap((value) => [value, doubled(value)])
    for (const value of values) {
      const facts = withAnswer(member.facts, asked, value)
      if (scoreOf({ ...member, facts }, round, stage).state === 'vetoed') return withFacts(round, member.unit.id, facts)
    }
  }
  return round
}

function withAnswer(facts: Facts, { check }: AskedCheck, value: AnswerValue): Facts {
  const before = facts.answers[check.id]?.find(({ lane }) => lane === 'assessor')
  const answer: Answer = {
    check: check.id,
    lane: 'assessor',
    by: before?.by ?? '评分员甲',
    at: before?.at ?? '',
    state: 'answered',
    value,
    proof: ['演示材料'],
  }
  return { ...facts, answers: { ...facts.answers, [check.id]: [answer] } }
}

const isSettled = ({ total }: Standing): boolean => total.range !== null && isExact(total.range) && !total.mayBeNone

/** What a unit is asked, as one text. */
const askedTogether = ({ unit }: Member, { asked }: Stage): string =>
  askedOfUnit(asked, unit)
    .map(({ check }) => check.id)
    .join(' ')

/** Two units that are asked the same have the same answers, so that they tie. */
function withTie(round: RoundFacts, group: string, stage: Stage): RoundFacts {
  const settled = standingsOf(round, group, stage).filter(isSettled)
  if (settled.some(({ tiedWith }) => tiedWith.length > 0)) return round
  const members = settled.slice(1).flatMap(({ unit }) => memberOf(round, unit) ?? [])
  const asked = new Map(members.map((member) => [member, askedTogether(member, stage)]))
  for (const [at, copied] of members.entries()) {
    const copying = members.slice(at + 1).find((member) => asked.get(member) === asked.get(copied))
    if (copying && Object.keys(copying.unit.objects).length === 0) return withFacts(round, copying.unit.id, copied.facts)
  }
  return round
}

/** The narrowest intervals are looked at first. */
const MOST_TRIED = 6

/** One unit near a line of grades has an open answer, so that its grade is open too. */
function withStraddle(round: RoundFacts, group: string, stage: Stage): RoundFacts {
  const standings = standingsOf(round, group, stage)
  if (standings.some(({ gradeState }) => gradeState === 'open')) return round
  const near = standings.filter((one, at) => isSettled(one) && one.grades[0] !== standings[at + 1]?.grades[0] && one.tiedWith.length === 0)
  for (const { unit, total } of near) {
    const member = memberOf(round, unit)
    const next = standings.find((one) => one.total.range?.high && total.range?.low && compare(one.total.range.high, total.range.low) < 0)
    const below = next?.total.range?.high
    if (!member || !below) continue
    const tried = Object.keys(member.facts.answers).flatMap((check) => {
      const { [check]: _, ...answers } = member.facts.answers
      const facts = { ...member.facts, answers }
      const { range, mayBeNone } = scoreOf({ ...member, facts }, round, stage).total
      const reaches = !mayBeNone && range?.low && range.high && compare(range.low, below) <= 0
      return reaches ? [{ facts, width: subtract(range.high, range.low) }] : []
    })
    for (const { facts } of tried.sort((a, b) => compare(a.width, b.width)).slice(0, MOST_TRIED)) {
      const staged = withFacts(round, unit, facts)
      if (standingsOf(staged, group, stage).some((one) => one.unit === unit && one.gradeState === 'open')) return staged
    }
  }
  return round
}

/** Makes the first group's ranking worth looking at: one veto, one tie, one interval across a line, where the programme has them. 示例排名 */
export function stageRanking(round: RoundFacts, stage: Stage): RoundFacts {
  const group = round.units[0]?.unit.group
  const { visits } = viewProgramme(stage.compiled.programme)
  if (group === undefined || !(stage.compiled.programme.rank || visits.some(({ node }) => node.veto))) return round
  return withStraddle(withTie(withVeto(round, group, stage), group, stage), group, stage)
}
