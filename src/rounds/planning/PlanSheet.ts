import type { Lane } from '../../model/Facts.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import type { MatrixTable } from '../matrix/Matrix.ts'
import type { ProposedStage } from '../stages/plannedStages.ts'
import type { GroupFacts } from './factsNeeded.ts'
import type { Certainty } from './meetNames.ts'
import type { PeriodChoice } from './periodChoices.ts'
import type { PlanGap } from './PlanGap.ts'

/** A registered unit that may be meant. */
export interface OfferedUnit {
  readonly id: string
  readonly name: string
  readonly path: string
}

/** A name of the notice, and whom it may mean. 待对应的名称 */
export interface SheetName {
  readonly name: string
  readonly group: string
  readonly class: string | null
  readonly aliases: readonly string[]
  readonly certainty: Certainty
  /** The one that it means, or those among whom one is to be chosen. */
  readonly units: readonly OfferedUnit[]
  /** Where nobody is called so: names that are like it. */
  readonly near: readonly OfferedUnit[]
}

/** A name that only scopes have. 只在适用范围里出现的名称 */
export interface SheetStrange {
  /** Under which it stands among those left out. */
  readonly key: string
  readonly kind: 'unit' | 'function'
  readonly name: string
  readonly rows: readonly string[]
  readonly units: readonly OfferedUnit[]
  readonly near: readonly OfferedUnit[]
}

/** A lead assessor and who it may be. */
export interface SheetLead {
  readonly name: string
  readonly aliases: readonly string[]
  /** How many rows it leads. */
  readonly rows: number
  readonly units: readonly OfferedUnit[]
}

/** A check of a group and who would answer it. 谁来作答 */
export interface SheetCheck {
  readonly group: string
  readonly check: string
  readonly ask: string
  /** The row where it is asked; empty for one of the whole programme. */
  readonly row: string
  readonly suggested: readonly Lane[]
}

/** What the programme says that a plan rests on. */
export interface SheetProgramme {
  readonly hash: string
  readonly id: string
  readonly title: string
  readonly issuer: string
  /** The year of its own period. */
  readonly year: number
  /** The days covered as the plan stands. */
  readonly covered: { readonly from: string; readonly to: string }
  /** Parts of the year; empty where it does not recur. */
  readonly periods: readonly PeriodChoice[]
  readonly groups: readonly {
    readonly name: string
    readonly size: number | null
    /** The notice names only some of its units. */
    readonly open: boolean
    readonly classes: readonly { readonly name: string; readonly size: number | null }[]
  }[]
  readonly functions: readonly string[]
  readonly draws: readonly {
    readonly id: string
    readonly name: string
    /** The group drawn from; empty: objects of each unit. */
    readonly group: string
    readonly objects: string
    readonly count: number | null
    readonly countTo: number | null
    readonly text: string
  }[]
}

/** A plan as its page shows it, with all that follows from it. 批次草案页 */
export interface PlanSheet {
  readonly id: string
  readonly version: number
  readonly changedBy: string
  readonly changedAt: string
  /** The round that it became. */
  readonly openedAs: string | null
  readonly droppedAt: string | null
  readonly organiser: string
  readonly plan: RoundPlan
  readonly programme: SheetProgramme | null
  readonly names: readonly SheetName[]
  readonly strange: readonly SheetStrange[]
  readonly facts: readonly GroupFacts[]
  readonly leads: readonly SheetLead[]
  readonly checks: readonly SheetCheck[]
  /** The notice's stages in the time of the plan, with what is to be looked at. */
  readonly stages: readonly ProposedStage[]
  readonly matrix: readonly MatrixTable[]
  readonly undecided: number
  /** Names of registered units that the plan speaks of. */
  readonly called: Readonly<Record<string, string>>
  readonly gaps: readonly PlanGap[]
}

/** A simple round as its page begins with it: what the notice says, filled in. 简易批次预填 */
export interface BeginningSheet {
  readonly title: string
  /** What the rounds that were opened are called. */
  readonly titles: readonly string[]
  readonly shift: number
  readonly asOf: string
  readonly period: { readonly from: string; readonly to: string } | null
  readonly programme: SheetProgramme
  /** A list for each group, or for each of its classes. */
  readonly lists: readonly {
    readonly group: string
    readonly class: string | null
    readonly size: number | null
    /** Those that the notice names, as they are registered where they are. */
    readonly names: readonly string[]
  }[]
  /** Names that stand only in scopes: a list without them leaves them out. */
  readonly strange: readonly { readonly name: string; readonly rows: readonly string[]; readonly called: readonly string[] }[]
}
