import type { Check } from '../model/Check.ts'
import type { CheckId, Expr, NodeCode } from '../model/Expression.ts'
import { fractionFromText, type Fraction } from '../model/Fraction.ts'
import type { Node } from '../model/Node.ts'
import type { Programme } from '../model/Programme.ts'
import type { NodeResult } from '../model/Result.ts'
import { compileCheck, type CompiledCheck } from './answers/compileCheck.ts'
import { compileLine, type CompiledLine } from './lines/compileLine.ts'
import type { Env } from './Env.ts'
import { evaluateNode } from './nodes/evaluateNode.ts'
import { compileCondition, type Condition } from './expressions/compileCondition.ts'
import { compileEmptiness } from './expressions/compileListFigure.ts'
import type { Scope } from './expressions/Scope.ts'
import { expressionsOf, partsOf } from './expressions/walk.ts'
import { placeTrials } from './nodes/placeTrials.ts'
import { treeFor } from './nodes/treeFor.ts'

/** A node ready to be scored. 指标 */
export interface CompiledNode {
  readonly node: Node
  readonly index: number
  readonly parent: CompiledNode | null
  readonly children: readonly CompiledNode[]
  /** Children with marks, and those that only add or take. */
  readonly marked: readonly CompiledNode[]
  readonly unmarked: readonly CompiledNode[]
  readonly lines: readonly CompiledLine[]
  /** Where its rule starts; null for a node without rule. */
  readonly start: 'full' | 'zero' | null
  readonly when: Condition | null
  readonly vetoWhen: Condition | null
  readonly verdicts: readonly { readonly name: string; readonly when: Condition }[]
  readonly prices: readonly { readonly when: Condition; readonly times: Fraction }[]
  /** Whether a share, a worst or a rate of this node has nothing under it. */
  readonly emptiness: readonly Condition[]
  /** What its own rule reads, its own checks among them. */
  readonly readSlots: readonly number[]
  /** Its own checks. */
  readonly ownSlots: readonly number[]
  /** Every check that it and what hangs below it reads, but for those inside a `per` node below. */
  readonly slots: readonly number[]
  /** Checks whose open answers are tried out together here, so that the interval is exact; null where that happens above or below. */
  readonly trials: readonly number[] | null
  readonly decimals: number | null
  /** Nothing but a decision could make it not apply. */
  readonly alwaysApplies: boolean
}

/** What one group's units are scored by. */
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
  /** Registers that count as they stand. */
  readonly presumedSlots: readonly number[]
  evaluate(index: number, env: Env): NodeResult
}

/** A programme ready to score. 可计算的方案 */
export interface CompiledProgramme {
  readonly programme: Programme
  /** @throws RangeError for a group that the programme has no tree for. */
  treeOf(group: string): CompiledTree
}

/** Prepares a programme: one tree per group, names bound to slots, conditions to functions. */
export function compile(programme: Programme): CompiledProgramme {
  const trees = new Map<string, CompiledTree>()
  for (const { name } of programme.groups) trees.set(name, compileTree(programme, treeFor(programme, name)))
  return {
    programme,
    treeOf(group) {
      const tree = trees.get(group)
      if (!tree) throw new RangeError(`the programme has no group ${group}`)
      return tree
    },
  }
}

function compileTree(programme: Programme, root: Node): CompiledTree {
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
    hasVeto: nodes.some(({ node }) => node.veto !== undefined),
    presumedSlots: checks.flatMap(({ check, slot, perCopy }) => (check.kind === 'list' && check.presumeNone && !perCopy ? [slot] : [])),
    evaluate: (index, env) => (env.results[index] ??= evaluateNode(found(nodes[index], `no node ${index}`), env)),
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

function compileNode(
  node: Node,
  parent: CompiledNode | null,
  { scope, nodes }: { readonly scope: Scope; readonly nodes: CompiledNode[] },
): CompiledNode {
  const children: CompiledNode[] = []
  const ownSlots = node.checks.map(({ id }) => scope.slotOf(id))
  const slots = new Set(ownSlots)
  const condition = (expr: Expr | undefined) => (expr ? compileCondition(expr, scope) : null)
  const parts = expressionsOf(node).flatMap(partsOf)
  for (const part of parts) for (const check of checksRead(part)) slots.add(scope.slotOf(check))
  for (const { each } of node.lines) if (each !== undefined) slots.add(scope.slotOf(each))
  const rates = [...slots].filter((slot) => scope.checks[slot]?.check.kind === 'number' && isRate(scope, slot))
  const compiled: CompiledNode = {
    node,
    index: nodes.length,
    parent,
    children,
    get marked() {
      return children.filter((child) => child.node.marks !== undefined)
    },
    get unmarked() {
      return children.filter((child) => child.node.marks === undefined)
    },
    lines: node.lines.map((line) => compileLine(line, scope)),
    start: startOf(node),
    when: condition(node.when),
    vetoWhen: condition(node.veto?.when),
    verdicts: (node.verdict ?? []).map(({ name, when }) => ({ name, when: compileCondition(when, scope) })),
    prices: node.prices.map(({ when, times }) => ({ when: compileCondition(when, scope), times: fractionFromText(times) })),
    emptiness: [
      ...parts.flatMap((part) => (part.op === 'share' || part.op === 'worst' ? [compileEmptiness(part, scope)] : [])),
      ...rates.map(
        (slot): Condition =>
          (env) =>
            nothingUnder(env, slot),
      ),
    ],
    readSlots: [...slots],
    ownSlots,
    get slots() {
      return [...slots]
    },
    trials: null,
    decimals: node.decimals ?? null,
    alwaysApplies: !node.scope && ![node.whenNone, node.whenDeclaredNone, node.whenNotDrawn].includes('not-applicable'),
  }
  nodes.push(compiled)
  for (const child of node.children) {
    const below = compileNode(child, compiled, { scope, nodes })
    children.push(below)
    if (child.per === undefined) for (const slot of below.slots) slots.add(slot)
  }
  return Object.defineProperties(compiled, {
    marked: { value: compiled.marked },
    unmarked: { value: compiled.unmarked },
    slots: { value: [...slots].sort((a, b) => a - b) },
  })
}

/** Full marks to take from, unless the rule also gives or the node has no marks. */
function startOf({ start, lines, marks }: Node): 'full' | 'zero' | null {
  if (lines.length === 0) return null
  const takesOnly = lines.every(({ verb }) => verb === 'deduct' || verb === 'at-most')
  return start ?? (takesOnly && marks !== undefined ? 'full' : 'zero')
}

function isRate(scope: Scope, slot: number): boolean {
  const check = scope.checks[slot]?.check
  return check?.kind === 'number' && check.rate
}

function nothingUnder(env: Env, slot: number): boolean | null {
  const known = env.knows(slot)
  return known.kind === 'number' ? known.nothing : false
}

function checksRead(expr: Expr): readonly CheckId[] {
  if (expr.op === 'check') return [expr.check]
  return expr.op === 'count' || expr.op === 'share' || expr.op === 'sum' || expr.op === 'worst' ? [expr.list] : []
}
