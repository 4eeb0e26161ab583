import { Link } from '@tanstack/react-router'
import { formatInstant } from '../../../instants.ts'
import type { Behind } from './remindersQuery.ts'

/** Units that have not done it. */
export function UnitTable({ units, mayOpen }: { readonly units: Behind['units']; readonly mayOpen: boolean }) {
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">办到哪一步</th>
          <th scope="col">延期到</th>
          <th scope="col">是否逾期</th>
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  )
}

/** Offices and people who have not finished. */
export function AssessorTable({ assessors }: { readonly assessors: Behind['assessors'] }) {
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">谁来评</th>
          <th scope="col" className="figure">
            还差
          </th>
          <th scope="col" className="figure">
            共
          </th>
        </tr>
      </thead>
      <tbody>
        {assessors.map(({ kind, id, name, left, expected }) => (
          <tr key={`${kind} ${id ?? name}`}>
            <th scope="row">{name}</th>
            <td className="figure">{left}</td>
            <td className="figure">{expected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
