/** A row of the matrix: an indicator or a column, or whatever else has a scope of its own. 适用范围的一行 */
export interface MatrixRow {
  readonly code: string
  /** The notice's own number; empty where it has none. */
  readonly number: string
  readonly name: string
  /** The section that it stands in. */
  readonly section: string
  /** To whom it applies, in words. */
  readonly scope: string
  /** The notice leaves open to whom. */
  readonly open: boolean
  /** It may be said of a unit that it does not apply though the notice does not say so. */
  readonly excusable: boolean
}

/**
 * How a row stands to a unit, a letter each. 是否适用
 *
 * `y`, `n`: as the scope says. `o`: nobody has decided. `Y`, `N`: as was decided. `u`: not, for a row above it does not.
 */
export type MatrixSign = 'y' | 'n' | 'o' | 'Y' | 'N' | 'u'

/** The units of one scorecard by its rows. 一张评分表的适用范围 */
export interface MatrixTable {
  /** Of the scorecard; empty where there is but one. */
  readonly name: string
  readonly groups: readonly string[]
  readonly rows: readonly MatrixRow[]
  /** A sign for each row, in their order. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly group: string; readonly signs: string }[]
}

/** Pairs that nobody has decided. 未定数 */
export const undecidedIn = (tables: readonly MatrixTable[]): number =>
  tables.flatMap(({ units }) => units).reduce((sum, { signs }) => sum + signs.split('o').length - 1, 0)
