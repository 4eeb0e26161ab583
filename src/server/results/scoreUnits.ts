import { score } from '../../engine/score.ts'
import { factsData } from '../../engine/receipt.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Result } from '../../model/Result.ts'
import type { Unit } from '../../model/Facts.ts'
import { factsFrom } from '../../rounds/life/facts/factsFrom.ts'
import { keptOf } from '../../rounds/life/facts/keptOf.ts'
import type { Terms } from '../../rounds/life/terms/termsOf.ts'
import { pauses } from '../../rounds/settling/pauses.ts'
import type { Db } from '../../store/Db.ts'
import { inParts } from '../../store/queries/inParts.ts'
import { membersNamedBy, type Member } from '../../store/queries/roster.ts'
import { digestOf, rememberText, resultText, type ResultText } from './digests.ts'
import type { KeptUnit } from './KeptRound.ts'
import { keptResult } from './keptResult.ts'
import { packFacts, unpackFacts, type PackedFacts } from './packedFacts.ts'

/** So many units are in memory with all that is known of them. */
const PART = 20

export type ScoringTerms = Pick<Terms, 'compiled' | 'calendar' | 'asOf'>

/** Scores some units of a round as they are in the transaction. 计一批单位的分 */
export type UnitScoring = (tx: Db, terms: Terms, ids: readonly string[]) => Promise<ReadonlyMap<string, KeptUnit>>

/** Its transaction is lost: the round is to be read anew, and its units scored where it is read. 计分要重读 */
export class ReadAnew extends Error {
  override readonly name = 'ReadAnew'
}

/** Scores some units, part by part, letting other requests in. 逐批计分 */
export const scoreUnits: UnitScoring = async (tx, terms, ids) => {
  const scored = new Map<string, KeptUnit>()
  const pause = pauses()
  for await (const part of factsInParts(tx, terms, ids)) {
    for (const { member, facts } of part) {
      scored.set(member.unit, scoreUnit(terms, member, facts))
      await pause()
    }
  }
  return scored
}

type Known = RoundFacts['units'][number]['facts']

/** What is known of some units, a few of them at a time. 逐批读取事实 */
export async function* factsInParts(
  tx: Db,
  terms: Terms,
  ids: readonly string[],
): AsyncGenerator<readonly { readonly member: Member; readonly facts: Known }[]> {
  for (const part of inParts(ids, PART)) {
    const members = await membersNamedBy(tx, terms.round, part)
    const kept = await keptOf(tx, terms, part)
    yield members.map((member) => ({ member, facts: factsFrom(kept(member.unit)) }))
  }
}

/** A unit just scored, with what it was scored by made small. 刚评的单位 */
export interface ScoredUnit {
  readonly unit: Unit
  readonly packed: PackedFacts
  /** As a receipt has it. */
  readonly factsDigest: string
  readonly result: Result
  readonly text: ResultText
}

/** Scores one unit. 计一个单位的分 */
export const scoredUnit = ({ compiled, asOf, calendar }: ScoringTerms, unit: Unit, facts: Known): ScoredUnit => {
  const result = score(compiled, unit, facts, asOf, calendar)
  return { unit, packed: packFacts(facts), factsDigest: digestOf(factsData({ unit, facts })), result, text: resultText(result) }
}

/** A scored unit as it is kept: its steps are found by scoring it again. 保存的单位 */
export function keptUnit(
  { compiled, asOf, calendar }: ScoringTerms,
  { unit, packed, factsDigest, result, text }: Omit<ScoredUnit, 'result'> & { readonly result: Parameters<typeof keptResult>[0] },
): KeptUnit {
  const again = () => score(compiled, unit, unpackFacts(packed), asOf, calendar)
  const kept = keptResult(result, packed, again)
  rememberText(kept, text)
  return { mark: null, unit, facts: packed, factsDigest, result: kept }
}

/** Scores a unit and keeps what it was scored by small. 计分并保存 */
export const scoreUnit = (terms: ScoringTerms, { record }: Member, facts: Known): KeptUnit =>
  keptUnit(terms, scoredUnit(terms, record, facts))
