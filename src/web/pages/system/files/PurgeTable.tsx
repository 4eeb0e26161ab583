import { useState } from 'react'
import type { PurgeList } from '../../../../server/routes/purges.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { CheckField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { ListTable } from '../../../components/ListTable.tsx'
import { formatInstant } from '../../../instants.ts'
import { FILES } from './fileQueries.ts'

type Purge = PurgeList['purges'][number]
type Asked = { readonly act: 'do' | 'refuse'; readonly purge: Purge }

const STATES: Readonly<Record<Purge['state'], string>> = { asked: '◐ 待另一人复核', done: '✕ 内容已清除', refused: '○ 已退回，文件保留' }

/** 清除申请和记录 */
export function PurgeTable({ purges }: { readonly purges: readonly Purge[] }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  if (purges.length === 0)
    return (
      <p className="notice-box">
        没有清除申请。发现误交了涉密或者个人信息文件，在“文件”里找到它，点“申请清除”，再请另一位有权限的人到这里复核。
      </p>
    )
  return (
    <>
      <ListTable heads={['文件', '理由', '申请', '结果', '操作']} kind="file-table">
        {purges.map((purge) => (
          <tr key={purge.id}>
            <th scope="row">
              <Used purge={purge} />
            </th>
            <td>{purge.why}</td>
            <td>
              {purge.askedBy}
              {purge.mine && '（我）'} <span className="date">{formatInstant(purge.askedAt)}</span>
            </td>
            <td>
              <span className={`purge-${purge.state}`}>{STATES[purge.state]}</span>
              {purge.decidedAt !== null && (
                <>
                  <br />
                  {purge.decidedBy} <span className="date">{formatInstant(purge.decidedAt)}</span>
                  {purge.refusedWhy !== null && (
                    <>
                      <br />
                      <span className="small">{purge.refusedWhy}</span>
                    </>
                  )}
                </>
              )}
            </td>
            <td className="row-acts">
              {purge.state === 'asked' && purge.mayDecide && (
                <>
                  {purge.mine ? (
                    <span className="quiet small">您申请的，要由别人复核</span>
                  ) : (
                    <button type="button" className="link" onClick={() => setAsked({ act: 'do', purge })}>
                      复核并清除
                    </button>
                  )}
                  <button type="button" className="link" onClick={() => setAsked({ act: 'refuse', purge })}>
                    {purge.mine ? '撤销申请' : '退回'}
                  </button>
                </>
              )}
            </td>
          </tr>
        ))}
      </ListTable>
      {asked?.act === 'do' && <DoDialog purge={asked.purge} onClose={close} />}
      {asked?.act === 'refuse' && (
        <ReasonDialog
          title={asked.purge.mine ? '撤销清除申请' : '退回清除申请'}
          submit={asked.purge.mine ? '撤销申请' : '退回'}
          act={(why) => send('POST', `/api/purges/${encodeURIComponent(asked.purge.id)}/refuse`, { why })}
          changes={[FILES]}
          onClose={close}
        >
          <Used purge={asked.purge} />
          <p>文件保留，和没有申请过一样。仍要清除的，可以重新申请。</p>
        </ReasonDialog>
      )}
    </>
  )
}

/** Every file that has the content. */
function Used({ purge: { files } }: { readonly purge: Purge }) {
  return (
    <ul>
      {files.map(({ name, unitName }, at) => (
        <li key={at}>
          {name} <span className="quiet small">{unitName}</span>
        </li>
      ))}
    </ul>
  )
}

/** The second person's part: no way back. */
function DoDialog({ purge, onClose }: { readonly purge: Purge; readonly onClose: () => void }) {
  const [isSure, setSure] = useState(false)
  return (
    <Dialog title="复核并清除" onClose={onClose}>
      <ActForm
        act={() => send('POST', `/api/purges/${encodeURIComponent(purge.id)}/do`)}
        changes={[FILES]}
        onDone={onClose}
        submit="清除内容"
        onCancel={onClose}
        disabled={!isSure}
      >
        <Used purge={purge} />
        <p>
          {purge.askedBy} 于 <span className="date">{formatInstant(purge.askedAt)}</span> 申请，理由：{purge.why}
        </p>
        <ul className="will-happen">
          <li>上面 {purge.files.length} 份文件的内容从本机删除，找不回来；同样的内容以后不能再交。</li>
          <li>文件名、指纹、理由和你们两人的姓名留作记录。</li>
          <li>以前的备份里还有它：请把那些备份一并销毁，再做一次新的备份。</li>
        </ul>
        <CheckField label="我核对过，这份内容确实不应保存" checked={isSure} onChange={setSure} />
      </ActForm>
    </Dialog>
  )
}
