import { unitResultData } from '../../engine/receipt.ts'
import { VIEWS } from '../../engine/answers/VIEWS.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Answer, Facts, Incident, Override } from '../../model/Facts.ts'
import { parseFraction, type Fraction } from '../../model/Fraction.ts'
import type { Points, Result, View } from '../../model/Result.ts'
import type { SettledLine } from './SettledUnit.ts'

/** A node as it came out. 一项的结果 */
export interface ViewedNode {
  readonly worth: Points
  readonly applies: boolean | 'undecided'
}

/** A unit's result seen one way: what its nodes came to, and what was said for it. 一种口径下的结果 */
export interface Viewed {
  readonly total: Points
  readonly nodes: ReadonlyMap<string, ViewedNode>
  /** In the lanes that count in this view, by check. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>
  readonly incidents: readonly Incident[]
  readonly overrides: readonly Override[]
}

type Range = readonly [string | null, string | null]

interface PointsData {
  readonly range: Range | null
  readonly mayBeNone: boolean
}

interface NodeData {
  readonly code: string
  readonly copy?: string
  readonly applies: boolean | 'undecided'
  readonly worth: PointsData
  readonly children: readonly NodeData[]
}

interface ResultDatum {
  readonly total: PointsData
  readonly root: NodeData
}

/** What a result says, seen its own way. 结果的口径 */
export const viewedResult = (result: Result): Viewed =>
  viewedOf(unitResultData(result) as unknown as ResultDatum, result.facts, result.view)

/** What a settled unit's file says. 定稿的口径 */
export const viewedSettled = ({ result, facts }: SettledLine): Viewed => viewedOf(result as ResultDatum, facts, 'final')

function viewedOf({ total, root }: ResultDatum, facts: Facts, view: View): Viewed {
  const nodes = new Map<string, ViewedNode>()
  const visit = ({ code, copy, applies, worth, children }: NodeData) => {
    if (copy !== undefined) return
    nodes.set(code, { applies, worth: pointsFrom(worth) })
    children.forEach(visit)
  }
  visit(root)
  const lanes = VIEWS[view]
  const answers = new Map(Object.entries(facts.answers).map(([check, given]) => [check, given.filter(({ lane }) => lanes.includes(lane))]))
  return { total: pointsFrom(total), nodes, answers, incidents: facts.incidents, overrides: facts.overrides }
}

const endOf = (text: string | null): Fraction | null => (text === null ? null : parseFraction(text))

/** Points as a settled file writes them. 得分数据 */
export const pointsFrom = ({ range, mayBeNone }: PointsData): Points => ({
  range: range && { low: endOf(range[0]), high: endOf(range[1]) },
  mayBeNone,
})

/** The same content, whatever the order of its keys. 内容相同 */
export const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
