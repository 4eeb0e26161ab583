import type { Difference } from '../../engine/differences/Difference.ts'
import type { RoundEffects } from '../../engine/differences/effects/RoundEffects.ts'

/** A programme, or one wording of it, as it is chosen for a comparison. 可比较的方案 */
export interface VersionLine {
  /** What it is asked for by: the id, with the version behind it where it is not the newest. */
  readonly ref: string
  readonly version: number
  readonly title: string
  readonly issued: string
  readonly hash: string
}

/** The wordings of a programme, newest first, and the other programmes that it can be compared with. 版本 */
export interface VersionsSheet {
  readonly versions: readonly VersionLine[]
  readonly others: readonly VersionLine[]
}

/** Two programmes clause by clause, and what they make of the earlier one's demonstration round. 差异 */
export interface DifferencesSheet {
  readonly before: VersionLine
  readonly after: VersionLine
  readonly differences: readonly Difference[]
  readonly effects: RoundEffects | null
  /** Why the round could not be scored by both. */
  readonly withoutEffects: string | null
}
