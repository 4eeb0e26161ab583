import { useState } from 'react'
import { roleInWords } from '../../../../../model/Role.ts'
import { ListTable } from '../../../../components/ListTable.tsx'
import { formatInstant } from '../../../../instants.ts'
import type { DutyRow } from '../../../../people.ts'
import { untilInWords } from '../../../../untilInWords.ts'
import { DUTY_ACTS, type DutyAct } from './DutyDialog.tsx'

interface DutyTableProps {
  readonly duties: readonly DutyRow[]
  readonly actsOn: (duty: DutyRow) => readonly DutyAct[]
  readonly onAct: (act: DutyAct, duty: DutyRow) => void
}

/** Duties with what can be done about each. 职责列表 */
export function DutyTable({ duties, actsOn, onAct }: DutyTableProps) {
  const hasActs = duties.some((duty) => actsOn(duty).length > 0)
  return (
    <ListTable heads={['角色', '单位', '起止', '代理', '理由', hasActs && '操作']} kind="stacks duty-table">
      {duties.map((duty) => (
        <tr key={duty.id}>
          <th scope="row">{roleInWords(duty.role)}</th>
          <td data-label="单位">
            <span>
              {duty.unitName}及下级
              {duty.roundTitle !== null && <span className="quiet small">，限“{duty.roundTitle}”</span>}
            </span>
          </td>
          <td data-label="起止">
            <span>
              <span className="date">{formatInstant(duty.from)} 起</span>{' '}
              <span className="date">{duty.to === null ? '不限期' : `至 ${untilInWords(duty.to)}`}</span>
            </span>
          </td>
          <td data-label="代理">
            <Standing duty={duty} />
          </td>
          <td data-label="理由">{duty.why}</td>
          {hasActs && (
            <td>
              <span className="row-acts">
                {actsOn(duty).map((act) => (
                  <button key={act} type="button" className="link" onClick={() => onAct(act, duty)}>
                    {DUTY_ACTS[act]}
                  </button>
                ))}
              </span>
            </td>
          )}
        </tr>
      ))}
    </ListTable>
  )
}

/** For whom it is held, or who holds it for its owner. */
function Standing({ duty: { deputyFor, deputies } }: { readonly duty: DutyRow }) {
  const [now] = useState(() => new Date().toISOString())
  if (deputyFor !== null) return <>代理{deputyFor}</>
  if (deputies.length === 0) return <span className="quiet">没有</span>
  return (
    <ul>
      {deputies.map(({ name, from, to }) => (
        <li key={`${name} ${from}`}>
          {name}
          <span className="quiet small date">
            {from > now && ` ${formatInstant(from)} 起`}
            {to !== null && ` 至 ${untilInWords(to)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
