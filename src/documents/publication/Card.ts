import type { ExplainedNode } from '../../model/Explanation.ts'
import type { Facts, Unit } from '../../model/Facts.ts'

/** What an answer rests on: its title, and the hash by which whoever has the file knows it for the same. 公开的佐证 */
export interface PublishedProof {
  readonly check: string
  /** Empty: of the unit itself. */
  readonly object: string
  readonly title: string
  readonly sha256: string | null
}

/** What a unit's card is computed from, as its file in the folder says it. 评分表数据 */
export interface CardData {
  readonly unit: Unit
  /** Without names: see `publicFacts`. */
  readonly facts: Facts
  readonly proof: readonly PublishedProof[]
  /** Numbers and states, node by node. */
  readonly result: unknown
}

/** A unit's card with its trace. 单位评分表 */
export interface Card extends CardData {
  readonly n: number
  /** Its trace, made when it is asked for. */
  readonly explained: () => ExplainedNode
}
