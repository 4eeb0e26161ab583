import { queryOptions, useQuery } from '@tanstack/react-query'
import type { OutsideLosses } from '../../../../server/incomingApi.ts'
import { ask } from '../../../ask.ts'
import { ListTable } from '../../../components/ListTable.tsx'
import { roundPath } from '../roundQueries.ts'

const lossesQuery = (round: string, unit: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'units', unit, 'incoming'],
    queryFn: ({ signal }) => ask<OutsideLosses>(`${roundPath(round)}/units/${encodeURIComponent(unit)}/incoming`, signal),
  })

/** 外来扣分清单: what other assessments took from the unit, each with its clause; nothing where none did. */
export function OutsideLossesPart({ round, unit }: { readonly round: string; readonly unit: string }) {
  const { data } = useQuery(lossesQuery(round, unit))
  if (!data || data.lists.length === 0) return null
  return (
    <section className="panel" aria-label="外来扣分清单">
      <h2>外来扣分清单</h2>
      {data.lists.map(({ source, ask: question, losses }) => (
        <div key={`${source.title} ${source.number ?? ''} ${question}`}>
          <p>
            {source.title}
            {source.number !== null && `（${source.number}）`}，{source.issuer}
            {source.on !== null && <span className="date">，{source.on}</span>}
            <span className="quiet">{question === '' ? '' : `（计入“${question}”）`}</span>
          </p>
          <ListTable heads={['扣分事项', '条款', { text: '扣分', figure: true }]} label={`${source.title}的扣分`}>
            {losses.map(({ what, clause, points }, index) => (
              // Two rows of a list may say the same.
              <tr key={`${String(index)} ${what}`}>
                <th scope="row">{what === '' ? clause : what}</th>
                <td>{what === '' ? '' : clause}</td>
                <td className="figure">{points ?? '没有写'}</td>
              </tr>
            ))}
          </ListTable>
        </div>
      ))}
    </section>
  )
}
