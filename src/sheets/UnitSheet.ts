import type { ExplainedNode } from '../model/Explanation.ts'
import type { Reading } from '../model/Programme.ts'
import type { Bar, StandingLine } from './RoundSheet.ts'

/** A node of a unit's sheet: what the engine explained, and what the page needs to draw it. */
export interface SheetNode extends Omit<ExplainedNode, 'children'> {
  /** Unique within the sheet, copies included. */
  readonly key: string
  readonly number: string
  readonly bar: Bar | null
  /** Points were surely lost here. */
  readonly fellShort: boolean
  /** Something here is still open. */
  readonly open: boolean
  readonly children: readonly SheetNode[]
}

/** A unit's sheet. 单位得分表 */
export interface UnitSheet {
  readonly programme: { readonly id: string; readonly title: string; readonly hash: string; readonly card: string | null }
  readonly title: string
  readonly asOf: string
  readonly unit: {
    readonly id: string
    readonly name: string
    readonly group: string
    readonly class: string | null
    readonly functions: readonly string[]
  }
  readonly standing: StandingLine
  readonly gradeNames: readonly string[]
  readonly table: { readonly name: string; readonly ranked: number }
  readonly root: SheetNode
  /** Registers that counted as they stand though more may come. */
  readonly presumed: readonly string[]
  readonly readings: readonly Reading[]
  readonly receipt: string
  readonly previous: { readonly id: string; readonly name: string } | null
  readonly next: { readonly id: string; readonly name: string } | null
}
