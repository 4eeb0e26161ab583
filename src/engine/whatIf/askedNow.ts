import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { Check } from '../../model/Check.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { AnswerValue, Row } from '../../model/Facts.ts'
import { formatFraction } from '../../model/Fraction.ts'
import { isExact, type Interval } from '../../model/Interval.ts'
import type { NodeResult, Result } from '../../model/Result.ts'
import type { Known, KnownRow } from '../answers/Known.ts'
import { VIEWS } from '../answers/VIEWS.ts'
import type { CompiledProgramme } from '../compile.ts'
import { Env, type Copy } from '../Env.ts'
import type { CompiledNode } from '../nodes/CompiledNode.ts'
import { envSeenBy } from '../nodes/evaluateNode.ts'

/** A question that a unit's result rests on, and what counts as its answer now. 可改的答案 */
export interface AskedNow {
  readonly node: NodeCode
  readonly check: Check
  /** The object, month or seat, where it is asked once for each. */
  readonly object?: string
  readonly state: Known['state']
  /** Null while nothing counts. */
  readonly value: AnswerValue | null
}

/** Every question of the nodes that apply, in the order of the tree, each once. */
export function askedNow(programme: CompiledProgramme, result: Result, calendar: WorkCalendar): readonly AskedNow[] {
  const tree = programme.treeOf(result.unit.group)
  const { unit, facts, asOf, view, figures } = result
  const root = new Env({ tree, unit, facts, asOf, calendar, lanes: VIEWS[view], figures, standing: undefined, total: null })
  const seen = new Set<string>()
  const asked: AskedNow[] = []

  const ask = ({ node, readSlots, ownSlots }: CompiledNode, env: Env) => {
    for (const slot of new Set([...ownSlots, ...readSlots])) {
      const compiled = tree.checks[slot]
      if (!compiled || (compiled.perCopy && !ownSlots.includes(slot))) continue
      const object = compiled.perCopy ? env.copy?.name : undefined
      const key = `${compiled.check.id}@${object ?? ''}`
      if (seen.has(key)) continue
      seen.add(key)
      const known = env.knows(slot)
      asked.push({
        node: node.code,
        check: compiled.check,
        ...(object === undefined ? {} : { object }),
        state: known.state,
        value: valueOf(compiled.check, known),
      })
    }
  }

  const visit = (compiled: CompiledNode, of: NodeResult, outer: Env): void => {
    if (of.applies === false) return
    const env = envSeenBy(compiled, outer)
    const { per } = compiled.node
    if (!per || env.copy !== null) ask(compiled, env)
    of.children.forEach((child, at) => {
      const below = compiled.children[at]
      if (child.copy !== undefined && per) {
        const copy: Copy = { each: per.each === 'assessor' || per.each === 'expert' ? per.each : 'object', name: child.copy }
        visit(compiled, child, new Env(env.case, { base: env, copy }))
      } else if (below) visit(below, child, env)
    })
  }
  visit(tree.root, result.root, root)
  return asked
}

/** What counts, as an answer would say it. */
function valueOf(check: Check, known: Known): AnswerValue | null {
  if (known.state === 'declaredNone' && known.kind === 'list') return { rows: known.rows.map((row) => rowOf(row)), complete: true }
  if (known.state !== 'answered') return null
  if (known.kind === 'choice') return known.level ?? null
  if (known.kind === 'list') return { rows: known.rows.map(rowOf), ...(known.more || known.presumed ? {} : { complete: true }) }
  const given = known.from[0]?.value
  if (check.kind === 'number' && check.rate) return typeof given === 'object' && 'numerator' in given ? given : null
  return exactText(known.value)
}

function rowOf({ id, levels, numbers, dates }: KnownRow): Row {
  const fields: Record<string, string | null> = {}
  for (const [name, level] of Object.entries(levels)) if (level !== undefined) fields[name] = level
  for (const [name, value] of Object.entries(numbers)) {
    const text = exactText(value)
    if (text !== null) fields[name] = text
  }
  for (const [name, date] of Object.entries(dates)) if (date !== undefined) fields[name] = date
  return { id, fields }
}

const exactText = (value: Interval): string | null => (value.low && isExact(value) ? formatFraction(value.low) : null)
