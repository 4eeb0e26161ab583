import { rankInWords } from '../engine/words/grade.ts'
import { fractionFromText, type Fraction, ZERO } from '../model/Fraction.ts'
import type { PrintedPoints } from '../model/Explanation.ts'
import type { Programme } from '../model/Programme.ts'
import type { Standing } from '../model/Standing.ts'
import type { RoundSheet, StandingLine } from './RoundSheet.ts'
import type { ServedProgramme, ScoredRound } from './Served.ts'
import { barOf } from './bar.ts'

/** The standings of a round. */
export function composeRoundSheet({ programme, hash }: ServedProgramme, round: ScoredRound): RoundSheet {
  const open = new Map(round.standings.results.map((result) => [result.unit.id, result.open.length]))
  return {
    programme: { id: programme.id, title: programme.title, hash },
    title: round.facts.title,
    asOf: round.facts.asOf,
    ranking: programme.rank ? rankInWords(programme.rank) : [],
    gradeNames: programme.gradeNames,
    tables: round.standings.tables.map(({ name, ranked, lines }) => ({
      name,
      ranked,
      lines: lines.map((line) => standingLine(line, round, fullMarks(programme, line), open.get(line.unit) ?? 0)),
    })),
  }
}

/** One line of a ranking, printed. */
export function standingLine(standing: Standing, round: ScoredRound, full: Fraction, open: number): StandingLine {
  const total = round.print(standing.total)
  return {
    unit: standing.unit,
    name: standing.name,
    group: standing.group,
    class: standing.class ?? null,
    state: standing.state,
    total,
    bar: barOf(total, full),
    place:
      standing.place &&
      (standing.place.best === standing.place.worst ? String(standing.place.best) : `${standing.place.best}–${standing.place.worst}`),
    grades: standing.grades,
    gradeState: standing.gradeState,
    because: standing.because,
    decidedBy: standing.decidedBy ?? null,
    open,
  }
}

/** What a bar's whole length stands for: the marks of the unit's scorecard. */
export function fullMarks(programme: Programme, { group }: { readonly group: string }): Fraction {
  const card = programme.scorecards.find((one) => one.for.includes(group))
  const marks = programme.result.of ?? card?.root.of ?? (card?.root.marks?.kind === 'points' ? card.root.marks.value : undefined)
  return marks === undefined ? ZERO : fractionFromText(marks)
}

/** The ends of what is printed are the same. */
export const isCertain = (points: PrintedPoints): boolean => points.low === points.high && points.mayBeNone === points.none
