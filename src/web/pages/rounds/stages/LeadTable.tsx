import { useState } from 'react'
import type { AssignmentsAnswer } from '../../../../server/routes/assignments.ts'
import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { roundPath } from '../roundQueries.ts'
import { changesOf } from './stageQueries.ts'

type Lead = AssignmentsAnswer['leads'][number]

/** Which registered office each lead of the notice is. */
export function LeadTable({ round, leads }: { readonly round: string; readonly leads: readonly Lead[] }) {
  const [changing, setChanging] = useState<Lead | null>(null)
  return (
    <section className="panel" aria-labelledby="leads">
      <h2 id="leads">牵头单位</h2>
      <p className="quiet">通知里的牵头单位各是哪个登记的单位。它的人员只看得到、只能评自己牵头的项；自己也被考核的，自己的项由别人评。</p>
      <div className="table-scroll">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">通知里的名称</th>
              <th scope="col">登记的单位</th>
              <th scope="col" className="figure">
                牵头项数
              </th>
              <th scope="col">自己的项由谁评</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {leads.map((one) => (
              <tr key={one.lead}>
                <th scope="row">{one.lead}</th>
                <td>
                  {one.office ?? <span className="lost">✕ 没有对应</span>}
                  {one.nobody && <span className="row-note lost">⚠ 还没有人能评：请给它的人员“牵头考核单位”职责</span>}
                </td>
                <td className="figure">{one.rows}</td>
                <td>{one.instead ?? ''}</td>
                <td>
                  <button type="button" className="link" aria-label={`改“${one.lead}”对应的单位`} onClick={() => setChanging(one)}>
                    改
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changing && <LeadDialog round={round} lead={changing} onClose={() => setChanging(null)} />}
    </section>
  )
}

function LeadDialog({ round, lead, onClose }: { readonly round: string; readonly lead: Lead; readonly onClose: () => void }) {
  const [unit, setUnit] = useState(lead.unit ?? '')
  return (
    <ReasonDialog
      title={`“${lead.lead}”是哪个单位`}
      submit="保存"
      changes={changesOf(round)}
      onClose={onClose}
      isReady={unit !== '' && unit !== lead.unit}
      act={(why) => send('PUT', `${roundPath(round)}/leads`, { leads: { [lead.lead]: unit }, why })}
    >
      <p>保存以后，新单位的人员当即看得到它牵头的 {lead.rows} 项，原单位的人员不再看得到；已经填的答案都保留。</p>
      <UnitField label="登记的单位" unit={unit} onChoose={setUnit} placeholder="选登记的单位" />
    </ReasonDialog>
  )
}
