import { isCalendarDate } from '../../../model/CalendarDate.ts'
import type { Check, Field } from '../../../model/Check.ts'
import type { Answer, Facts, Row } from '../../../model/Facts.ts'
import { compare, fractionFromText, parseFraction } from '../../../model/Fraction.ts'
import { subjectOf } from '../../words/Vocabulary.ts'
import type { CompiledCheck } from '../../answers/compileCheck.ts'
import type { CompiledTree } from '../../nodes/compileTree.ts'
import { answersInWords } from '../facets/checkFacets.ts'
import type { Naming } from '../Naming.ts'
import { subjectOfNode } from '../Speaker.ts'
import type { UnusedAnswers } from './RoundEffects.ts'

/** What the later programme can use of a unit's facts, and what not: nothing is lost without being said. 事实在新方案里 */
export function factsUnder(
  facts: Facts,
  before: CompiledTree,
  after: CompiledTree,
  { checks, nodes }: Naming,
): { readonly facts: Facts; readonly unused: readonly UnusedAnswers[] } {
  const asked = new Map(after.checks.map((one) => [one.check.id, one]))
  const askedBefore = new Map(before.checks.map((one) => [one.check.id, one]))
  const answers: Record<string, readonly Answer[]> = {}
  const unused: UnusedAnswers[] = []
  for (const { check: old } of before.checks) {
    const given = facts.answers[old.id] ?? []
    if (given.length === 0) continue
    const id = checks.get(old.id) ?? old.id
    const now = asked.get(id)
    const subject = subjectIn(before, old)
    if (!now) {
      unused.push(unusedOf(subject, given.length, '后一方案没有这个检查点'))
      continue
    }
    if (now.perCopy !== askedBefore.get(old.id)?.perCopy) {
      unused.push(unusedOf(subject, given.length, now.perCopy ? '后一方案改为逐个对象作答' : '后一方案不再逐个对象作答'))
      continue
    }
    const fitting = given.flatMap((answer) => fittingAnswer({ ...answer, check: id }, now) ?? [])
    if (fitting.length > 0) answers[id] = fitting
    const cut = given.length - fitting.length
    if (cut > 0) unused.push(unusedOf(subject, cut, `后一方案要填的是${answersInWords(now.check)}`))
    const rows = given.reduce((sum, one) => sum + rowsOf(one), 0) - fitting.reduce((sum, one) => sum + rowsOf(one), 0)
    if (cut === 0 && rows > 0) unused.push(unusedOf(subject, rows, '后一方案的清单没有这些行', '行'))
  }
  const kinds = new Set(
    after.checks.flatMap(({ check }) => (check.kind === 'list' && check.incidents !== undefined ? [check.incidents] : [])),
  )
  for (const kind of new Set(facts.incidents.map((one) => one.kind))) {
    const count = facts.incidents.filter((one) => one.kind === kind).length
    if (!kinds.has(kind)) unused.push(unusedOf(`事项“${kind}”`, count, '后一方案不看这类事项', '条'))
  }
  const overrides = facts.overrides.map((one) => ({ ...one, node: nodes.get(one.node) ?? one.node }))
  return { facts: { ...facts, answers, overrides }, unused }
}

/** One answer as the later programme has it; null: that has no use for it. 一个答案在新方案里 */
export function answerUnder(answer: Answer, before: CompiledTree, after: CompiledTree, { checks }: Naming): Answer | null {
  const id = checks.get(answer.check) ?? answer.check
  const [was, now] = [checksIn(before).get(answer.check), checksIn(after).get(id)]
  return was && now && was.perCopy === now.perCopy ? fittingAnswer({ ...answer, check: id }, now) : null
}

const CHECKS = new WeakMap<CompiledTree, ReadonlyMap<string, CompiledCheck>>()

function checksIn(tree: CompiledTree): ReadonlyMap<string, CompiledCheck> {
  const found = CHECKS.get(tree) ?? new Map(tree.checks.map((one) => [one.check.id, one]))
  CHECKS.set(tree, found)
  return found
}

const unusedOf = (subject: string, answers: number, why: string, unit = '个答案'): UnusedAnswers => ({
  subject,
  answers,
  sentence: `${subject}：${why}，${answers}${unit}用不上`,
})

function subjectIn(tree: CompiledTree, check: Check): string {
  const home = tree.nodes.find(({ node }) => node.checks.some(({ id }) => id === check.id))?.node
  return `${home ? subjectOfNode(home) : ''}“${subjectOf(check)}”`
}

const rowsOf = ({ value }: Answer): number => (typeof value === 'object' && 'rows' in value ? value.rows.length : 0)

/** The answer, without the rows and fields that the check no longer has; null where it cannot be read as one to this check. */
function fittingAnswer(answer: Answer, { check }: CompiledCheck): Answer | null {
  const { value } = answer
  if (answer.state !== 'answered') return answer
  if (check.kind !== 'list') return fits(value, check) ? answer : null
  if (typeof value !== 'object' || !('rows' in value)) return null
  const rows = value.rows.filter(({ id }) => check.of === undefined || check.of.includes(id))
  return { ...answer, value: { ...value, rows: rows.map((row) => fittingRow(row, check.fields)) } }
}

function fits(value: Answer['value'], check: Exclude<Check, { readonly kind: 'list' }>): boolean {
  if (check.kind === 'choice') return typeof value === 'string' && check.levels.includes(value)
  if (typeof value === 'string') return !(check.kind === 'number' && check.rate) && isWithin(value, check)
  return check.kind === 'number' && check.rate && value !== undefined && 'numerator' in value
}

function isWithin(text: string, { from, to }: { readonly from?: string; readonly to?: string }): boolean {
  const value = parseFraction(text)
  if (!value) return false
  return (
    (from === undefined || compare(value, fractionFromText(from)) >= 0) && (to === undefined || compare(value, fractionFromText(to)) <= 0)
  )
}

const fittingRow = (row: Row, fields: Readonly<Record<string, Field>>): Row => ({
  ...row,
  fields: Object.fromEntries(
    Object.entries(row.fields).filter(([name, value]) => {
      const field = fields[name]
      return field !== undefined && fitsField(value, field)
    }),
  ),
})

function fitsField(value: string | null, field: Field): boolean {
  if (field.kind === 'date') return value === null || isCalendarDate(value)
  if (value === null) return false
  if (field.kind === 'choice') return field.levels.includes(value)
  return field.kind === 'text' || isWithin(value, field)
}
