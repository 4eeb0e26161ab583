import { useState } from 'react'
import { paperInWords } from '../../../model/IncidentPaper.ts'
import { readProof } from '../../../model/Proof.ts'
import type { IncidentList } from '../../../server/routes/incidents.ts'
import { send } from '../../ask.ts'
import { ReasonDialog } from '../../components/form/ReasonDialog.tsx'
import { ListTable } from '../../components/ListTable.tsx'
import { formatDate } from '../../dates.ts'
import { formatInstant } from '../../instants.ts'
import { IncidentFields } from './IncidentFields.tsx'
import { INCIDENTS } from './incidentQueries.ts'

export type ListedIncident = IncidentList['incidents'][number]

/** 事项列表 */
export function IncidentTable({ incidents }: { readonly incidents: readonly ListedIncident[] }) {
  const [withdrawing, setWithdrawing] = useState<ListedIncident | null>(null)
  return (
    <>
      <ListTable heads={['日期', '单位', '种类', '内容', '依据和佐证', '登记', '操作']} kind="incident-table">
        {incidents.map((incident) => (
          <tr key={incident.id} className={incident.withdrawnAt === null ? undefined : 'withdrawn'}>
            <td className="date">{formatDate(incident.on)}</td>
            <th scope="row">{incident.unitName}</th>
            <td>{incident.kind}</td>
            <td>
              <IncidentFields incident={incident} />
            </td>
            <td>
              <IncidentBasis incident={incident} />
            </td>
            <td className="small">
              {incident.by ?? '程序'}
              <br />
              {formatInstant(incident.recordedAt)}
            </td>
            <td>
              {incident.withdrawnAt !== null && (
                <span className="quiet small">
                  ○ 已撤回 {formatInstant(incident.withdrawnAt)}：{incident.withdrawnWhy}
                </span>
              )}
              {incident.mayWithdraw && (
                <button type="button" className="link" onClick={() => setWithdrawing(incident)}>
                  撤回
                </button>
              )}
            </td>
          </tr>
        ))}
      </ListTable>
      {withdrawing && (
        <ReasonDialog
          title="撤回登记错的事项"
          submit="撤回"
          act={(why) => send('POST', `/api/incidents/${encodeURIComponent(withdrawing.id)}/withdraw`, { why })}
          changes={[INCIDENTS, ['rounds']]}
          onClose={() => setWithdrawing(null)}
        >
          <p>
            撤回“{withdrawing.unitName} {withdrawing.on} {withdrawing.kind}
            ”。读到它的考核批次会马上重新计算；事项本身不删除，撤回的理由一直看得到。
          </p>
        </ReasonDialog>
      )}
    </>
  )
}

interface IncidentBasisProps {
  readonly incident: Pick<ListedIncident, 'paper' | 'claimed' | 'proof'>
}

/** The document that says so, whether the unit claimed it, and what proves it. 依据 */
export function IncidentBasis({ incident: { paper, claimed, proof } }: IncidentBasisProps) {
  return (
    <>
      {claimed && <p className="small">由单位申报而来</p>}
      {paper && <p>{paperInWords(paper)}</p>}
      <ProofList proof={proof} />
    </>
  )
}

/** Files that were handed in are downloads; what is no file is words. 佐证 */
function ProofList({ proof }: { readonly proof: readonly string[] }) {
  return (
    <ul className="proof-list">
      {proof.map((text, at) => {
        const one = readProof(text)
        return (
          <li key={text}>
            {one.kind === 'file' ? (
              <a href={`/api/files/${encodeURIComponent(one.id)}/content`} download>
                文件 {at + 1}
              </a>
            ) : (
              text
            )}
          </li>
        )
      })}
    </ul>
  )
}
