import type { Check } from '../../model/Check.ts'
import type { CheckId, Expr, NodeCode } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import { notesOnly } from '../../model/notesOnly.ts'
import type { Programme } from '../../model/Programme.ts'
import type { NodeResult } from '../../model/Result.ts'
import { compileCheck, type CompiledCheck } from '../answers/compileCheck.ts'
import type { Env } from '../Env.ts'
import type { Scope } from '../expressions/Scope.ts'
import { expressionsOf, partsOf } from '../expressions/walk.ts'
import type { CompiledNode } from './CompiledNode.ts'
import { compileNode } from './compileNode.ts'
import { evaluateNode } from './evaluateNode.ts'
import { keptResult } from './KeptResults.ts'
import { placeTrials } from './placeTrials.ts'

/** What one group's units are scored by. 一组单位的计分树 */
export interface CompiledTree {
  readonly programme: Programme
  readonly root: CompiledNode
  readonly nodes: readonly CompiledNode[]
  readonly checks: readonly CompiledCheck[]
  readonly scope: Scope
  /** `within:code` of every place and mean that lines look at. */
  readonly looksAt: readonly { readonly what: 'place' | 'mean'; readonly within: 'group' | 'class' | 'all'; readonly node: NodeCode }[]
  /** Marks differ by more than who applies. */
  readonly marksByProfile: boolean
  readonly hasVeto: boolean
  /** False: nothing in it is worth or moves any points; verdicts and findings are what comes out. */
  readonly givesPoints: boolean
  /** Registers that count as they stand. */
  readonly presumedSlots: readonly number[]
  evaluate(index: number, env: Env): NodeResult
}

/** Binds the names of a tree to slots and indexes, and says where its open answers are tried. */
export function compileTree(programme: Programme, root: Node): CompiledTree {
  const checks: CompiledCheck[] = []
  const slots = new Map<CheckId, number>()
  const indexes = new Map<NodeCode, number>()
  const addCheck = (check: Check, perCopy: boolean) => {
    slots.set(check.id, checks.length)
    checks.push(compileCheck(check, checks.length, perCopy))
  }
  for (const check of programme.checks) addCheck(check, false)
  let count = 0
  walkNodes(root, false, (node, perCopy) => {
    indexes.set(node.code, count++)
    for (const check of node.checks) addCheck(check, perCopy)
  })

  const scope: Scope = {
    checks,
    list: null,
    slotOf: (check) => found(slots.get(check), `no check ${check}`),
    indexOf: (node) => found(indexes.get(node), `no node ${node}`),
  }
  const nodes: CompiledNode[] = []
  const compiledRoot = compileNode(root, null, { scope, nodes })
  placeTrials(compiledRoot)
  return {
    programme,
    root: compiledRoot,
    nodes,
    checks,
    scope,
    looksAt: nodes.flatMap(({ node }) => expressionsOf(node).flatMap(partsOf).flatMap(groupFigure)),
    marksByProfile: nodes.some(({ node }) => node.marks?.kind === 'profile'),
    givesPoints: nodes.some(({ node }) => node.marks !== undefined || node.of !== undefined || node.lines.some((line) => !notesOnly(line))),
    hasVeto: nodes.some(({ node }) => node.veto !== undefined),
    presumedSlots: checks.flatMap(({ check, slot, perCopy }) => (check.kind === 'list' && check.presumeNone && !perCopy ? [slot] : [])),
    evaluate: (index, env) => {
      const known = env.results[index]
      if (known) return known
      const node = found(nodes[index], `no node ${index}`)
      const evaluate = () => evaluateNode(node, env)
      const result = env.kept && node.selfContained ? keptResult(node, env.kept, evaluate) : evaluate()
      env.results[index] = result
      return result
    },
  }
}

function found<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new TypeError(message)
  return value
}

const groupFigure = (expr: Expr) =>
  expr.op === 'place' || expr.op === 'mean' ? [{ what: expr.op, within: expr.within, node: expr.node }] : []

function walkNodes(node: Node, perCopy: boolean, visit: (node: Node, perCopy: boolean) => void): void {
  const inside = perCopy || node.per !== undefined
  visit(node, inside)
  for (const child of node.children) walkNodes(child, inside, visit)
}
