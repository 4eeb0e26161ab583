import type { ExplainedNode } from '../model/Explanation.ts'
import type { DeductionExample } from './api.ts'
import type { ScoredRound, ServedProgramme } from '../sheets/Served.ts'
import type { World } from './World.ts'

/** How many units are looked at for a deduction worth showing. */
const LOOKED_AT = 12

/** The first certain deduction with its clause and an answer that somebody gave: what a point rests on, for the door. */
export function deductionExample(world: World): DeductionExample | null {
  for (const one of world.programmes) {
    const round = one.state === 'ready' ? one.round() : null
    const example = one.state === 'ready' && round ? exampleOf(one, round) : null
    if (example) return example
  }
  return null
}

function exampleOf({ id: programme }: ServedProgramme, round: ScoredRound): DeductionExample | null {
  for (const { unit } of round.facts.units.slice(0, LOOKED_AT)) {
    const root = round.explain(unit.id)
    for (const node of root ? nodesOf(root) : []) {
      const step = node.steps.find(({ kind, sure, change }) => kind === 'line' && sure && change.startsWith('−'))
      const answer = step && node.answers.find(({ check, state }) => state === 'answered' && step.checks.includes(check))
      if (!step || !answer || step.clause === undefined || node.of === null || answer.by === undefined) continue
      return {
        programme,
        unit: { id: unit.id, name: unit.name },
        node: { code: node.code, name: node.name, points: node.points.text, of: node.of },
        clause: step.clause,
        ask: answer.ask,
        answer: answer.answer,
        by: answer.by,
        at: answer.at ?? null,
        change: step.change,
        sentence: step.sentence,
      }
    }
  }
  return null
}

const nodesOf = (node: ExplainedNode): readonly ExplainedNode[] => [node, ...node.children.flatMap(nodesOf)]
