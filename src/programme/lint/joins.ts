import { fractionFromText, isNegative, isZero } from '../../model/Fraction.ts'
import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

/** Copies are named where they are weighted, and extremes are left out only where some remain. 合成 */
export const joins: Look = ({ visits }, report) => {
  for (const { node } of visits) {
    const { per } = node
    if (!per) continue
    const names = per.names ?? []
    if (per.each === 'list' && new Set(names).size < Math.max(names.length, 1)) {
      report.error(per, 'names', {
        code: 'per-names-duplicate',
        message: `${titleOf(node)}逐个评分的名单${names.length === 0 ? '是空的' : '有重复'}`,
        remedy: '请写出各不相同的名字',
      })
    }
    if (per.join.how === 'without-extremes' && per.each === 'list' && names.length < 3) {
      report.error(per, 'join', {
        code: 'join-nothing-left',
        message: `${titleOf(node)}去掉一个最高一个最低后，${names.length}份评分没有剩下的`,
        remedy: '至少要有3份评分，请改用别的合成方法',
      })
    }
    if (per.join.how !== 'weights') continue
    const { weights } = per.join
    const missing = names.filter((name) => !Object.hasOwn(weights, name))
    const unknown = Object.keys(weights).filter((name) => !names.includes(name))
    const impossible = Object.values(weights).map(fractionFromText)
    if (per.each !== 'list' || missing.length > 0 || unknown.length > 0) {
      const faults = [missing.length > 0 ? `缺${missing.join('、')}` : '', unknown.length > 0 ? `多${unknown.join('、')}` : '']
      report.error(per, 'join', {
        code: 'join-weights-mismatch',
        message:
          per.each === 'list'
            ? `${titleOf(node)}合成的权重与名单不一致：${faults.filter((fault) => fault !== '').join('，')}`
            : `${titleOf(node)}按权重合成，却没有固定的名单`,
        remedy: '请用 list 写出名单，并给其中每一个写权重',
      })
    }
    if (impossible.some(isNegative) || impossible.every(isZero)) {
      report.error(per, 'join', {
        code: 'join-weights-impossible',
        message: `${titleOf(node)}合成的权重有负数，或全是零`,
        remedy: '权重应不小于零，且不全为零',
      })
    }
  }
}
