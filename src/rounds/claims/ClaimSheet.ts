import type { ClaimState } from '../../model/Claim.ts'
import type { Instant } from '../../model/Instant.ts'
import type { CapEffect, RowEffect } from '../effects/effectOf.ts'
import type { CitedProof, NamedMoved } from '../objections/ObjectionSheet.ts'
import type { SelfWindow } from '../selfCheck/SelfCheckSheet.ts'
import type { Bonus } from './bonusesOf.ts'

/** What was said of one thing that was asked. 申报的内容 */
export interface SaidField {
  readonly ask: string
  readonly text: string
}

/** A claim as it is listed. 加分申报 */
export interface ClaimLine {
  readonly id: string
  readonly version: number
  readonly unit: string
  readonly unitName: string
  readonly group: string
  readonly node: string
  readonly nodeName: string
  readonly section: string
  readonly check: string
  /** What the list is called. */
  readonly ask: string
  readonly on: string
  /** As the unit says. */
  readonly said: readonly SaidField[]
  readonly text: string
  readonly state: ClaimState
  readonly late: boolean
  readonly draftedAt: Instant
  readonly filedAt: Instant | null
  readonly decidedAt: Instant | null
  /** Null: undecided. Its own unit reads the office. */
  readonly decidedBy: string | null
  readonly decidedWhy: string | null
  /** As it was found to be, where that is something else; null: as the unit says. */
  readonly verified: readonly SaidField[] | null
  /** The incident that it became was taken back. */
  readonly undone: { readonly at: Instant; readonly why: string } | null
}

/** A claim as its own unit reads it. 本单位的加分申报 */
export interface OwnClaim extends ClaimLine {
  readonly fields: Readonly<Record<string, string | null>>
  readonly proof: readonly CitedProof[]
}

/** What a unit's people see of their claims. 单位的加分申报 */
export interface UnitClaims {
  readonly now: Instant
  readonly round: { readonly id: string; readonly title: string }
  readonly unit: { readonly id: string; readonly name: string }
  readonly period: { readonly from: string; readonly to: string }
  /** Null: no stage guards it. */
  readonly window: SelfWindow | null
  /** Nothing more is taken, and why; null: it may be claimed. */
  readonly locked: string | null
  readonly bonuses: readonly Bonus[]
  readonly claims: readonly OwnClaim[]
  readonly may: { readonly draft: boolean; readonly file: boolean }
}

/** Another claim, filed or accepted, that rests on a same file or address. 同一材料的另一份申报 */
export interface SameProof {
  readonly id: string
  readonly unitName: string
  readonly nodeName: string
  readonly state: ClaimState
  /** What both rest on. */
  readonly names: readonly string[]
}

/** A claim in the list of who verifies. 待核实清单的一行 */
export interface ListedClaim extends ClaimLine {
  /** How many others rest on a same file or address. */
  readonly same: number
  /** What accepting moved its unit's total by; null: undecided, refused. */
  readonly moved: NamedMoved | null
}

/** What was filed in a round. 加分申报清单 */
export interface ClaimList {
  readonly claims: readonly ListedClaim[]
  readonly counts: Readonly<Partial<Record<ClaimState, number>>>
  /** The programme gives bonuses that can be claimed. */
  readonly offers: boolean
}

/** One claim with all that is needed to decide about it. 加分申报详情 */
export interface ClaimPage extends OwnClaim {
  readonly round: string
  readonly asOf: string
  /** Null: the card has no such bonus any more. */
  readonly bonus: Bonus | null
  readonly same: readonly SameProof[]
  /** What counts in the list already. */
  readonly counted: readonly { readonly said: readonly SaidField[]; readonly from: string }[]
  /** Everybody who moved, the unit itself first; null: nothing was changed. */
  readonly allMoved: readonly NamedMoved[] | null
  readonly may: { readonly decide: boolean; readonly whyNot: string | null }
}

/** What accepting would do. 核实的影响 */
export interface ClaimEffect {
  readonly moved: readonly NamedMoved[]
  readonly rows: readonly RowEffect[]
  readonly cap: CapEffect | null
}
