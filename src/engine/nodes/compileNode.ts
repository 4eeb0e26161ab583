import type { Expr } from '../../model/Expression.ts'
import { fractionFromText } from '../../model/Fraction.ts'
import type { Node } from '../../model/Node.ts'
import type { Env } from '../Env.ts'
import { compileCondition, type Condition } from '../expressions/compileCondition.ts'
import { compileEmptiness } from '../expressions/compileListFigure.ts'
import type { Scope } from '../expressions/Scope.ts'
import { checksRead, expressionsOf, partsOf } from '../expressions/walk.ts'
import { compileLine } from '../lines/compileLine.ts'
import type { CompiledNode, Unready } from './CompiledNode.ts'

/** Makes a node and what hangs below it ready, and adds them to `nodes`, parents first. */
export function compileNode(
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
  const rates = [...slots].filter((slot) => isRate(scope, slot))
  const compiled: Unready<CompiledNode> = {
    node,
    index: nodes.length,
    end: nodes.length + 1,
    selfContained: looksNowhereElse(node, parts),
    parent,
    children,
    marked: [],
    unmarked: [],
    lines: node.lines.map((line) => compileLine(line, scope)),
    notesFindings: node.lines.some(({ finding }) => finding !== undefined),
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
    slots: [],
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
  compiled.end = nodes.length
  compiled.selfContained &&= children.every((child) => child.selfContained)
  compiled.marked = children.filter((child) => child.node.marks !== undefined)
  compiled.unmarked = children.filter((child) => child.node.marks === undefined)
  compiled.slots = [...slots].sort((a, b) => a - b)
  return compiled
}

const ELSEWHERE: ReadonlySet<Expr['op']> = new Set(['points', 'applies', 'findings', 'place', 'mean', 'last-places'])

/** A line with a code may share its cause with a clause elsewhere. */
const looksNowhereElse = ({ lines }: Node, parts: readonly Expr[]): boolean =>
  parts.every(({ op }) => !ELSEWHERE.has(op)) && lines.every(({ code }) => code === undefined)

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
