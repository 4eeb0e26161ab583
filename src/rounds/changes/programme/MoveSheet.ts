import type { Difference } from '../../../engine/differences/Difference.ts'
import type { RoundEffects, UnitEffect } from '../../../engine/differences/effects/RoundEffects.ts'
import type { Accepted } from '../RoundChange.ts'

/** A published wording to which a round may go over. 可换用的新版 */
export interface LaterWording {
  readonly hash: string
  readonly version: number
  readonly title: string
  readonly publishedAt: string
}

/** What going over to another wording would do, all of it. 换版的影响 */
export interface MoveEffects extends Accepted {
  readonly from: LaterWording
  readonly to: LaterWording
  readonly differences: readonly Difference[]
  /** In the order of the roster. */
  readonly units: readonly UnitEffect[]
  readonly fresh: RoundEffects['fresh']
}

/** A part of it as a page shows it, those that change first. 换版影响页 */
export interface MoveSheet extends Omit<MoveEffects, 'units'> {
  readonly counts: {
    readonly units: number
    readonly changed: number
    /** No more on the roster. */
    readonly gone: number
    /** Answers that the new wording has no use for. */
    readonly unused: number
    /** Units that are asked something nobody has answered. */
    readonly asked: number
  }
  readonly units: readonly UnitEffect[]
  /** How many the page's filter leaves. */
  readonly found: number
}

/** How far the work on a change of programme is. 换版进度 */
export type MoveProgress =
  | { readonly state: 'working'; readonly what: 'looking' | 'moving'; readonly done: number; readonly of: number }
  | { readonly state: 'shown'; readonly sheet: MoveSheet }
  | { readonly state: 'done' }
  | { readonly state: 'refused'; readonly code: string; readonly message: string; readonly details: readonly string[] }
