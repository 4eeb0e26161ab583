import { printTotal, showPlace } from '../../engine/print.ts'
import { add, equals, formatFraction, fractionFromText, printFraction, ZERO, type Fraction } from '../../model/Fraction.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { SettledStanding, SettledStandings } from '../settling/SettledUnit.ts'
import { settledTotal } from '../settling/settledTables.ts'
import type { ReportedRow, ReportedTable, Weighting } from './ReportedResult.ts'
import { weigh } from './weightingFrom.ts'

/**
 * A settled result as rows to hand over. 报送的各行
 *
 * Each number is rounded once, from what is exact; the sum is that of the printed rows, so that whoever adds them up gets it.
 */
export function reportedTables({ tables }: SettledStandings, weighting: Weighting, decimals: number): readonly ReportedTable[] {
  return tables.map(({ name, lines }) => {
    const rows = lines.map((line) => rowOf(line, weighting, decimals))
    const printed = rows.flatMap(({ weighted, printed: { weighted: text } }) => (weighted === null ? [] : [fractionFromText(text)]))
    return { name, rows, sum: printed.length === 0 ? '' : printFraction(printed.reduce(add, ZERO), decimals) }
  })
}

function rowOf(line: SettledStanding, weighting: Weighting, decimals: number): ReportedRow {
  const { unit, name, group, place, grades } = line
  const total = exactTotal(line)
  const weighted = total && weigh(total, weighting)
  return {
    ...{ unit, name, group, class: line.class ?? null, place: place && showPlace(place), grades },
    total: total && formatFraction(total),
    weighted: weighted && formatFraction(weighted),
    printed: {
      total: total ? printFraction(total, decimals) : printTotal(settledTotal(line), decimals).text,
      weighted: weighted ? printFraction(weighted, decimals) : '',
    },
  }
}

/** Null: there are no points. What is not one number yet nobody can weigh. */
function exactTotal(line: SettledStanding): Fraction | null {
  const { range, mayBeNone } = settledTotal(line).total
  if (range === null) return null
  if (range.low && range.high && !mayBeNone && equals(range.low, range.high)) return range.low
  throw new Refusal('conflict', 'report-open', `${line.name}的得分还没有定下来，不能报送。请在“定稿”页办完后重新定稿。`)
}
