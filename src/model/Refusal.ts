/** Why something asked for was not done; the server makes a status of it, the terminal an exit code. 拒绝的种类 */
export type RefusalKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'locked' | 'too-many' | 'too-large' | 'unavailable'

/**
 * What was asked for was not done, nothing has changed, and the person who asked is told what, where and what to do. 拒绝
 *
 * Not for our own faults: those are plain errors.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  /** Stable, for programs: `unit-name-taken`. */
  readonly code: string
  /** One line each, where several things are wrong. */
  readonly details: readonly string[]
  /** When asking again is worth while; null: nobody knows. */
  readonly waitMs: number | null

  /** @param message a whole Chinese sentence that says what to do */
  constructor(kind: RefusalKind, code: string, message: string, details: readonly string[] = [], waitMs: number | null = null) {
    super(message)
    this.kind = kind
    this.code = code
    this.details = details
    this.waitMs = waitMs
  }
}
