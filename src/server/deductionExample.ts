import { compile } from '../engine/compile.ts'
import { showPlace } from '../engine/print.ts'
import { tryRound } from '../engine/whatIf/tryRound.ts'
import { changesWorthTrying, effectIn, type Effect } from '../engine/whatIf/whatIf.ts'
import type { ExplainedAnswer, ExplainedNode, ExplainedStep } from '../model/Explanation.ts'
import type { Standing } from '../model/Standing.ts'
import type { DeductionExample } from './api.ts'
import type { ShownRound } from './shownRound.ts'

/** So many units are looked at for a deduction worth showing. */
const UNITS = 12
/** So many of their deductions are tried for what else each would have moved. */
const TRIED = 10

interface Deduction {
  readonly unit: { readonly id: string; readonly name: string }
  readonly node: ExplainedNode
  readonly step: ExplainedStep
  readonly answer: ExplainedAnswer
}

/**
 * A certain deduction with its clause and an answer that somebody gave: what a point rests on, for the door; and what would be without it.
 * 一处扣分
 *
 * The first without which another unit would stand elsewhere, else the first of all.
 */
export function deductionExample(shown: ShownRound): DeductionExample | null {
  const [first, ...others] = deductionsOf(shown).slice(0, TRIED)
  if (!first) return null
  const tried = tryRound(compile(shown.ready.programme), shown.round.facts)
  for (const deduction of [first, ...others]) {
    const effect = changesWorthTrying(tried, deduction.unit.id)
      .filter(({ check }) => check === deduction.answer.check)
      .map((change) => effectIn(tried, change))
      .find(({ moved, others: passed }) => moved === deduction.step.change.replace(/^−/u, '') && passed.length > 0)
    if (effect) return exampleOf(shown, deduction, effect)
  }
  return exampleOf(shown, first, null)
}

function deductionsOf({ round }: ShownRound): readonly Deduction[] {
  return round.facts.units.slice(0, UNITS).flatMap(({ unit }) => {
    const root = round.explain(unit.id)
    return (root ? nodesOf(root) : []).flatMap((node) => {
      const step = node.steps.find(({ kind, sure, change }) => kind === 'line' && sure && change.startsWith('−'))
      const answer = step && node.answers.find(({ check, state }) => state === 'answered' && step.checks.includes(check))
      if (!step || answer?.by === undefined || step.clause === undefined || node.of === null) return []
      return [{ unit: { id: unit.id, name: unit.name }, node, step, answer }]
    })
  })
}

const nodesOf = (node: ExplainedNode): readonly ExplainedNode[] => [node, ...node.children.flatMap(nodesOf)]

function exampleOf({ ready, round }: ShownRound, { unit, node, step, answer }: Deduction, effect: Effect | null): DeductionExample {
  const moveOf = ({ before, after }: { readonly before: Standing; readonly after: Standing }) => ({
    name: before.name,
    total: { before: round.print(before.total).text, after: round.print(after.total).text },
    place: { before: placeOf(before), after: placeOf(after) },
  })
  return {
    programme: ready.id,
    unit,
    node: { code: node.code, name: node.name, points: node.points.text, of: node.of ?? '' },
    clause: step.clause ?? '',
    ask: answer.ask,
    answer: answer.answer,
    by: answer.by ?? null,
    at: answer.at ?? null,
    change: step.change,
    sentence: step.sentence,
    without: effect && { unit: moveOf(effect), others: effect.others.map(moveOf) },
  }
}

const placeOf = ({ place }: Standing): string | null => place && showPlace(place)
