import { queryOptions } from '@tanstack/react-query'
import type { PeopleList, PersonRow } from '../server/routes/people.ts'
import { ask } from './ask.ts'

export type { DutyRow, PersonRow } from '../server/routes/people.ts'

/** Everything about people is out of date when one of them or one of their duties has changed. */
export const PEOPLE = ['people'] as const

/** Which people are asked for; empty: whoever they are. */
export interface PeopleAsked {
  readonly under?: string
  readonly search?: string
  readonly role?: string
  readonly state?: string
}

export const peopleQuery = (asked: PeopleAsked, limit: number, offset: number) =>
  queryOptions({
    queryKey: [...PEOPLE, 'list', asked, limit, offset],
    queryFn: ({ signal }) => {
      const parameters = new URLSearchParams({ ...asked, limit: String(limit), offset: String(offset) })
      return ask<PeopleList>(`/api/people?${parameters.toString()}`, signal)
    },
    staleTime: 0,
  })

/** Enough to choose from. */
const FEW = 20

/** Those whose name or login name has these signs in it. */
export const someoneQuery = (search: string) => peopleQuery(search === '' ? {} : { search }, FEW, 0)

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [...PEOPLE, 'one', id],
    queryFn: ({ signal }) => ask<PersonRow>(`/api/people/${encodeURIComponent(id)}`, signal),
    staleTime: 0,
  })
