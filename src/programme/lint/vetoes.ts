import { compare, formatFraction, fractionFromText } from '../../model/Fraction.ts'
import { limitsOf } from '../views/scales.ts'
import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

/** A veto with fixed points does not lift a result that could be lower. 否决不得抬分 */
export const vetoes: Look = ({ visits }, report) => {
  for (const { node } of visits) {
    if (!node.veto || node.veto.points === 'none') continue
    const fixed = fractionFromText(node.veto.points)
    const { floor } = limitsOf(node, 'unknown')
    if (floor !== null && compare(fixed, floor) <= 0) continue
    report.warn(node.veto, 'points', {
      code: 'veto-could-raise',
      message: `${titleOf(node)}否决后按${formatFraction(fixed)}分计，而得分${floor === null ? '没有下限' : `最低可为${formatFraction(floor)}`}，否决可能反而高于应得的分`,
      remedy: '请核对否决后的分数；计算时否决不会抬高名次和等次',
    })
  }
}
