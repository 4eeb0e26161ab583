import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { RoundIncidents } from '../../../../server/routes/incidents.ts'
import { ask } from '../../../ask.ts'
import { ListTable } from '../../../components/ListTable.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatDate } from '../../../dates.ts'
import { formatInstant } from '../../../instants.ts'
import { IncidentFields } from '../../incidents/IncidentFields.tsx'
import { IncidentBasis } from '../../incidents/IncidentTable.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { roundPath } from '../roundQueries.ts'

const roundIncidentsQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'incidents'],
    queryFn: ({ signal }) => ask<RoundIncidents>(`${roundPath(round)}/incidents`, signal),
  })

/** 批次读到的事项: which of the year's facts this round counts, so that nobody has to guess. */
export function RoundIncidentsPage() {
  const { round } = useParams({ from: '/rounds/$round/incidents' })
  const query = useQuery(roundIncidentsQuery(round))
  return (
    <RoundFrame
      round={round}
      title="事项"
      lead={
        <>
          全年登记的通报、曝光等，本批次自动读它期间里的。登记和撤回在“<Link to="/incidents">事项</Link>”里办，办了这里马上变。
        </>
      }
    >
      <Loaded query={query}>{(read) => <ReadIncidents read={read} />}</Loaded>
    </RoundFrame>
  )
}

function ReadIncidents({ read: { from, to, kinds, incidents } }: { readonly read: RoundIncidents }) {
  if (kinds.length === 0) return <p className="notice-box">本批次的方案不读全年的事项，通报、曝光等由考核人员在评分时填写。</p>
  return (
    <section className="panel">
      <p>
        读{formatDate(from)}到{formatDate(to)}之间的{kinds.join('、')}；撤回的不计。
      </p>
      <p role="status" className="quiet small">
        读到 {incidents.length} 件
      </p>
      {incidents.length === 0 ? (
        <p className="notice-box">这段时间里，名单上的单位还没有登记过这些事项。</p>
      ) : (
        <ListTable heads={['日期', '单位', '种类', '内容', '依据和佐证', '登记时间']} kind="incident-table">
          {incidents.map((incident) => (
            <tr key={incident.id}>
              <td className="date">{formatDate(incident.on)}</td>
              <th scope="row">{incident.unitName}</th>
              <td>{incident.kind}</td>
              <td>
                <IncidentFields incident={incident} />
              </td>
              <td>
                <IncidentBasis incident={incident} />
              </td>
              <td className="small">{formatInstant(incident.recordedAt)}</td>
            </tr>
          ))}
        </ListTable>
      )}
    </section>
  )
}
