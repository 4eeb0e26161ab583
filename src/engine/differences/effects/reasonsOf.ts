import type { NodeCode } from '../../../model/Expression.ts'
import { absolute, equals, formatFraction, isNegative, isZero, type Fraction } from '../../../model/Fraction.ts'
import { isExact } from '../../../model/Interval.ts'
import type { NodeResult } from '../../../model/Result.ts'
import type { CompiledTree } from '../../nodes/compileTree.ts'
import { showNumber, showPoints } from '../../print.ts'
import type { Difference } from '../Difference.ts'
import { subjectOfNode } from '../Speaker.ts'
import { causesOf } from './causesOf.ts'
import { rowChanges, type RowChange } from './residuals.ts'
import type { Reason } from './RoundEffects.ts'

/** All that is needed to say why a unit's points differ. */
export interface Judged {
  readonly before: { readonly tree: CompiledTree; readonly root: NodeResult }
  readonly after: { readonly tree: CompiledTree; readonly root: NodeResult }
  readonly partners: ReadonlyMap<NodeCode, NodeCode>
  readonly differences: readonly Difference[]
  /** The key of the unit's scorecard in the places of differences. */
  readonly card: string | null
  readonly decimals: number
}

/** Why a unit's points differ: each row at which something arises, with the clauses that changed. 得分变化的原因 */
export function reasonsOf(judged: Judged): readonly Reason[] {
  const { before, after, partners } = judged
  return rowChanges(before.root, after.root, partners).flatMap((row) => reasonOf(row, judged) ?? [])
}

function reasonOf(row: RowChange, judged: Judged): Reason | null {
  const [before, after] = [row.before && worthText(row.before, judged.decimals), row.after && worthText(row.after, judged.decimals)]
  const isSame = isZero(row.low) && isZero(row.high)
  if (isSame && (!row.isLeaf || before === after || !row.before || !row.after)) return null
  // Of points that are open the ends say less than the parts: the row itself must have changed.
  const isSum = !row.isLeaf && !equals(row.low, row.high)
  const causes = causesOf(row, judged)
  if (isSum && causes.differences.length === 0) return null
  const node = row.after ? nodeIn(judged.after.tree, row.after.code) : row.before && nodeIn(judged.before.tree, row.before.code)
  const subject = node ? subjectOfNode(node) : ''
  const change = equals(row.low, row.high) && !isSame && isSettled(row) ? row.low : null
  return {
    subject,
    before,
    after,
    change: change && formatFraction(change),
    differences: causes.differences,
    sentence: `${causes.say(subject)}，${movedInWords(change, before, after, judged.decimals)}`,
  }
}

/** Both ends are there, so that their difference means something. */
const isSettled = ({ before, after }: RowChange): boolean =>
  [before, after].every(
    (one) => one === null || (one.worth.range?.low && one.worth.range.high && (isExact(one.worth.range) || !one.worth.mayBeNone)),
  )

const worthText = (result: NodeResult, decimals: number): string =>
  result.applies === false && result.worth.range === null ? '不适用' : showPoints(result.worth, decimals).text

function movedInWords(change: Fraction | null, before: string | null, after: string | null, decimals: number): string {
  if (change) return `${isNegative(change) ? '少' : '多'}${showNumber(absolute(change), decimals)}分`
  return before === null ? `得分为${after ?? ''}` : `得分由${before}变为${after ?? '没有这一项'}`
}

const nodeIn = (tree: CompiledTree, code: NodeCode) => tree.nodes.find(({ node }) => node.code === code)?.node
