import type { Unit } from '../../model/Facts.ts'
import { add, divide, fraction, fractionFromText, HUNDRED, isZero, multiply, subtract, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { Instead, Marks, Scope, ScopeName } from '../../model/Node.ts'
import { isUnanswered } from '../answers/Known.ts'
import { MarksMissing } from './MarksMissing.ts'
import type { CompiledNode } from './CompiledNode.ts'
import type { CompiledTree } from './compileTree.ts'
import type { Env } from '../Env.ts'
import { and, not, or, type Tri } from '../values/tri.ts'

/** Who applies and what each is worth, before anything is scored. 适用与分值 */
export interface Profile {
  /** By node: it applies. */
  readonly applies: readonly boolean[]
  /** By node: it does not apply, and keeps its marks (不涉及的不扣分). */
  readonly full: readonly boolean[]
  readonly marks: readonly (Fraction | null)[]
  readonly of: readonly (Fraction | null)[]
}

/** For each node, before its ancestors: does it apply to the unit? Null is open. 适用矩阵 */
export function applicability(env: Env): readonly Tri[] {
  const { tree, unit } = env.case
  return tree.nodes.map((node) => {
    const decided = unit.applies[node.node.code]
    if (decided === undefined && node.alwaysApplies) return true
    const byScope = decided ?? inScope(node.node.scope, unit)
    return and(byScope, and(notExcused(env, node), notWithdrawn(env, node)))
  })
}

/** Is the unit among those a node names, by any of its names, its group, its class or a function of it? */
export function inScope(scope: Scope | undefined, unit: Unit): Tri {
  if (!scope) return true
  if (scope.except.some((name) => isNamed(name, unit))) return false
  if (scope.names.length === 0 && !scope.open) return true
  return scope.names.some((name) => isNamed(name, unit)) ? true : scope.open ? null : false
}

function isNamed({ kind, name }: ScopeName, unit: Unit): boolean {
  if (kind === 'class') return unit.class === name
  if (kind === 'function') return unit.functions.includes(name)
  return unit.names.includes(name) || unit.name === name || unit.group === name
}

/** Where nothing occurred, or the unit states so, a node may say that it then does not apply. */
function notExcused(env: Env, { node, emptiness, ownSlots }: CompiledNode): Tri {
  const empty: Tri = node.whenNone === 'not-applicable' ? emptiness.reduce<Tri>((found, isEmpty) => or(found, isEmpty(env)), false) : false
  if (node.whenDeclaredNone !== 'not-applicable') return not(empty)
  if (ownSlots.some((slot) => env.knows(slot).state === 'declaredNone')) return false
  return and(not(empty), ownSlots.some((slot) => isUnanswered(env.knows(slot))) ? null : true)
}

function notWithdrawn(env: Env, { node, ownSlots }: CompiledNode): boolean {
  if (node.whenNotDrawn !== 'not-applicable') return true
  return !isUndrawn(env, node.drawn) && !ownSlots.some((slot) => env.knows(slot).state === 'notDrawn')
}

/** The unit was not drawn. A unit of which the draw says nothing is assessed. */
export const isUndrawn = ({ case: { unit } }: Env, draw: string | undefined): boolean => draw !== undefined && unit.drawn[draw] === false

const PROFILES = new WeakMap<CompiledTree, Map<string, Profile>>()

/** Marks and scales once it is settled who applies; units alike share one. */
export function profileOf(tree: CompiledTree, unit: Unit, decided: readonly boolean[]): Profile {
  if (tree.marksByProfile) return makeProfile(tree, unit, decided)
  const known = PROFILES.get(tree) ?? new Map<string, Profile>()
  PROFILES.set(tree, known)
  const key = decided.every(Boolean) ? '' : decided.map(Number).join('')
  const profile = known.get(key) ?? makeProfile(tree, unit, decided)
  known.set(key, profile)
  return profile
}

/** A profile that is only tried, of which there are many: it is not kept. */
export const profileTried = (tree: CompiledTree, unit: Unit, decided: readonly boolean[]): Profile => makeProfile(tree, unit, decided)

function makeProfile(tree: CompiledTree, unit: Unit, decided: readonly boolean[]): Profile {
  const applies = decided.slice()
  const full = tree.nodes.map(({ node, index }) => !applies[index] && node.notApplying?.how === 'full')
  for (const node of tree.nodes) if (node.parent && !applies[node.parent.index]) applies[node.index] = false
  // Children stand behind their parents, so that going backwards sees them first.
  for (const node of [...tree.nodes].reverse()) {
    if (node.marked.length === 0 || node.marked.some((child) => applies[child.index] || full[child.index])) continue
    if (applies[node.index] && node.node.notApplying?.how === 'full') full[node.index] = true
    applies[node.index] = false
  }
  const marks: (Fraction | null)[] = []
  const of: (Fraction | null)[] = []
  for (const node of tree.nodes) {
    const { index, parent } = node
    marks[index] = node.node.marks ? marksOf(node.node.marks, unit, parent ? (of[parent.index] ?? ZERO) : ZERO) : null
    if (node.node.marks?.kind === 'share' && parent)
      marks[index] = shareIn(parent, { applies, full, marks, unit, of: of[parent.index] ?? ZERO })
    of[index] = node.node.of === undefined ? (marks[index] ?? null) : fractionFromText(node.node.of)
  }
  return spread(tree, { applies, full, marks, of })
}

function marksOf(marks: Marks, unit: Unit, parentOf: Fraction): Fraction {
  switch (marks.kind) {
    case 'points':
      return fractionFromText(marks.value)
    case 'percent':
      return multiply(parentOf, divide(fractionFromText(marks.value), HUNDRED))
    case 'share':
      return ZERO
    case 'profile': {
      const key = marks.by === 'group' ? unit.group : marks.by === 'class' ? unit.class : unit.parameters[marks.by.parameter]
      const value = (key === undefined ? undefined : marks.table[key]) ?? marks.otherwise
      if (value === undefined) throw new MarksMissing(String(key))
      return fractionFromText(value)
    }
  }
}

/** What the children with marks of their own leave, divided among the sharing ones that apply. */
function shareIn(
  parent: CompiledNode,
  known: {
    readonly applies: readonly boolean[]
    readonly full: readonly boolean[]
    readonly unit: Unit
    readonly of: Fraction
    readonly marks: readonly (Fraction | null)[]
  },
): Fraction {
  const sharing = parent.marked.filter(({ index, node }) => node.marks?.kind === 'share' && (known.applies[index] || known.full[index]))
  if (sharing.length === 0) return ZERO
  const own = parent.marked.flatMap(({ node }) =>
    node.marks && node.marks.kind !== 'share' ? [marksOf(node.marks, known.unit, known.of)] : [],
  )
  return divide(subtract(known.of, own.reduce(add, ZERO)), fraction(sharing.length))
}

/** Marks of nodes that do not apply go where the programme sends them; a receiving node keeps its scale inside. */
function spread(
  tree: CompiledTree,
  profile: { applies: boolean[]; full: boolean[]; marks: (Fraction | null)[]; of: (Fraction | null)[] },
): Profile {
  const { applies, marks } = profile
  const before = marks.slice()
  for (const { node, index, parent } of tree.nodes) {
    const rule = node.notApplying
    if (rule?.how !== 'spread' || applies[index] || (parent && !applies[parent.index])) continue
    const targets = rule.to.map((code) => tree.scope.indexOf(code)).filter((target) => applies[target])
    const weights = targets.map((target) => (rule.equally ? fraction(1) : (before[target] ?? ZERO)))
    const sum = weights.reduce(add, ZERO)
    if (isZero(sum)) continue
    targets.forEach((target, at) => {
      marks[target] = add(marks[target] ?? ZERO, divide(multiply(before[index] ?? ZERO, weights[at] ?? ZERO), sum))
    })
  }
  return profile
}

/** What an `Instead` comes to on a scale; null: it does not apply. */
export function insteadPoints(instead: Instead, of: Fraction): Fraction | null {
  if (instead === 'not-applicable') return null
  if (instead === 'full') return of
  return instead === 'zero' ? ZERO : multiply(of, divide(fractionFromText(instead.percent), HUNDRED))
}
