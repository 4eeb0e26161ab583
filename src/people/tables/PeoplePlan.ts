import type { Instant } from '../../model/Instant.ts'
import type { Role } from '../../model/Role.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import type { RowPlan } from './Preview.ts'

/** A person as a table wants him; `id` null: a new one. */
export interface PlannedPerson {
  readonly id: string | null
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly phone: string | null
  readonly email: string | null
  readonly changed: boolean
}

/** A duty to be granted to whoever has the login name. */
export interface PlannedDuty {
  readonly login: string
  readonly role: Role
  readonly unit: string
  readonly round: string | null
  /** Null: from the import. */
  readonly from: Instant | null
  readonly to: Instant | null
}

/** What a table of people would do. 人员导入计划 */
export interface PeoplePlan {
  readonly rows: readonly RowPlan[]
  readonly faults: readonly string[]
  readonly people: readonly PlannedPerson[]
  readonly duties: readonly PlannedDuty[]
  /** Duties without an end that are given one. */
  readonly ends: readonly { readonly duty: string; readonly person: string; readonly to: Instant }[]
}

/** Whoever hands the table in, and how far he may go. */
export interface PeopleAsking {
  readonly within: string | null
  /** Null: whoever sits at the machine, who may everything. */
  readonly held: readonly HeldDuty[] | null
  /** Null: nobody who could give himself something. */
  readonly by: TableSender | null
  readonly at: Instant
}

/** Who hands a table in. */
export interface TableSender {
  readonly person: string
  /** A token that manages people gives no duties. */
  readonly mayGrant: boolean
}
