import type { Instant } from '../../model/Instant.ts'
import type { Role } from '../../model/Role.ts'
import type { SnapshotKind } from '../../model/Settling.ts'
import type { Blocker, BlockerKind } from './Blocker.ts'
import type { OpenSelfChecks } from './openSelfChecks.ts'

/** How many of a kind one can clear. 各人处理的数量 */
export interface ClearerCount {
  readonly name: string
  readonly roles: readonly Role[]
  readonly count: number
}

/** A kind of blockers: how many, and who clears them. 各类待处理事项 */
export interface BlockerCount {
  readonly kind: BlockerKind
  readonly title: string
  readonly way: string
  readonly count: number
  /** Those with the most first. */
  readonly clears: readonly ClearerCount[]
}

/** A clause that no rule expresses, with what was decided of it. 要由人裁定的条文 */
export interface ClauseSheet {
  readonly key: string
  readonly place: string
  readonly text: string
  readonly cleared: { readonly decision: string; readonly why: string; readonly byName: string; readonly at: Instant } | null
}

/** A unit whose grade a named body chooses. 等次审定 */
export interface ChoiceSheet {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly total: string
  readonly place: string | null
  readonly grades: readonly string[]
  readonly because: readonly string[]
  readonly tiedWith: readonly string[]
  /** Null: it is not decided yet. */
  readonly decided: { readonly grade: string; readonly by: string; readonly why: string } | null
}

/** A settled result in the list. 一份定稿 */
export interface SnapshotSheet {
  readonly id: string
  readonly number: number
  readonly kind: SnapshotKind
  readonly title: string
  readonly at: Instant
  readonly byName: string
  readonly why: string
  readonly receipt: string
  readonly journalSeq: number
  readonly journalHash: string | null
  readonly units: number
  /** Something has changed since. */
  readonly stale: boolean
}

/** What is left before a round is settled, and what was settled. 定稿页 */
export interface SettlingSheet {
  /** Of the round as it was looked at: settling states it. */
  readonly revision: number
  readonly receipt: string
  readonly units: number
  readonly total: number
  /** Of these so many keep it from being settled as either kind. */
  readonly blocking: Readonly<Record<SnapshotKind, number>>
  /** It keeps nothing from being settled, and should be known before. */
  readonly selfChecks: OpenSelfChecks | null
  /** Until when units may still object, which keeps nothing from being settled either; null: nobody may. */
  readonly objectionsUntil: Instant | null
  readonly kinds: readonly BlockerCount[]
  readonly matching: number
  readonly blockers: readonly Blocker[]
  readonly clauses: readonly ClauseSheet[]
  readonly choices: readonly ChoiceSheet[]
  /** The body that decides them. */
  readonly body: string
  readonly suggested: SnapshotKind
  readonly snapshots: readonly SnapshotSheet[]
}
