import { factsOf } from './mingjing.mjs'
import { INDICATORS, kindOf, MARKS, TIERS } from '../workload.mjs'

/** What one would write by hand for this notice: a loop over answers by id, in floating point, without a trace. */
export const contestant = () => ({
  prepare: factsOf,
  score({ answers }) {
    let total = 0
    for (let at = 0; at < INDICATORS; at++) {
      const code = String(at + 1)
      const value = answers[`${code}.a`][0].value
      const kind = kindOf(at)
      let points = MARKS[kind]
      if (kind === 'yes-no') {
        if (value === '否') points = 0
        if (answers[`${code}.b`][0].value === '否') points -= 1
      } else if (kind === 'level') points -= { 全面: 0, 不全面: 1, 未公开: 4 }[value]
      else if (kind === 'count') points -= 0.2 * Number(value)
      else {
        const percent = (100 * Number(value.numerator)) / Number(value.denominator)
        points = TIERS.find(([from]) => percent >= from)?.[1] ?? 0
      }
      total += Math.min(MARKS[kind], Math.max(0, points))
    }
    return Math.round(total * 10)
  },
})
