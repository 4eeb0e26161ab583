import type { GradeRule } from '../../model/GradeRule.ts'
import { gradedTables } from '../views/gradedTables.ts'
import type { Look, Report } from '../views/Report.ts'

type PlacesRule = GradeRule & { readonly kind: 'places' }

const listed = (places: readonly number[]): string =>
  places.length === 1 ? `第${places[0] ?? 0}名` : `第${places[0] ?? 0}至${places.at(-1) ?? 0}名`

/** Runs of neighbours. */
function runs(places: readonly number[]): number[][] {
  const found: number[][] = []
  for (const place of places) {
    const last = found.at(-1)
    if (last?.at(-1) === place - 1) last.push(place)
    else found.push([place])
  }
  return found
}

function compareWithSize(rule: PlacesRule, title: string, size: number, report: Report): void {
  const highest = Math.max(size, ...rule.places.map(({ to }) => to))
  const counts = Array.from(
    { length: highest },
    (_, index) => rule.places.filter(({ from, to }) => from <= index + 1 && index + 1 <= to).length,
  )
  const where = (test: (count: number, place: number) => boolean) =>
    counts.flatMap((count, index) => (test(count, index + 1) ? [index + 1] : []))
  const faults = [
    { code: 'places-gap', what: '没有等次', places: where((count, place) => count === 0 && place <= size) },
    { code: 'places-overlap', what: '有两个等次', places: where((count) => count > 1) },
    { code: 'places-beyond', what: '不存在', places: where((count, place) => count > 0 && place > size) },
  ]
  for (const { code, what, places } of faults) {
    for (const run of runs(places)) {
      report.unlessRead(rule.readings, rule, 'places', {
        code,
        message: `${title}应有${size}个名次，${listed(run)}${what}`,
        remedy: '请让各等次的名次不重不漏，与组的单位数相合',
      })
    }
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
