import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import type { ExplainedAnswer, ExplainedNode, PrintedPoints } from '../../model/Explanation.ts'
import { equals, formatFraction, roundHalfUp } from '../../model/Fraction.ts'
import { isExact } from '../../model/Interval.ts'
import type { NodeResult, Result } from '../../model/Result.ts'
import type { CompiledProgramme } from '../compile.ts'
import type { CompiledNode } from '../nodes/CompiledNode.ts'
import { Env, type Copy } from '../Env.ts'
import { printRows, showPoints } from '../print.ts'
import { envSeenBy } from '../nodes/evaluateNode.ts'
import { VIEWS } from '../answers/VIEWS.ts'
import { vocabularyOf, type Vocabulary } from '../words/Vocabulary.ts'
import { explainAnswer } from './answerInWords.ts'
import { stepInWords } from './stepInWords.ts'

/** Explaining reads answers and never a clock. */
const NO_CALENDAR = workCalendarFrom({ years: [], holidays: [], workdays: [] })

interface Reader {
  readonly programme: CompiledProgramme
  readonly words: Vocabulary
  readonly decimals: number
}

/**
 * The trace in words, made from the very steps that made the points: clause, answer, who and when, proof, points, reading.
 * 得分依据
 */
export function explain(programme: CompiledProgramme, result: Result): ExplainedNode {
  const tree = programme.treeOf(result.unit.group)
  const { unit, facts, asOf, view, figures } = result
  const env = new Env({ tree, unit, facts, asOf, calendar: NO_CALENDAR, lanes: VIEWS[view], figures, standing: undefined, total: null })
  const scorecard = programme.programme.scorecards.find((card) => card.for.includes(unit.group)) ?? null
  return explainNode(tree.root, result.root, env, {
    programme,
    words: vocabularyOf(programme.programme, scorecard),
    decimals: programme.programme.printing.decimals,
  })
}

function explainNode(compiled: CompiledNode, result: NodeResult, outer: Env, reader: Reader): ExplainedNode {
  const { node } = compiled
  const env = envSeenBy(compiled, outer)
  const { role, text, standard, method } = node
  const programme = reader.programme.programme
  const readings = new Set([...node.readings, ...node.lines.flatMap((line) => line.readings), ...(node.veto?.readings ?? [])])
  const children = childrenOf(compiled, result, env, reader)
  return {
    code: result.code,
    ...(result.copy === undefined ? {} : { copy: result.copy }),
    name: result.copy === undefined ? node.name : `${node.name}（${result.copy}）`,
    ...(role === undefined ? {} : { role }),
    state: result.state,
    applies: result.applies,
    of: result.of && formatFraction(result.of),
    marks: result.marks && formatFraction(result.marks),
    points: showPoints(result.points, reader.decimals),
    worth: showPoints(result.worth, reader.decimals),
    ...(text === undefined ? {} : { text }),
    ...(standard === undefined ? {} : { standard }),
    ...(method === undefined ? {} : { method }),
    basis: node.basis,
    assessor: node.assessor,
    verdicts: result.verdicts ?? [],
    steps: result.steps.map((step) => stepInWords(compiled, result, step, env, reader.words)),
    answers: result.applies === false ? [] : answersOf(compiled, env),
    readings: programme.readings.filter(({ id }) => readings.has(id)),
    untranslated: node.untranslated,
    children: addingUp(compiled, result, children, reader.decimals),
  }
}

/** The children, or the copies of a node that is scored once per object. */
function childrenOf(compiled: CompiledNode, result: NodeResult, env: Env, reader: Reader): readonly ExplainedNode[] {
  const { per } = compiled.node
  return result.children.flatMap((child, at) => {
    if (child.copy !== undefined && per) {
      const copy: Copy = { each: per.each === 'assessor' || per.each === 'expert' ? per.each : 'object', name: child.copy }
      return [explainNode(compiled, child, new Env(env.case, { base: env, copy }), reader)]
    }
    const below = compiled.children[at]
    return below ? [explainNode(below, child, env, reader)] : []
  })
}

/** The answers to its own checks, and to those of the programme that it reads. */
function answersOf(compiled: CompiledNode, env: Env): readonly ExplainedAnswer[] {
  if (compiled.node.per && env.copy === null) return []
  const below = new Set(compiled.children.flatMap(({ slots }) => slots))
  return compiled.slots.flatMap((slot) => {
    const check = env.case.tree.checks[slot]
    if (!check || (below.has(slot) && !compiled.ownSlots.includes(slot))) return []
    return [explainAnswer(check.check, env.knows(slot), check.perCopy ? env.copy?.name : undefined)]
  })
}

/** Children with marks print so that they add up to what is printed for their sum. */
function addingUp(
  compiled: CompiledNode,
  result: NodeResult,
  children: readonly ExplainedNode[],
  decimals: number,
): readonly ExplainedNode[] {
  const rows = result.children.map((child, at) => ({
    at,
    worth: child.copy !== undefined || compiled.children[at]?.node.marks === undefined ? null : child.worth.range,
  }))
  const exact = rows.flatMap(({ at, worth }) => (worth?.low && isExact(worth) ? [{ at, worth: worth.low }] : []))
  const rounded = exact.filter(({ worth }) => !equals(worth, roundHalfUp(worth, decimals)))
  if (rounded.length === 0 || exact.length < rows.filter(({ worth }) => worth !== null).length) return children
  const texts = printRows(
    exact.map(({ worth }) => worth),
    decimals,
  )
  return children.map((child, at) => {
    const row = exact.findIndex((one) => one.at === at)
    const text = texts[row]
    return row < 0 || text === undefined ? child : { ...child, worth: withText(child.worth, text) }
  })
}

const withText = (points: PrintedPoints, text: string): PrintedPoints => ({
  ...points,
  text: text.includes('.') ? text.replace(/\.?0+$/, '').replace('-', '−') : text,
})
