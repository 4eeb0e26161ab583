import type { WorkCalendar } from '../calendar/WorkCalendar.ts'
import type { CalendarDate } from '../model/CalendarDate.ts'
import type { Facts, Unit } from '../model/Facts.ts'
import type { GroupFigures, NodeResult, Points, Result, View } from '../model/Result.ts'
import { isUnanswered } from './answers/Known.ts'
import { VIEWS } from './answers/VIEWS.ts'
import type { CompiledProgramme } from './compile.ts'
import type { CompiledNode } from './nodes/CompiledNode.ts'
import type { CompiledTree } from './nodes/compileTree.ts'
import { Env, type Case } from './Env.ts'
import { envSeenBy } from './nodes/evaluateNode.ts'
import { evaluateUndecided, evaluateWith } from './nodes/evaluateUndecided.ts'
import { applicability } from './nodes/profile.ts'

/** What to score by, where it is not everything. */
export interface ScoreOptions {
  readonly view?: View
  /** What the unit's group showed, for lines that look at it. */
  readonly figures?: GroupFigures
}

/**
 * Scores one unit: facts in, an explained result out. 计分
 *
 * Every end still possible lies within the interval: over open answers, over undecided applicability, over conditions not known.
 * Lines that look at the group stay open until `stand`.
 *
 * @throws RangeError for a unit whose group the programme does not know, CalendarNotCovered for a clock beyond the calendar
 */
export function score(
  programme: CompiledProgramme,
  unit: Unit,
  facts: Facts,
  asOf: CalendarDate,
  calendar: WorkCalendar,
  options: ScoreOptions = {},
): Result {
  const tree = programme.treeOf(unit.group)
  const of: Case = {
    tree,
    unit,
    facts,
    asOf,
    calendar,
    lanes: VIEWS[options.view ?? 'final'],
    figures: options.figures,
    standing: undefined,
    total: null,
  }
  const env = new Env(of)
  const applies = applicability(env)
  const undecided = tree.nodes.filter(({ index }) => applies[index] === null)
  const decided = applies.map((one) => one !== false)
  const root = !tree.givesPoints
    ? evaluateWithoutPoints(env, decided, undecided)
    : undecided.length === 0
      ? evaluateWith(env, decided)
      : evaluateUndecided(env, decided, undecided)
  const vetoes = vetoesIn(tree, root)
  return {
    view: options.view ?? 'final',
    unit,
    facts,
    asOf,
    state: vetoes.sure ? 'vetoed' : root.state,
    total: root.worth,
    vetoGrades: vetoes.grades,
    mayBeVetoed: vetoes.maybe,
    root,
    presumed: presumedIn(env),
    open: openIn(env, root),
    undecided: undecided.map(({ node }) => node.code),
    ...(options.figures ? { figures: options.figures } : {}),
  }
}

const NO_POINTS: Points = { range: null, mayBeNone: false }

/**
 * Where nothing gives points, a node that may not apply changes no sum: it is looked at as if it did, its problems may count or not,
 * and no points are shown. 不计分的结果
 */
function evaluateWithoutPoints(env: Env, decided: readonly boolean[], undecided: readonly CompiledNode[]): NodeResult {
  env.undecided = new Set(undecided.map(({ node }) => node.code))
  return withoutPoints(evaluateWith(env, decided))
}

const withoutPoints = (result: NodeResult): NodeResult => ({
  ...result,
  of: null,
  marks: null,
  points: NO_POINTS,
  worth: NO_POINTS,
  children: result.children.map(withoutPoints),
})

/**
 * What vetoes of the tree order: the grades, and whether one surely or only possibly acted. 一票否决
 *
 * Behind a closed gate, or where something stands in for the sum, none acts.
 */
function vetoesIn(
  { nodes, hasVeto }: CompiledTree,
  root: NodeResult,
): { readonly grades: readonly string[]; readonly sure: boolean; readonly maybe: boolean } {
  if (!hasVeto) return { grades: NONE, sure: false, maybe: false }
  const grades = new Set<string>()
  let [sure, maybe] = [root.state === 'vetoed', false]
  const visit = ({ code, steps, children }: NodeResult, counts: boolean): void => {
    const past = steps.find(({ kind, policy }) => kind === 'gate' || (kind === 'instead' && policy !== 'not-drawn'))
    if (past?.sure === true) return
    for (const step of steps) {
      if (step.kind !== 'veto') continue
      const grade = nodes.find(({ node }) => node.code === code)?.node.veto?.grade
      if (grade !== undefined) grades.add(grade)
      if (!step.sure || !counts) maybe = true
      else if (grade !== undefined) sure = true
    }
    for (const child of children) visit(child, counts && !past)
  }
  visit(root, true)
  return { grades: [...grades], sure, maybe: maybe && !sure }
}

const presumedIn = (env: Env): readonly string[] =>
  env.case.tree.presumedSlots.flatMap((slot) => {
    const known = env.knows(slot)
    return known.kind === 'list' && known.presumed ? [env.case.tree.checks[slot]?.check.id ?? ''] : []
  })

const NONE: readonly string[] = []

/** Checks that nothing has answered, of nodes that apply, in the order of the tree. 未评的检查点 */
function openIn(env: Env, root: NodeResult): readonly string[] {
  const { tree } = env.case
  const open = new Set<number>()
  const visit = (node: CompiledNode, result: NodeResult, outer: Env): void => {
    if (result.applies === false) return
    const seen = envSeenBy(node, outer)
    for (const slot of node.readSlots) if (tree.checks[slot]?.perCopy === false && isUnanswered(seen.knows(slot))) open.add(slot)
    node.children.forEach((child, at) => {
      const below = result.children[at]
      if (below && below.copy === undefined) visit(child, below, seen)
    })
  }
  visit(tree.root, root, env)
  return open.size === 0 ? NONE : [...open].sort((a, b) => a - b).flatMap((slot) => tree.checks[slot]?.check.id ?? [])
}
