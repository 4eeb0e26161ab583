import type { Check } from '../../model/Check.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { Line } from '../../model/Node.ts'
import { domainOf, type Domain } from '../views/domains.ts'
import type { Look, Report } from './Report.ts'
import { gapsIn, isEmpty, overlapOf, overlapsIn, spanOf, spanTitle, type Span } from '../views/spans.ts'
import { lineTitle } from '../views/titles.ts'

function gaps(line: Line, spans: readonly Span[], { span, wholes, print }: Domain, report: Report): void {
  if (line.verb !== 'set' || line.amount.kind !== 'tiers' || line.amount.otherwise !== undefined) return
  for (const gap of gapsIn(span, spans, wholes)) {
    report.unlessRead(line.readings, line, 'amount', {
      code: 'tiers-gap',
      message: `${lineTitle(line)}各档之间有缝：${spanTitle(gap, print)}不属于任何一档`,
      remedy: '请补一档，或写 else 说明其余情况给多少分',
    })
  }
}

function overlaps(line: Line, spans: readonly Span[], { print }: Domain, report: Report): void {
  for (const { first, second, both } of overlapsIn(spans)) {
    report.unlessRead(line.readings, line, 'amount', {
      code: 'tiers-overlap',
      message: `${lineTitle(line)}第${first + 1}档与第${second + 1}档重叠：${spanTitle(both, print)}同时属于两档`,
      remedy: '请把一档的界限改成不含本数（above、below）；通知两可的，写 reading 和 at-bounds: higher 或 lower',
    })
  }
}

function bounds(line: Line, checks: ReadonlyMap<CheckId, Check>, report: Report): void {
  if (line.amount.kind !== 'tiers') return
  const { by, tiers } = line.amount
  const domain = domainOf(line.each === undefined ? { expr: by } : { expr: by, list: line.each }, checks)
  const spans = tiers.map((tier) => spanOf(tier, domain.wholes))
  for (const [index, tier] of tiers.entries()) {
    const span = spanOf(tier, domain.wholes)
    const outside = !isEmpty(span) && !overlapOf(span, domain.span)
    if (!isEmpty(span) && !outside) continue
    const written = spanTitle(spanOf(tier, false), domain.print)
    report.error(tier, '', {
      code: 'tier-impossible',
      message: `${lineTitle(line)}第${index + 1}档不可能出现：${written}${outside ? '，而这个量不会取到' : ''}`,
      remedy: outside ? '请核对档的界限和检查点的范围' : '请核对界限，下限不能高于上限',
    })
  }
  overlaps(line, spans, domain, report)
  gaps(line, spans, domain, report)
}

/** Tiers can be reached, do not overlap, and leave no gap where a value is set. 档 */
export const tierBounds: Look = ({ trees }, report) => {
  const seen = new Set<Line>()
  for (const { visits, checks } of trees) {
    for (const line of visits.flatMap(({ node }) => node.lines)) {
      if (!seen.has(line)) bounds(line, checks, report)
      seen.add(line)
    }
  }
}
