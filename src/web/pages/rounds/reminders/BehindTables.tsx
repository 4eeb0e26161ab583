import { Link } from '@tanstack/react-router'
import { ListTable } from '../../../components/ListTable.tsx'
import { formatInstant } from '../../../instants.ts'
import type { Behind } from './remindersQuery.ts'

/** Units that have not done it. 未完成的单位 */
export function UnitTable({ units, mayOpen }: { readonly units: Behind['units']; readonly mayOpen: boolean }) {
  return (
    <ListTable heads={['单位', '办到哪一步', '延期到', '是否逾期']}>
      {units.map(({ unit, name, state, nobody, until, overdue }) => (
        <tr key={unit}>
          <th scope="row">{name}</th>
          <td>
            {state}
            {nobody && mayOpen && (
              <Link className="no-print reminder-way" to="/system/people" search={{ under: unit }}>
                去开账号
              </Link>
            )}
          </td>
          <td>{until === null ? '' : formatInstant(until)}</td>
          <td>{overdue ? <span className="lost">✕ 逾期</span> : '○ 未到期'}</td>
        </tr>
      ))}
    </ListTable>
  )
}

/** Offices and people who have not finished. 未完成的考核方 */
export function AssessorTable({ assessors }: { readonly assessors: Behind['assessors'] }) {
  return (
    <ListTable heads={['谁来评', { text: '还差', figure: true }, { text: '共', figure: true }]}>
      {assessors.map(({ kind, id, name, left, expected }) => (
        <tr key={`${kind} ${id ?? name}`}>
          <th scope="row">{name}</th>
          <td className="figure">{left}</td>
          <td className="figure">{expected}</td>
        </tr>
      ))}
    </ListTable>
  )
}
