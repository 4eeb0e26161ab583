import { hasNoMarks, printPoints, NO_MARKS } from '../../../engine/print.ts'
import { inRosterOrder } from '../../../engine/standing/inRosterOrder.ts'
import { formatFraction } from '../../../model/Fraction.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { Result } from '../../../model/Result.ts'
import type { PublicationLevel } from '../../../model/Settling.ts'
import type { Standing, Standings, StandingTable } from '../../../model/Standing.ts'
import { givesPoints } from '../../../sheets/givesPoints.ts'
import type { PublishedGroup, PublishedLine, PublishedPoints } from '../Publication.ts'

/** What of a round's standings a level lets out. 按公布范围取结果 */
export function publishedGroups(programme: Programme, standings: Standings, level: PublicationLevel): readonly PublishedGroup[] {
  const results = new Map(standings.results.map((result, at) => [result.unit.id, { result, n: at + 1 }]))
  const line = (standing: Standing): PublishedLine => {
    const found = results.get(standing.unit)
    if (!found) throw new TypeError('a standing without a result')
    return {
      n: found.n,
      name: standing.name,
      class: standing.class ?? null,
      grades: standing.grades,
      verdicts: found.result.root.verdicts ?? [],
      ...(level === 'grades' ? {} : { points: pointsOf(programme, standing, found.result) }),
    }
  }
  return standings.tables.map((table) => {
    const marked = table.lines.some(({ group }) => givesPoints(programme, group))
    if (level === 'grades') return { name: table.name, ranked: 0, marked: false, lines: byGrade(table, programme, standings).map(line) }
    return { name: table.name, ranked: programme.rank ? table.ranked : 0, marked, lines: inRosterOrder(table, standings.results).map(line) }
  })
}

/** Best grade first, and within a grade as the roster has them: the order says nothing of places. */
function byGrade({ lines }: StandingTable, { gradeNames }: Programme, { results }: Standings): readonly Standing[] {
  const roster = new Map(results.map(({ unit }, at) => [unit.id, at]))
  const grade = ({ grades }: Standing) => {
    const at = gradeNames.indexOf(grades[0] ?? '')
    return at < 0 ? gradeNames.length : at
  }
  return [...lines].sort((a, b) => grade(a) - grade(b) || (roster.get(a.unit) ?? 0) - (roster.get(b.unit) ?? 0))
}

function pointsOf({ printing, rank }: Programme, standing: Standing, result: Result): PublishedPoints {
  const { range, mayBeNone } = standing.total
  const printed = hasNoMarks(standing) ? NO_MARKS : printPoints(standing.total, printing.decimals)
  return {
    unit: standing.unit,
    group: standing.group,
    state: standing.state,
    text: printed.text,
    exact: range && [range.low && formatFraction(range.low), range.high && formatFraction(range.high)],
    mayBeNone,
    vetoGrades: result.vetoGrades,
    mayBeVetoed: result.mayBeVetoed,
    place: rank ? standing.place : null,
    tiedWith: standing.tiedWith,
    because: standing.because,
  }
}
