import { formatFraction, fraction } from '../../model/Fraction.ts'
import type { GradeRule } from '../../model/GradeRule.ts'
import { gradedTables } from '../views/gradedTables.ts'
import type { Look, Report } from './Report.ts'
import { gapsIn, ofWholes, overlapOf, overlapsIn, type Span } from '../views/spans.ts'

type PlacesRule = GradeRule & { readonly kind: 'places' }

const spanOfPlaces = (from: number, to: number): Span => ({ low: fraction(from), lowIn: true, high: fraction(to), highIn: true })

const placesTitle = ({ low, high }: Span): string => {
  const [from, to] = [low ? formatFraction(low) : '', high ? formatFraction(high) : '']
  return from === to ? `第${from}名` : `第${from}至${to}名`
}

function compareWithSize(rule: PlacesRule, title: string, size: number, report: Report): void {
  const spans = rule.places.map(({ from, to }) => spanOfPlaces(from, to))
  const all = spanOfPlaces(1, size)
  const beyond: Span = { low: fraction(size), lowIn: false, high: null, highIn: false }
  const faults = [
    ...gapsIn(all, spans, true).map((span) => ({ code: 'places-gap', what: '没有等次', span })),
    ...overlapsIn(spans).map(({ both }) => ({ code: 'places-overlap', what: '有两个等次', span: both })),
    ...spans.flatMap((span) => {
      const outside = overlapOf(span, beyond)
      return outside ? [{ code: 'places-beyond', what: '不存在', span: ofWholes(outside) }] : []
    }),
  ]
  for (const { code, what, span } of faults) {
    report.unlessRead(rule.readings, rule, 'places', {
      code,
      message: `${title}应有${size}个名次，${placesTitle(span)}${what}`,
      remedy: '请让各等次的名次不重不漏，与组的单位数相合',
    })
  }
}

/** Places of grades cover the group's places, each once. 名次与等次 */
export const gradePlaces: Look = ({ programme }, report) => {
  for (const rule of programme.grades) {
    if (rule.kind !== 'places') continue
    const impossible = rule.places.filter(({ from, to }) => from > to || from < 1)
    for (const place of impossible) {
      report.error(place, 'from', {
        code: 'place-impossible',
        message: `等次“${place.grade.join('或')}”的名次从${place.from}到${place.to}，不可能`,
        remedy: '名次从1起，先小后大',
      })
    }
    if (impossible.length > 0) continue
    for (const { title, size } of gradedTables(programme, rule)) if (size !== undefined) compareWithSize(rule, title, size, report)
  }
}
