import type { Address } from '../../../database/Address.ts'
import type { ResultText } from '../digests.ts'
import type { BareResult } from '../keptResult.ts'
import type { ScoredUnit } from '../scoreUnits.ts'

/** What the thread is to score, and the state of the database in which it reads. 交办的计分 */
export interface ScoringOrder {
  readonly address: Address
  /** Of the transaction that waits meanwhile: the thread sees what that one sees. */
  readonly snapshot: string
  readonly round: string
  readonly units: readonly string[]
}

/** A scored unit on its way out of the thread. 移交的单位 */
export interface HandedUnit extends Omit<ScoredUnit, 'packed' | 'result' | 'text'> {
  /** A buffer arrives as plain bytes. */
  readonly packed: Uint8Array
  readonly result: BareResult
  readonly text: Omit<ResultText, 'packed'> & { readonly packed: Uint8Array }
}

/** What the thread says: units, a few at a time; why it gave up. 线程的消息 */
export type Handed = { readonly units: readonly HandedUnit[] } | { readonly failed: string }
