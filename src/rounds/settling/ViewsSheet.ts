import type { Instant } from '../../model/Instant.ts'
import type { SnapshotKind } from '../../model/Settling.ts'
import type { RowMove } from './movesBetween.ts'

/** Ways in which a unit's result is seen, in their order. 自评、考核、异议后、定稿 */
export const SEEN_AS = ['self', 'assessed', 'objected', 'settled'] as const

export type SeenAs = (typeof SEEN_AS)[number]

const TITLES: Readonly<Record<SeenAs, string>> = { self: '自评', assessed: '考核得分', objected: '异议复核后', settled: '最终定稿' }

export const seenAsInWords = (as: SeenAs): string => TITLES[as]

/** A unit's result seen one way. 一种口径 */
export interface ViewColumn {
  readonly as: SeenAs
  readonly title: string
  readonly total: string
  /** Null: it is not ranked this way. */
  readonly place: string | null
  readonly grades: readonly string[]
  /** Of a settled one. */
  readonly at: Instant | null
}

/** A row in all ways; null: it does not stand there. 各口径的一项 */
export interface ViewRow {
  readonly node: string
  readonly name: string
  readonly section: string
  readonly points: readonly string[]
}

/** From one way to the next. 前后变动 */
export interface ViewStep {
  readonly from: SeenAs
  readonly to: SeenAs
  readonly rows: readonly RowMove[]
}

/** A unit's result as it said itself, as it was assessed, after objections and as it was settled, with what moved and why. 前后对照 */
export interface ViewsSheet {
  readonly unit: string
  readonly name: string
  readonly columns: readonly ViewColumn[]
  readonly rows: readonly ViewRow[]
  readonly steps: readonly ViewStep[]
}

/** A unit that came out otherwise than in the settled result before. 两次定稿之间的变动 */
export interface SnapshotMove {
  readonly unit: string
  readonly name: string
  readonly before: { readonly total: string; readonly place: string | null; readonly grades: readonly string[] }
  readonly after: { readonly total: string; readonly place: string | null; readonly grades: readonly string[] }
  readonly rows: readonly RowMove[]
}

/** Who moved between a settled result and the one before it. 定稿变动 */
export interface SnapshotMoves {
  readonly snapshot: string
  readonly number: number
  readonly kind: SnapshotKind
  /** Null: it is the first. */
  readonly than: { readonly id: string; readonly number: number; readonly kind: SnapshotKind; readonly at: Instant } | null
  readonly units: number
  readonly moved: readonly SnapshotMove[]
}
