import type { WorkCalendar } from '../calendar/WorkCalendar.ts'
import type { CalendarDate } from '../model/CalendarDate.ts'
import type { NodeCode } from '../model/Expression.ts'
import type { EarlierResult, Facts, Lane, Unit } from '../model/Facts.ts'
import { ZERO, type Fraction } from '../model/Fraction.ts'
import type { Interval } from '../model/Interval.ts'
import type { GroupFigures, NodeResult } from '../model/Result.ts'
import type { PlaceRange } from '../model/Standing.ts'
import type { CompiledTree } from './nodes/compileTree.ts'
import { NOTHING } from './values/intervals.ts'
import type { Known, KnownRow } from './answers/Known.ts'
import { knownFromFacts } from './answers/knownFromFacts.ts'
import type { Claimed } from './lines/once.ts'
import type { KeptResults } from './nodes/KeptResults.ts'
import type { Profile } from './nodes/profile.ts'

/** Which copy of a `per` node is being scored. */
export interface Copy {
  readonly each: 'object' | 'assessor' | 'expert'
  readonly name: string
}

/** A place still possible, and the least and most who are ranked with it. */
export interface FiguredPlace {
  readonly place: PlaceRange | null
  readonly ranked: PlaceRange
}

/** What a grade's condition may look at besides the result. */
export interface StandingFigures {
  readonly places: Readonly<Record<string, FiguredPlace>>
  readonly history: readonly EarlierResult[]
}

/** What stays the same while one unit is scored. */
export interface Case {
  readonly tree: CompiledTree
  readonly unit: Unit
  readonly facts: Facts
  readonly asOf: CalendarDate
  readonly calendar: WorkCalendar
  readonly lanes: readonly Lane[]
  readonly figures: GroupFigures | undefined
  readonly standing: StandingFigures | undefined
  readonly total: Interval | null
}

const NONE: ReadonlySet<NodeCode> = new Set()

/** Everything that expressions and nodes of one unit read while it is scored; one is made per unit, copy and trial. 计分环境 */
export class Env {
  readonly case: Case
  readonly copy: Copy | null
  readonly selfOnly: boolean
  readonly known: (Known | undefined)[]
  /** Where nodes outside a trial or a copy are looked up. */
  readonly base: Env
  readonly results: (NodeResult | undefined)[]
  profile: Profile | null = null
  /** Results kept from profile to profile; null where one profile is scored, and in trials and copies. */
  kept: KeptResults | null = null
  /** Nodes that are looked at though it is not settled that they apply: none of them gives points. */
  undecided: ReadonlySet<NodeCode> = NONE
  /** Rows that another clause of the same cause keeps, by line. */
  claimed: ReadonlyMap<object, ReadonlyMap<string, Claimed>> | null = null
  row: KnownRow | null = null
  of: Fraction = ZERO
  running: Interval = NOTHING

  constructor(of: Case, from?: { base: Env; copy?: Copy; selfOnly?: boolean; known?: (Known | undefined)[] }) {
    this.case = of
    this.copy = from?.copy ?? from?.base.copy ?? null
    this.selfOnly = from?.selfOnly ?? from?.base.selfOnly ?? false
    this.known = from?.known ?? new Array<undefined>(of.tree.checks.length)
    this.base = from && from.selfOnly !== true ? from.base.base : this
    this.results = new Array<undefined>(of.tree.nodes.length)
    if (from) {
      this.profile = from.base.profile
      this.undecided = from.base.undecided
      this.claimed = from.base.claimed
    }
  }

  /** What the facts say of a check. */
  knows(slot: number): Known {
    return (this.known[slot] ??= knownFromFacts(this, slot))
  }
}
