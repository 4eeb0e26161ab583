import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import type { Role } from '../../../../../model/Role.ts'
import { ask } from '../../../../ask.ts'
import { useHolds } from '../../../../me.ts'
import type { DutyRow } from '../../../../people.ts'

/** Where a role would be given. */
type Place = Pick<DutyRow, 'unit' | 'round'>

const grantableQuery = ({ unit, round }: Place) =>
  queryOptions({
    queryKey: ['grantable', unit, round],
    queryFn: ({ signal }) => {
      const parameters = round === null ? '' : `?${new URLSearchParams({ round }).toString()}`
      return ask<{ readonly roles: readonly Role[] }>(`/api/units/${encodeURIComponent(unit)}/grantable-roles${parameters}`, signal)
    },
  })

/** Which roles the reader may give over a unit in every round; undefined: not known yet. 可授予的角色 */
export function useGrantableRoles(unit: string): readonly Role[] | undefined {
  const found = useQuery({ ...grantableQuery({ unit, round: null }), enabled: unit !== '' })
  return found.error || unit === '' ? [] : found.data?.roles
}

/** Which of some duties the reader could have given: those he may take back and hand over. */
export function useGrantable(duties: readonly DutyRow[]): (duty: DutyRow) => boolean {
  const grants = useHolds('duty.manage')
  const places = [...new Map(duties.map(({ unit, round }) => [`${unit} ${String(round)}`, { unit, round }])).values()]
  const answers = useQueries({ queries: grants ? places.map(grantableQuery) : [] })
  return ({ unit, round, role }) => {
    const at = places.findIndex((place) => place.unit === unit && place.round === round)
    return answers[at]?.data?.roles.includes(role) ?? false
  }
}
