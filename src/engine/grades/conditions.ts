import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { Expr } from '../../model/Expression.ts'
import type { CompiledProgramme } from '../compile.ts'
import type { CompiledTree } from '../nodes/compileTree.ts'
import { nodeOf } from '../standing/nodeOf.ts'
import { Env } from '../Env.ts'
import { compileCondition, type Condition } from '../expressions/compileCondition.ts'
import { partsOf } from '../expressions/walk.ts'
import { applicability, profileOf } from '../nodes/profile.ts'
import { VIEWS } from '../answers/VIEWS.ts'
import type { Candidate } from './Candidate.ts'
import type { Tri } from '../values/tri.ts'

/** A grade's condition over a candidate: its result, its nodes, its place and its history. */
export function conditionOf(programme: CompiledProgramme, expr: Expr, calendar: WorkCalendar): (candidate: Candidate) => Tri {
  const compiled = new Map<CompiledTree, Condition>()
  const looksAtNodes = partsOf(expr).some(({ op }) => op === 'points')
  return ({ result, figures }) => {
    const tree = programme.treeOf(result.unit.group)
    const condition = compiled.get(tree) ?? compileCondition(expr, tree.scope)
    compiled.set(tree, condition)
    const { unit, facts, asOf } = result
    const env = new Env({
      tree,
      unit,
      facts,
      asOf,
      calendar,
      lanes: VIEWS[result.view],
      figures: result.figures,
      standing: figures,
      total: result.total.range,
    })
    env.profile = profileOf(
      tree,
      unit,
      applicability(env).map((applies) => applies !== false),
    )
    if (looksAtNodes) for (const { node, index } of tree.nodes) env.results[index] = nodeOf(result.root, node.code) ?? undefined
    return condition(env)
  }
}
