import { score } from '../../engine/score.ts'
import { showPoints } from '../../engine/print.ts'
import { compare, subtract, type Fraction } from '../../model/Fraction.ts'
import type { CheckId, NodeCode } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import type { NodeResult, Result } from '../../model/Result.ts'
import { checksReadBy } from '../../programme/askedChecks.ts'
import type { Moved } from '../../store/schema/settling.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { movedBy, type ChangedFacts, type ScoredAlone } from '../objections/movedBy.ts'

/** A row that reads what changed: its points before and after. 有变化的一项 */
export interface RowEffect {
  readonly node: NodeCode
  readonly name: string
  readonly before: string
  readonly after: string
}

/** A limit that swallows some of what was given, or all. 封顶 */
export interface CapEffect {
  readonly name: string
  /** The notice's words, where they stand at the limit. */
  readonly text: string | null
}

/** A veto that acts now and did not before. 一票否决 */
export interface VetoEffect {
  readonly name: string
  readonly clause: string
}

/** What a change of one unit's facts comes to. 一处变动的影响 */
export interface Effect {
  /** The unit itself first, then everybody whose points, place or grade follow. */
  readonly moved: readonly Moved[]
  /** Rows that read the check that changed and are worth something else now. */
  readonly rows: readonly RowEffect[]
  /** Null: all that the rows gained reaches the total. */
  readonly cap: CapEffect | null
  readonly vetoes: readonly VetoEffect[]
}

/**
 * What follows from a change of one unit's facts, computed and not kept: whom it moves, which rows, which limit holds it back, what it strikes out. 试算
 *
 * @param check the list that has a row more
 */
export function effectOf(terms: Terms, scored: ScoredAlone, changed: ChangedFacts, check: CheckId): Effect {
  const resultOf = (facts: ChangedFacts['before']) => score(terms.compiled, changed.unit, facts, terms.asOf, terms.calendar)
  const [before, after] = [resultOf(changed.before), resultOf(changed.after)]
  const { nodes } = terms.askedOf(changed.unit.group)
  const nodeOf = (code: NodeCode) => nodes.get(code)?.node
  const was = new Map(flat(before.root).map((one) => [keyOf(one), one]))
  const { decimals } = terms.compiled.programme.printing
  const reading = flat(after.root).flatMap((is) => {
    const before = was.get(keyOf(is))
    const node = nodeOf(is.code)
    return before && node && checksReadBy(node).includes(check) && is.children.length === 0 ? [{ is, before, node }] : []
  })
  const rows = reading.flatMap(({ is, before, node }): readonly RowEffect[] => {
    const [left, right] = [showPoints(before.points, decimals).text, showPoints(is.points, decimals).text]
    return left === right ? [] : [{ node: node.code, name: node.name, before: left, after: right }]
  })
  return {
    moved: movedBy(terms, scored, changed),
    rows,
    cap: capOver({ before, after, was }, rows[0]?.node, nodeOf),
    vetoes: flat(after.root).flatMap((is): readonly VetoEffect[] => {
      const veto = isVetoed(is) && !isVetoed(was.get(keyOf(is))) ? nodeOf(is.code)?.veto : undefined
      return veto ? [{ name: is === after.root ? '总分' : (nodeOf(is.code)?.name ?? ''), clause: veto.clause }] : []
    }),
  }
}

const flat = (node: NodeResult): readonly NodeResult[] => [node, ...node.children.flatMap(flat)]
const keyOf = ({ code, copy }: NodeResult): string => `${code}\0${copy ?? ''}`
const isVetoed = (node: NodeResult | undefined): boolean => node?.steps.some(({ kind, sure }) => kind === 'veto' && sure) === true

interface Compared {
  readonly before: Result
  readonly after: Result
  readonly was: ReadonlyMap<string, NodeResult>
}

/** Upwards from the row, the first limit behind which less arrives than came in. */
function capOver({ after, was }: Compared, row: NodeCode | undefined, nodeOf: (code: NodeCode) => Node | undefined): CapEffect | null {
  const path = row === undefined ? null : pathTo(after.root, row)
  if (!path) return null
  for (const [at, is] of path.entries()) {
    if (!is.steps.some(({ kind }) => kind === 'cap')) continue
    const inside = path[at - 1]
    const [came, left] = [inside && gainOf(inside, was), gainOf(is, was)]
    if (came && left && compare(left, came) >= 0) continue
    return { name: nodeOf(is.code)?.name ?? '', text: nodeOf(is.code)?.text ?? null }
  }
  return null
}

/** The row first, the total last. */
function pathTo(node: NodeResult, code: NodeCode): readonly NodeResult[] | null {
  if (node.code === code) return [node]
  for (const child of node.children) {
    const below = pathTo(child, code)
    if (below) return [...below, node]
  }
  return null
}

/** How much more it is worth at best; null: it has no bound. */
function gainOf(is: NodeResult, was: ReadonlyMap<string, NodeResult>): Fraction | null {
  const [before, after] = [was.get(keyOf(is))?.worth.range?.high, is.worth.range?.high]
  return before && after ? subtract(after, before) : null
}
