import { Link } from '@tanstack/react-router'
import type { PersonRow } from '../../../people.ts'
import { AccountState } from './AccountState.tsx'
import { DutyLine } from './DutyLine.tsx'

/** People with what they are. 人员列表 */
export function PeopleTable({ people }: { readonly people: readonly PersonRow[] }) {
  return (
    <div className="table-scroll">
      <table className="list-table stacks people-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">登录名</th>
            <th scope="col">单位</th>
            <th scope="col">职责</th>
            <th scope="col">账号</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, login, unit, unitName, duties, state }) => (
            <tr key={id} data-state={state}>
              <th scope="row">
                <Link to="/system/people/$person" params={{ person: id }}>
                  {name}
                </Link>
              </th>
              <td data-label="登录名">{login}</td>
              <td data-label="单位">{unitName}</td>
              <td data-label="职责">
                {duties.length === 0 ? (
                  <span className="quiet">还没有职责</span>
                ) : (
                  <ul>
                    {duties.map((duty) => (
                      <li key={duty.id}>
                        <DutyLine duty={duty} home={unit} />
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td data-label="账号">
                <AccountState state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
