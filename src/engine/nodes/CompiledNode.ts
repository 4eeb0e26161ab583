import type { Fraction } from '../../model/Fraction.ts'
import type { Node } from '../../model/Node.ts'
import type { Condition } from '../expressions/compileCondition.ts'
import type { CompiledLine } from '../lines/compileLine.ts'

/** A node ready to be scored. 指标 */
export interface CompiledNode {
  readonly node: Node
  readonly index: number
  /** One more than the index of the last node below it. */
  readonly end: number
  /** Neither it nor what hangs below looks at other nodes, the group, or what a clause elsewhere keeps. */
  readonly selfContained: boolean
  readonly parent: CompiledNode | null
  readonly children: readonly CompiledNode[]
  /** Children with marks, and those that only add or take. */
  readonly marked: readonly CompiledNode[]
  readonly unmarked: readonly CompiledNode[]
  readonly lines: readonly CompiledLine[]
  readonly notesFindings: boolean
  /** Where its rule starts; null for a node without rule. */
  readonly start: 'full' | 'zero' | null
  readonly when: Condition | null
  readonly vetoWhen: Condition | null
  readonly verdicts: readonly { readonly name: string; readonly when: Condition }[]
  readonly prices: readonly { readonly when: Condition; readonly times: Fraction }[]
  /** Whether a share, a worst or a rate of this node has nothing under it. */
  readonly emptiness: readonly Condition[]
  /** What its own rule reads, its own checks among them. */
  readonly readSlots: readonly number[]
  /** Its own checks. */
  readonly ownSlots: readonly number[]
  /** Every check that it and what hangs below it reads, but for those inside a `per` node below. */
  readonly slots: readonly number[]
  /** Checks whose open answers are tried out together here, so that the interval is exact; null where that happens above or below. */
  readonly trials: readonly number[] | null
  readonly decimals: number | null
  /** Nothing but a decision could make it not apply. */
  readonly alwaysApplies: boolean
}

/** While a tree is being made ready, its parts are filled in. */
export type Unready<T> = { -readonly [Key in keyof T]: T[Key] }
