/** From where a request came, as its session will be shown. 来访 */
export interface Caller {
  /** IP address of the browser, behind a trusted proxy too. */
  readonly address: string
  /** What the browser says it is. */
  readonly agent: string
  /** The secret by which this browser is known from an earlier sign-in; null: from none. */
  readonly browser: string | null
  /** The secret of the session that it has; ended when it signs in anew. Null: it has none. */
  readonly session: string | null
}
