import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DemonstrationPeople } from '../../server/routes/demonstration.ts'
import { ask, send } from '../ask.ts'
import { useMe } from '../me.ts'

const peopleQuery = queryOptions({
  queryKey: ['demonstration', 'people'],
  queryFn: ({ signal }) => ask<DemonstrationPeople>('/api/demonstration/people', signal),
  // Those of rounds that are still being made come a little later.
  refetchInterval: ({ state }) => (state.data?.people.length === 0 ? 5_000 : false),
})

/** Who keeps the demonstration: everybody, before he chooses. */
const KEEPER = ''

/** As whom one looks at the demonstration; choosing leads to the one thing that he has to do. 我是谁 */
export function RoleSwitch() {
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data } = useQuery(peopleQuery)
  const people = data?.people ?? []
  const change = useMutation({
    mutationFn: (person: string) => send('POST', '/api/demonstration/as', { person: person === KEEPER ? null : person }),
    networkMode: 'always',
    onSuccess: async (_done, person) => {
      await navigate({ to: people.find(({ id }) => id === person)?.page ?? '/home' })
      // Everything on the page is another's now.
      await client.resetQueries()
    },
  })
  if (people.length === 0) return null
  const now = people.find(({ id }) => id === me?.person?.id)
  return (
    <label className="role-switch no-print">
      我是
      <select
        value={now?.id ?? KEEPER}
        disabled={change.isPending}
        onChange={({ target }) => change.mutate(target.value)}
        title={now?.does}
      >
        <option value={KEEPER}>演示管理员</option>
        {people.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
