import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentsAnswer } from '../../../../server/routes/assignments.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { useSelection } from '../Selection.ts'
import { LeadTable } from './LeadTable.tsx'
import { assignmentsQuery, changesOf } from './stageQueries.ts'

type Assignment = AssignmentsAnswer['assignments'][number]

/** 分工: which office leads what, and who of the people assesses which rows of which units. */
export function AssignmentsPart({ round }: { readonly round: string }) {
  const query = useQuery(assignmentsQuery(round))
  return (
    <Loaded query={query}>
      {(sheet) => (
        <>
          {sheet.leads.length > 0 && <LeadTable round={round} leads={sheet.leads} />}
          <Assignments round={round} sheet={sheet} />
        </>
      )}
    </Loaded>
  )
}

function Assignments({ round, sheet }: { readonly round: string; readonly sheet: AssignmentsAnswer }) {
  const selection = useSelection()
  const [asked, setAsked] = useState<'assign' | 'selected' | Assignment | null>(selection && sheet.people.length > 0 ? 'selected' : null)
  const close = () => setAsked(null)
  const said = sayer(sheet)
  return (
    <section className="panel" aria-labelledby="assignments">
      <h2 id="assignments">人员分工</h2>
      <p className="quiet">
        没有分工的考核人员、第三方评估机构看得到、评得了全部；分了工的只看得到分给他的。牵头单位的人员另看得到本单位牵头的项。
      </p>
      {sheet.assignments.length === 0 ? (
        <p>还没有分工。</p>
      ) : (
        <div className="table-scroll">
          <table className="list-table">
            <thead>
              <tr>
                <th scope="col">人员</th>
                <th scope="col">指标</th>
                <th scope="col">单位</th>
                <th scope="col">办理</th>
              </tr>
            </thead>
            <tbody>
              {sheet.assignments.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.name}</th>
                  <td>{said.rows(one)}</td>
                  <td>{said.units(one)}</td>
                  <td>
                    <button type="button" className="link" aria-label={`结束${one.name}的这项分工`} onClick={() => setAsked(one)}>
                      结束
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {sheet.people.length === 0 ? (
        <p className="notice-box">还没有人在本批次有考核的职责。请先在“系统—人员与职责”里给人员“考核人员”等职责，再来分工。</p>
      ) : (
        <p className="actions">
          <button type="button" className="button" onClick={() => setAsked('assign')}>
            分工
          </button>
        </p>
      )}
      {(asked === 'assign' || asked === 'selected') && (
        <AssignDialog round={round} sheet={sheet} selection={asked === 'selected' ? selection : null} onClose={close} />
      )}
      {asked !== null && typeof asked === 'object' && (
        <Dialog title="结束分工" onClose={close}>
          <ActForm
            act={() => send('POST', `/api/assignments/${encodeURIComponent(asked.id)}/end`)}
            onDone={close}
            changes={changesOf(round)}
            submit="结束"
            onCancel={close}
          >
            <p>
              {asked.name}不再评 {said.rows(asked)}（{said.units(asked)}）。已经填的答案都保留。
            </p>
          </ActForm>
        </Dialog>
      )}
    </section>
  )
}

/** More than these are counted. */
const NAMED = 4

function sayer({ cards, units }: AssignmentsAnswer) {
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const named = (names: readonly string[], what: string) =>
    names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')}等 ${names.length} ${what}`
  return {
    /** Codes mean rows of the card by which the units are scored. */
    rows: ({ nodes, units: ids }: Assignment) => {
      if (nodes === null) return '全部指标'
      const group = known.get(ids?.[0] ?? '')?.group
      const card = cards.find(({ groups }) => group !== undefined && groups.includes(group)) ?? cards[0]
      const names = new Map(card?.rows.map(({ code, name }) => [code, name]))
      return named(
        nodes.flatMap((code) => names.get(code) ?? []),
        '项',
      )
    },
    units: ({ units: ids }: Assignment) => {
      if (ids === null) return '全部单位'
      return named(
        ids.map((id) => known.get(id)?.name ?? ''),
        '个',
      )
    },
  }
}
