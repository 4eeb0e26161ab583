import { queryOptions } from '@tanstack/react-query'
import type { EndedList, FoundUnits, HoldingsAnswer, UnitAnswer, UnitList } from '../../../../server/routes/unitFields.ts'
import { ask } from '../../../ask.ts'

/** Everything about units is out of date when one of them has changed. */
export const UNITS = ['units'] as const

const pathOf = (unit: string) => `/api/units/${encodeURIComponent(unit)}`
const onDay = (on: string | undefined) => (on === undefined ? '' : `?${new URLSearchParams({ on }).toString()}`)

/** The tree as it was on a day; of today it is `unitsQuery`. */
export const unitsOnQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: on === undefined ? UNITS : [...UNITS, 'on', on],
    queryFn: ({ signal }) => ask<UnitList>(`/api/units${onDay(on)}`, signal),
  })

export const endedQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: [...UNITS, 'ended', on ?? ''],
    queryFn: ({ signal }) => ask<EndedList>(`/api/units/ended${onDay(on)}`, signal),
  })

/** Whom a whole name means, of any time. */
export const foundQuery = (name: string) =>
  queryOptions({
    queryKey: [...UNITS, 'find', name],
    queryFn: ({ signal }) => ask<FoundUnits>(`/api/units/find?${new URLSearchParams({ name }).toString()}`, signal),
  })

export const unitQuery = (unit: string) =>
  queryOptions({
    queryKey: [...UNITS, 'one', unit],
    queryFn: ({ signal }) => ask<UnitAnswer>(pathOf(unit), signal),
    staleTime: 0,
  })

/** What hangs on a unit that may end. */
export const holdingsQuery = (unit: string) =>
  queryOptions({
    queryKey: [...UNITS, 'holdings', unit],
    queryFn: ({ signal }) => ask<HoldingsAnswer>(`${pathOf(unit)}/holdings`, signal),
    staleTime: 0,
  })
