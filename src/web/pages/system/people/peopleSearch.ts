import { ROLES, type Role } from '../../../../model/Role.ts'
import type { PersonRow } from '../../../people.ts'
import { present } from '../../../search.ts'

/** Which people are listed; stands in the address, so that the same view opens again. */
export interface PeopleSearch {
  /** This unit and those below it. */
  readonly under?: string
  readonly search?: string
  readonly role?: Role
  readonly state?: PersonRow['state']
  /** From 1. */
  readonly page?: number
}

const STATES: readonly PersonRow['state'][] = ['active', 'invited', 'disabled']

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

export const peopleSearch = (search: Record<string, unknown>): PeopleSearch =>
  present({
    under: text(search['under']),
    search: text(search['search']),
    role: ROLES.find((role) => role === search['role']),
    state: STATES.find((state) => state === search['state']),
    page: Number.isSafeInteger(search['page']) && Number(search['page']) > 1 ? Number(search['page']) : undefined,
  })
