/** What was done, to what, and why; as it goes into the journal. 操作 */
export interface Act {
  /** A verb of the permission table's words: `unit.rename`, `answer.add`. */
  readonly act: string
  readonly on: { readonly kind: string; readonly id: string }
  readonly why?: string
  /** References, not copies: ids and hashes. */
  readonly refs?: Readonly<Record<string, string>>
}
