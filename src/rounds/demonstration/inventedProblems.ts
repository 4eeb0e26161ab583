import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { CompiledProgramme } from '../../engine/compile.ts'
import { score } from '../../engine/score.ts'
import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import type { Field, ListCheck } from '../../model/Check.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { Answer, Facts, Row, Unit } from '../../model/Facts.ts'
import type { NodeResult } from '../../model/Result.ts'
import type { Asked } from '../../programme/askedChecks.ts'
import { assessedIn } from './assessedIn.ts'
import { chance, pick } from './chance.ts'

interface Problem {
  readonly node: string
  readonly kind: string
}

/** A register in which problems are followed up, with the field that says of what kind each is. */
interface ProblemRegister {
  readonly check: ListCheck
  readonly kind: string
  /** What that field may say. */
  readonly kinds: readonly string[]
}

/** Registers with a choice among nothing but kinds of problems that the rules note. */
function registersOf(asked: Asked): readonly ProblemRegister[] {
  const noted = new Set([...asked.nodes.values()].flatMap(({ node }) => node.lines.flatMap(({ finding }) => finding ?? [])))
  return [...asked.checks.values()].flatMap(({ check }) => {
    if (check.kind !== 'list' || !check.open) return []
    const choices = Object.entries(check.fields).flatMap(([kind, field]) =>
      field.kind === 'choice' ? [{ kind, kinds: field.levels }] : [],
    )
    const found = choices.find(({ kinds }) => kinds.every((level) => noted.has(level)))
    return found ? [{ check, ...found }] : []
  })
}

const problemsBelow = ({ code, applies, findings = [], children }: NodeResult): readonly Problem[] =>
  applies === true
    ? [...findings.filter(({ least }) => least > 0).map(({ kind }): Problem => ({ node: code, kind })), ...children.flatMap(problemsBelow)]
    : []

interface Filling {
  readonly register: ProblemRegister
  readonly problem: Problem
  readonly name: string
  readonly fedBack: CalendarDate
  readonly last: CalendarDate
  readonly words: readonly string[]
}

/** Fed back with the report, then mended: mostly soon, sometimes late, sometimes not yet. */
function rowOf(id: string, { register: { check, kind }, problem, name, fedBack, last, words }: Filling): Row {
  const fields: Record<string, string | null> = {}
  let [isNamed, isFedBack, isOpen] = [false, false, false]
  const fill = (key: string, field: Field): void => {
    const roll = chance(...words, id, key)
    if (key === kind) fields[key] = problem.kind
    else if (field.kind === 'text') {
      fields[key] = isNamed ? `演示：${name}${problem.kind}` : name
      isNamed = true
    } else if (field.kind === 'date' && !isFedBack) {
      fields[key] = fedBack
      isFedBack = true
    } else if (field.kind === 'date') {
      const mended = dateFromDayNumber(dayNumber(fedBack) + 1 + Math.floor(roll ** 2 * 10))
      isOpen = field.open !== undefined && (roll > 0.95 || mended > last)
      fields[key] = isOpen ? null : mended
    } else if (field.kind === 'choice' && !isOpen) fields[key] = field.levels[roll < 0.97 ? 0 : field.levels.length - 1] ?? ''
  }
  for (const [key, field] of Object.entries(check.fields)) fill(key, field)
  return { id, fields, proof: [`演示截屏：${name}`] }
}

/** The problems that a unit's answers show stand in the register that follows them up. 演示的问题登记 */
export function withProblems(
  unit: Unit,
  facts: Facts,
  asked: Asked,
  { compiled, calendar }: { readonly compiled: CompiledProgramme; readonly calendar: WorkCalendar },
): Facts {
  const registers = registersOf(asked)
  if (registers.length === 0) return facts
  const { programme } = compiled
  const { to: last } = programme.period
  const empty = Object.fromEntries(Object.entries(facts.answers).filter(([id]) => !registers.some(({ check }) => check.id === id)))
  const found = problemsBelow(score(compiled, unit, { ...facts, answers: empty }, last, calendar).root)
  const { to: fedBack } = assessedIn(programme)
  const isFedBack = chance(unit.id, '反馈') < 0.9
  const answers = registers.map((register) => {
    const { check, kinds } = register
    const problems = isFedBack ? found.filter((problem) => kinds.includes(problem.kind)) : []
    const rows = problems.map((problem, at) => {
      const name = asked.nodes.get(problem.node)?.node.name ?? ''
      return rowOf(`问题${at + 1}`, { register, problem, name, fedBack, last, words: [unit.id, check.id] })
    })
    return [check.id, [registered(check.id, rows, pick(['评分员甲', '评分员乙'], unit.id, check.id), fedBack)]] as const
  })
  return { ...facts, answers: { ...empty, ...Object.fromEntries(answers) } }
}

const registered = (check: CheckId, rows: readonly Row[], by: string, at: CalendarDate): Answer => ({
  check,
  lane: 'assessor',
  by,
  at,
  state: 'answered',
  value: { rows, complete: true },
  proof: ['演示：反馈和整改记录'],
})
