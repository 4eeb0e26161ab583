import { compile } from '../../../../engine/compile.ts'
import { explain } from '../../../../engine/explain/explain.ts'
import { printPoints } from '../../../../engine/print.ts'
import { receiptOf } from '../../../../engine/receipt.ts'
import { compiledFor } from '../../../../engine/roundProgramme.ts'
import type { Standings } from '../../../../model/Standing.ts'
import { askedNow } from '../../../../engine/whatIf/askedNow.ts'
import type { Change } from '../../../../engine/whatIf/Change.ts'
import { standWith, tryingRound, type Tried } from '../../../../engine/whatIf/tryRound.ts'
import { composeRoundSheet } from '../../../../sheets/composeRoundSheet.ts'
import { composeUnitSheet } from '../../../../sheets/composeUnitSheet.ts'
import type { ScoredRound } from '../../../../sheets/Served.ts'
import type { RoundFactsSheet, RoundSheet } from '../../../api.ts'
import { isPossible } from './isPossible.ts'
import type { TrialOutcome } from './TrialOutcome.ts'

/** A round scored in this browser, on which answers can be changed; nothing of it is kept anywhere. 试算 */
export interface Trial {
  readonly tried: Tried
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
  let baseSheet: RoundSheet | null = null

  const outcomeOf = (id: string, changes: readonly Change[]): TrialOutcome => {
    const known = changes.filter((change) => isPossible(compiled, facts, change))
    const scored = known.length === 0 ? base : scoredOf(standWith(tried, known))
    const sheetOf = (round: ScoredRound) => found(composeUnitSheet(served, round, id))
    const askedIn = ({ standings }: ScoredRound) =>
      askedNow(compiled, found(standings.results.find(({ unit }) => unit.id === id) ?? null), tried.calendar)
    baseSheet ??= composeRoundSheet(served, base)
    const before = { round: baseSheet, unit: sheetOf(base) }
    const original = askedIn(base)
    return {
      before,
      after: scored === base ? before : { round: composeRoundSheet(served, scored), unit: sheetOf(scored) },
      original,
      asked: scored === base ? original : askedIn(scored),
      refused: changes.filter((change) => !known.includes(change)),
    }
  }
  return { tried, outcomeOf, receipt: () => receiptOf(hash, facts, tried.standings).hash }
}

function found<T>(value: T | null): T {
  if (value === null) throw new RangeError('这个批次里没有这个单位')
  return value
}
