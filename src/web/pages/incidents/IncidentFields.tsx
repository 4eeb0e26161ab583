import { useQuery } from '@tanstack/react-query'
import type { IncidentList } from '../../../server/routes/incidents.ts'
import { formatDate } from '../../dates.ts'
import { kindsQuery } from './incidentQueries.ts'

type Told = Pick<IncidentList['incidents'][number], 'kind' | 'on' | 'fields'>

/** What was recorded of an incident, in the words by which it is asked for. 事项的内容 */
export function IncidentFields({ incident: { kind, on, fields } }: { readonly incident: Told }) {
  const kinds = useQuery(kindsQuery)
  // Not in other words for the moment until these are there.
  if (kinds.isPending) return null
  const asked = new Map(kinds.data?.kinds.find((one) => one.kind === kind)?.fields.map((one) => [one.name, one]))
  // The day itself stands beside it.
  const said = Object.entries(fields).filter(([name, value]) => asked.has(name) || value !== on)
  if (said.length === 0) return null
  return (
    <dl className="incident-fields">
      {said.map(([name, value]) => {
        const { ask, kind: of, open } = asked.get(name) ?? { ask: '另有登记', kind: 'text', open: null }
        return (
          <div key={name}>
            <dt>{ask}</dt>
            <dd>{value === null ? (open ?? '还没有') : of === 'date' ? formatDate(value) : value}</dd>
          </div>
        )
      })}
    </dl>
  )
}
