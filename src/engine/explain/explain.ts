import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { ExplainedAnswer, ExplainedNode, ExplainedStep, PrintedPoints } from '../../model/Explanation.ts'
import { equals, formatFraction, fractionFromText, roundHalfUp } from '../../model/Fraction.ts'
import { assessorsFor, leadsOf } from '../../model/assessors.ts'
import { isExact } from '../../model/Interval.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme, Reading, Scorecard } from '../../model/Programme.ts'
import type { NodeResult, Result } from '../../model/Result.ts'
import type { CompiledProgramme } from '../compile.ts'
import type { CompiledNode } from '../nodes/CompiledNode.ts'
import { Env, type Copy } from '../Env.ts'
import { NO_MARKS, printRows, showPoints } from '../print.ts'
import { envSeenBy } from '../nodes/evaluateNode.ts'
import { VIEWS } from '../answers/VIEWS.ts'
import { vocabularyOf, type Vocabulary } from '../words/Vocabulary.ts'
import { explainAnswer } from './answerInWords.ts'
import { lostOf } from './lostOf.ts'
import { remembered } from './remembered.ts'
import { verdictsInWords } from './verdictsInWords.ts'
import { stepInWords } from './stepInWords.ts'
import type { Writable } from './Writable.ts'

interface Reader {
  readonly programme: Programme
  readonly words: Vocabulary
  readonly decimals: number
  readonly givesPoints: boolean
  readonly resultOf: (code: NodeCode) => NodeResult | undefined
}

const wordsOf = remembered((programme: Programme) => remembered((scorecard: Scorecard) => vocabularyOf(programme, scorecard)))
const wordsWithoutCard = remembered((programme: Programme) => vocabularyOf(programme, null))

/**
 * The trace in words, made from the very steps that made the points: clause, answer, who and when, proof, points, reading.
 * 得分依据
 */
export function explain(compiled: CompiledProgramme, result: Result, calendar: WorkCalendar): ExplainedNode {
  const { programme } = compiled
  const tree = compiled.treeOf(result.unit.group)
  const { unit, facts, asOf, view, figures } = result
  const env = new Env({ tree, unit, facts, asOf, calendar, lanes: VIEWS[view], figures, standing: undefined, total: null })
  const scorecard = programme.scorecards.find((card) => card.for.includes(unit.group))
  const words = scorecard ? wordsOf(programme)(scorecard) : wordsWithoutCard(programme)
  return explainNode(tree.root, result.root, env, {
    programme,
    words,
    decimals: programme.printing.decimals,
    givesPoints: tree.givesPoints,
    resultOf: resultsByCode(result.root),
  })
}

function explainNode(compiled: CompiledNode, result: NodeResult, outer: Env, reader: Reader): ExplainedNode {
  const { node } = compiled
  const env = envSeenBy(compiled, outer)
  const leads = leadsOf(node, parentsOf(compiled))
  const children = childrenOf(compiled, result, env, reader)
  const told: Writable<ExplainedNode> = {
    code: result.code,
    name: node.name,
    state: result.state,
    applies: result.applies,
    of: result.of && formatFraction(result.of),
    marks: result.marks && formatFraction(result.marks),
    points: reader.givesPoints ? showPoints(result.points, reader.decimals) : NO_MARKS,
    worth: reader.givesPoints ? showPoints(result.worth, reader.decimals) : NO_MARKS,
    lost: lostOf(result, reader.decimals),
    basis: node.basis,
    assessor: assessorsFor(leads, reader.programme.assessors ?? [], env.case.unit.names),
    verdicts: result.verdicts ?? [],
    steps: stepsOf(compiled, result, env, reader),
    answers: result.applies === false ? [] : answersOf(compiled, env),
    readings: readingsOf(node, reader.programme),
    untranslated: node.untranslated,
    children: addingUp(compiled, result, children, reader.decimals),
  }
  if (result.copy !== undefined) {
    told.copy = result.copy
    told.name = `${node.name}（${result.copy}）`
  }
  if (node.role !== undefined) told.role = node.role
  if (node.text !== undefined) told.text = node.text
  if (node.standard !== undefined) told.standard = node.standard
  if (node.method !== undefined) told.method = node.method
  return told
}

function resultsByCode(root: NodeResult): (code: NodeCode) => NodeResult | undefined {
  const results = new Map<NodeCode, NodeResult>()
  const visit = (result: NodeResult): void => {
    if (result.copy === undefined) results.set(result.code, result)
    result.children.forEach(visit)
  }
  visit(root)
  return (code) => results.get(code)
}

const parentsOf = ({ parent }: CompiledNode): readonly Node[] => (parent ? [...parentsOf(parent), parent.node] : [])

/** Without marks only the lines have something to say, and nothing changes. */
function stepsOf(compiled: CompiledNode, result: NodeResult, env: Env, { words, givesPoints, resultOf }: Reader): readonly ExplainedStep[] {
  const steps = givesPoints ? result.steps : result.steps.filter(({ kind }) => kind === 'line')
  const told = steps.map((step) => stepInWords(compiled, result, step, env, words))
  const verdicts = verdictsInWords(compiled, result, { env, words, resultOf })
  return [...(givesPoints ? told : told.map((step) => ({ ...step, change: '', after: '' }))), ...verdicts]
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

const readingsCited = remembered(
  (node: Node) => new Set([...node.readings, ...node.lines.flatMap(({ readings }) => readings), ...(node.veto?.readings ?? [])]),
)

function readingsOf(node: Node, { readings }: Programme): readonly Reading[] {
  const cited = readingsCited(node)
  return cited.size === 0 ? [] : readings.filter(({ id }) => cited.has(id))
}

/** The checks whose answers stand with a node: its own, and those of others that only it reads. */
const slotsShown = remembered(({ children, slots, ownSlots }: CompiledNode): readonly number[] => {
  const below = new Set(children.flatMap((child) => child.slots))
  return slots.filter((slot) => !below.has(slot) || ownSlots.includes(slot))
})

/** The answers to its own checks, and to those of the programme that it reads. */
function answersOf(compiled: CompiledNode, env: Env): readonly ExplainedAnswer[] {
  if (compiled.node.per && env.copy === null) return []
  return slotsShown(compiled).flatMap((slot) => {
    const check = env.case.tree.checks[slot]
    if (!check) return []
    return [explainAnswer(check.check, env.knows(slot), check.perCopy ? env.copy?.name : undefined, env.case.facts.incidents)]
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
    const below = result.children[at]
    if (row < 0 || text === undefined || !below) return child
    return { ...child, worth: withText(child.worth, text), lost: lostOf(below, decimals, fractionFromText(text)) }
  })
}

const withText = (points: PrintedPoints, text: string): PrintedPoints => ({
  ...points,
  text: text.includes('.') ? text.replace(/\.?0+$/, '').replace('-', '−') : text,
})
