import { formatFraction } from '../../model/Fraction.ts'
import type { GradeRule } from '../../model/GradeRule.ts'
import type { Look, Report } from './Report.ts'
import { limitsOf, scaleOf } from '../views/scales.ts'
import { gapsIn, isEmpty, overlapsIn, spanOf, spanTitle, type Span } from '../views/spans.ts'

function overlaps(rule: GradeRule & { readonly kind: 'bands' }, spans: readonly Span[], report: Report): void {
  for (const { first, second, both } of overlapsIn(spans)) {
    const names = [rule.bands[first], rule.bands[second]].map((band) => `“${band?.grade.join('或') ?? ''}”`)
    report.unlessRead(rule.readings, rule, 'bands', {
      code: 'bands-overlap',
      message: `分数档${names.join('与')}重叠：${spanTitle(both, formatFraction)}同时属于两档`,
      remedy: '请把一档的界限改成不含本数（above、below）；通知两可的，写 reading',
    })
  }
}

/** Bands of points cover every total that is possible, each once. 分数档 */
export const gradeBands: Look = ({ programme }, report) => {
  const { result } = programme
  const { floor, cap } = limitsOf(result, scaleOf(result, [], { group: '' }, {}))
  const whole: Span = { low: floor, lowIn: floor !== null, high: cap, highIn: cap !== null }
  for (const rule of programme.grades) {
    if (rule.kind !== 'bands') continue
    const spans = rule.bands.map((band) => spanOf(band, false))
    for (const [index, band] of rule.bands.entries()) {
      const span = spans[index]
      if (!span || !isEmpty(span)) continue
      report.error(band, '', {
        code: 'band-impossible',
        message: `分数档“${band.grade.join('或')}”不可能出现：${spanTitle(span, formatFraction)}`,
        remedy: '请核对界限，下限不能高于上限',
      })
    }
    overlaps(rule, spans, report)
    for (const gap of gapsIn(whole, spans, false)) {
      report.unlessRead(rule.readings, rule, 'bands', {
        code: 'bands-gap',
        message: `分数档有缝：${spanTitle(gap, formatFraction)}不属于任何一档`,
        remedy: '请把相邻两档的界限接上；通知留下的缝，写 reading 说明归哪一档',
      })
    }
  }
}
