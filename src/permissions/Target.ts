/** What somebody wants to act on, as far as rights depend on it. 对象 */
export interface Target {
  /** The object's unit and all above it, nearest first; empty for the whole installation. */
  readonly units: readonly string[]
  /** The round that it belongs to; null for what belongs to none. */
  readonly round: string | null
  /** Rounds that look at it though it belongs to none: a website, in rounds that assess whose it is or who keeps its columns. There it is read. */
  readonly seenIn?: readonly string[]
  /** It is the asking person's own: his session, his token, he himself. */
  readonly self?: boolean
}

/** What belongs to no unit: backups, settings, the program itself. */
export const INSTALLATION: Target = { units: [], round: null }
