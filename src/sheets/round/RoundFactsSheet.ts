import type { Programme } from '../../model/Programme.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'

/** Everything from which a browser scores a round again, and the receipt that must come out. 批次的全部事实 */
export interface RoundFactsSheet {
  readonly programme: Programme
  readonly hash: string
  readonly facts: RoundFacts
  readonly receipt: string
}
