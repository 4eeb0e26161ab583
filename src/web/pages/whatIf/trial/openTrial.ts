import { compile } from '../../../../engine/compile.ts'
import { explain } from '../../../../engine/explain/explain.ts'
import { printPoints } from '../../../../engine/print.ts'
import { receiptOf } from '../../../../engine/receipt.ts'
import { compiledFor } from '../../../../engine/roundProgramme.ts'
import type { Standings } from '../../../../model/Standing.ts'
import { askedNow, type AskedNow } from '../../../../engine/whatIf/askedNow.ts'
import type { Change } from '../../../../engine/whatIf/Change.ts'
import { standWith, tryingRound, type Tried } from '../../../../engine/whatIf/tryRound.ts'
import { composeRoundSheet } from '../../../../sheets/round/composeRoundSheet.ts'
import { composeUnitSheet } from '../../../../sheets/unit/composeUnitSheet.ts'
import type { ScoredRound } from '../../../../sheets/Served.ts'
import type { RoundFactsSheet, RoundSheet, UnitSheet } from '../../../api.ts'
import { isPossible } from './isPossible.ts'
import type { TrialOutcome } from './TrialOutcome.ts'
import { trialRound, type TrialRound } from './TrialRound.ts'

/** A round scored in this browser, on which answers can be changed; nothing of it is kept anywhere. 试算 */
export interface Trial {
  readonly tried: Tried
  /** The rankings without any change. */
  readonly round: TrialRound
  /** The whole ranking with the changes, as the page of results shows it. */
  readonly wholeOf: (changes: readonly Change[]) => RoundSheet
  readonly outcomeOf: (unit: string, changes: readonly Change[]) => TrialOutcome
  /** The receipt that comes out here. */
  readonly receipt: () => string
}

/** Scores the round as the server did, and yields how many units are done. */
export function* openTrial(data: RoundFactsSheet): Generator<number, Trial> {
  const { programme, hash, facts, receipt } = data
  const compiled = compiledFor(compile(programme), facts)
  const tried = yield* tryingRound(compiled, facts)

  const scoredOf = (standings: Standings): ScoredRound => ({
    facts,
    standings,
    receipt,
    explain: (unit) => {
      const result = standings.results.find((one) => one.unit.id === unit)
      return result ? explain(compiled, result, tried.calendar) : null
    },
    print: (points) => printPoints(points, compiled.programme.printing.decimals),
  })
  const served = { programme: compiled.programme, hash }
  const base = scoredOf(tried.standings)
  const { gradeNames, rank, printing } = compiled.programme
  const roundOf = ({ standings }: ScoredRound) => trialRound(standings, gradeNames, rank !== undefined, printing.decimals)
  const baseRound = roundOf(base)
  // Units are looked at one after another: the last one is kept.
  let baseUnit: { readonly id: string; readonly sheet: UnitSheet; readonly asked: readonly AskedNow[] } | null = null
  const scoredWith = (changes: readonly Change[]): ScoredRound => (changes.length === 0 ? base : scoredOf(standWith(tried, changes)))
  const possible = (changes: readonly Change[]) => changes.filter((change) => isPossible(compiled, facts, change))

  const outcomeOf = (id: string, changes: readonly Change[]): TrialOutcome => {
    const known = possible(changes)
    const scored = scoredWith(known)
    const sheetOf = (round: ScoredRound) => found(composeUnitSheet(served, round, id))
    const askedIn = ({ standings }: ScoredRound) =>
      askedNow(compiled, found(standings.results.find(({ unit }) => unit.id === id) ?? null), tried.calendar)
    if (baseUnit?.id !== id) baseUnit = { id, sheet: sheetOf(base), asked: askedIn(base) }
    const before = { round: baseRound, unit: baseUnit.sheet }
    return {
      before,
      after: scored === base ? before : { round: roundOf(scored), unit: sheetOf(scored) },
      original: baseUnit.asked,
      asked: scored === base ? baseUnit.asked : askedIn(scored),
      refused: changes.filter((change) => !known.includes(change)),
    }
  }
  const wholeOf = (changes: readonly Change[]) => composeRoundSheet(served, scoredWith(possible(changes)))
  return { tried, round: baseRound, outcomeOf, wholeOf, receipt: () => receiptOf(hash, facts, tried.standings).hash }
}

function found<T>(value: T | null): T {
  if (value === null) throw new RangeError('这个批次里没有这个单位')
  return value
}
