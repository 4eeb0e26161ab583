import type { ExplainedNode } from '../../model/Explanation.ts'
import type { Reading } from '../../model/Programme.ts'
import type { Bar, StandingLine } from '../round/RoundSheet.ts'

/** A node of a unit's sheet: what the engine explained, and what the page needs to draw it. */
export interface SheetNode extends Omit<ExplainedNode, 'children'> {
  /** Unique within the sheet, copies included. */
  readonly key: string
  readonly number: string
  readonly bar: Bar | null
  /** Points were surely lost here, or a problem surely found. */
  readonly fellShort: boolean
  /** Something here is still open. */
  readonly open: boolean
  /** Of a column of a website: where it stands, who keeps it, how often it is renewed. */
  readonly column: { readonly path: string; readonly keepers: string; readonly updates: string } | null
  readonly children: readonly SheetNode[]
}

/** A part of the fall from full marks to the total: surely so much, and so much more at most. Negative: it gave. 失分构成 */
export interface Fall {
  /** The row's key; null for what no row did: a cap, a rounding. */
  readonly key: string | null
  readonly number: string
  readonly name: string
  readonly sure: number
  readonly most: number
  /** As it prints: `−0.5`, `＋0.4`, `−0.5 至 −2`, `最多 −2`. */
  readonly change: string
}

/** The falls below one heading of the scorecard. */
export interface FallGroup {
  readonly name: string
  readonly change: string
  readonly falls: readonly Fall[]
}

/** From full marks to the total, so that every step adds up; null where no points are given. 失分瀑布 */
export interface Waterfall {
  readonly full: string
  readonly groups: readonly FallGroup[]
  readonly total: string
  /** Full marks and both ends of the total as numbers, for the drawing. */
  readonly scale: { readonly full: number; readonly low: number; readonly high: number }
}

/** Percent of the marks, ends of what is still possible. 得分率 */
export interface Rate {
  readonly low: number
  readonly high: number
}

/** A section of the unit beside its group. 各部分得分率 */
export interface SectionRate {
  readonly name: string
  readonly points: string
  readonly marks: string
  readonly rate: Rate
  /** The middle of the group; null where too few are there to have one. */
  readonly median: Rate | null
}

/** A unit's sheet. 单位得分表 */
export interface UnitSheet {
  readonly programme: { readonly id: string; readonly title: string; readonly hash: string; readonly card: string | null }
  readonly title: string
  readonly asOf: string
  /** Years by which the programme's dates were moved for this round; 0: not at all. */
  readonly shift: number
  readonly unit: {
    readonly id: string
    readonly name: string
    readonly group: string
    readonly class: string | null
    readonly functions: readonly string[]
  }
  readonly standing: StandingLine
  readonly gradeNames: readonly string[]
  readonly table: { readonly name: string; readonly ranked: number; readonly units: number; readonly marked: boolean }
  readonly root: SheetNode
  readonly waterfall: Waterfall | null
  readonly sections: readonly SectionRate[]
  /** Registers that counted as they stand though more may come. */
  readonly presumed: readonly string[]
  readonly readings: readonly Reading[]
  readonly receipt: string
  readonly previous: { readonly id: string; readonly name: string } | null
  readonly next: { readonly id: string; readonly name: string } | null
}
