import { printPoints, showPlace } from '../../../../engine/print.ts'
import type { Standing, Standings } from '../../../../model/Standing.ts'
import type { StandingLine } from '../../../api.ts'

/** What a trial says of a unit in its ranking: the ranking of a province is printed again after every change. */
export type TrialLine = Pick<StandingLine, 'unit' | 'name' | 'state' | 'total' | 'place' | 'grades' | 'gradeState' | 'decidedBy'>

/** The rankings of a round as a trial shows them. 试算的排名 */
export interface TrialRound {
  readonly gradeNames: readonly string[]
  readonly tables: readonly { readonly name: string; readonly ranked: number; readonly lines: readonly TrialLine[] }[]
}

/** Prints the standings, and of each line only what may move. */
export function trialRound({ tables }: Standings, gradeNames: readonly string[], isRanked: boolean, decimals: number): TrialRound {
  const lineOf = ({ unit, name, state, total, place, grades, gradeState, decidedBy }: Standing): TrialLine => ({
    unit,
    name,
    state,
    total: printPoints(total, decimals),
    place: isRanked && place ? showPlace(place) : null,
    grades,
    gradeState,
    decidedBy: decidedBy ?? null,
  })
  return {
    gradeNames,
    tables: tables.map(({ name, ranked, lines }) => ({ name, ranked: isRanked ? ranked : 0, lines: lines.map(lineOf) })),
  }
}
