import type { Receipt } from '../../engine/receipt.ts'
import type { Unit } from '../../model/Facts.ts'
import type { Result } from '../../model/Result.ts'
import type { ScoredRound } from '../../sheets/Served.ts'
import type { PackedFacts } from './packedFacts.ts'

/** A unit as it was scored last. 已评的单位 */
export interface KeptUnit {
  /** Null: it is scored anew each time. */
  readonly mark: string | null
  readonly unit: Unit
  readonly facts: PackedFacts
  /** As a receipt has it. */
  readonly factsDigest: string
  /** Before the group is looked at. */
  readonly result: Result
}

/** A round as it was scored last, and what of it need not be scored again. 已评的批次及可续用的部分 */
export interface KeptRound {
  readonly revision: number
  readonly units: ReadonlyMap<string, KeptUnit>
  /** Ids of the units that were scored this time. */
  readonly rescored: readonly string[]
  readonly scored: ScoredRound
  readonly receipt: Receipt
}
