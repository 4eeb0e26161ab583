import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { FractionText } from '../../model/Fraction.ts'

/** By what a result counts in a larger assessment; all exact. 折算办法 */
export interface Weighting {
  /** Null: it is not weighted. */
  readonly weight: FractionText | null
  /** Points out of so many count as out of so many; null: as they are. */
  readonly scale: { readonly outOf: FractionText; readonly to: FractionText } | null
}

/** A unit as it is reported. 报送的一个单位 */
export interface ReportedRow {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly class: string | null
  /** Exact; null: it has no points, for the reason that the printed text says. */
  readonly total: FractionText | null
  readonly place: string | null
  readonly grades: readonly string[]
  /** The total scaled and weighted, exact. */
  readonly weighted: FractionText | null
  /** As they are printed: each rounded once, from what is exact. */
  readonly printed: { readonly total: string; readonly weighted: string }
}

/** Units that are ranked among each other. 报送的一张表 */
export interface ReportedTable {
  readonly name: string
  readonly rows: readonly ReportedRow[]
  /** What the printed weighted points come to together; empty where there are none. */
  readonly sum: string
}

/** Who approved it, and when. 报送件上的审定 */
export interface ReportedApproval {
  readonly body: string
  readonly name: string
  readonly on: CalendarDate
  readonly via: 'page' | 'paper'
}

/** An approved result as it is handed to a larger assessment: whoever takes it can tell that nothing in it was changed. 报送件 */
export interface ReportedResult {
  readonly format: 'mingjing-report-1'
  readonly id: string
  readonly demonstration: boolean
  readonly round: { readonly id: string; readonly title: string; readonly asOf: CalendarDate }
  readonly programme: { readonly hash: string; readonly title: string }
  readonly office: string
  readonly settled: { readonly number: number; readonly on: CalendarDate; readonly receipt: string; readonly journal: string }
  readonly approvals: readonly ReportedApproval[]
  readonly to: string
  readonly weighting: Weighting
  readonly decimals: number
  readonly signedBy: string
  readonly on: CalendarDate
  readonly why: string
  readonly tables: readonly ReportedTable[]
  /** SHA-256 of the tables as canonical JSON. */
  readonly hash: string
}
