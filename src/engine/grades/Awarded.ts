/** What a ranking rule makes of one candidate. 按规则所得等次 */
export interface Awarded {
  readonly grades: ReadonlySet<string>
  /** Facts are missing, so that others are possible. */
  readonly open: boolean
  readonly because: readonly string[]
}
