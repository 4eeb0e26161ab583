import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { WebhookList } from '../../../../server/routes/mail.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { MAIL } from './mailQueries.ts'
import { WEBHOOK_NAMES, WebhookDialog } from './WebhookDialog.tsx'

type Webhook = WebhookList['webhooks'][number]

interface WebhookTableProps {
  readonly webhooks: readonly Webhook[]
  readonly mayManage: boolean
}

/** 网络通知 */
export function WebhookTable({ webhooks, mayManage }: WebhookTableProps) {
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Webhook | null>(null)
  return (
    <>
      {webhooks.length === 0 ? (
        <p>还没有。有工作群机器人的，把它的地址加到这里，到期和逾期就会发到群里。</p>
      ) : (
        <div className="table-scroll">
          <table className="list-table">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">种类</th>
                <th scope="col">主机</th>
                {mayManage && <th scope="col">操作</th>}
              </tr>
            </thead>
            <tbody>
              {webhooks.map((webhook) => (
                <tr key={webhook.id}>
                  <th scope="row">{webhook.name}</th>
                  <td>{WEBHOOK_NAMES[webhook.kind]}</td>
                  <td>{webhook.host}</td>
                  {mayManage && (
                    <td className="row-acts">
                      <TryButton webhook={webhook} />
                      <button type="button" className="link" onClick={() => setRemoving(webhook)}>
                        删去
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayManage && (
        <p className="actions">
          <button type="button" className="button" onClick={() => setAdding(true)}>
            增加
          </button>
        </p>
      )}
      {adding && <WebhookDialog onClose={() => setAdding(false)} />}
      {removing && (
        <Dialog title={`删去“${removing.name}”`} onClose={() => setRemoving(null)}>
          <ActForm
            act={() => send('DELETE', `/api/webhooks/${encodeURIComponent(removing.id)}`)}
            onDone={() => setRemoving(null)}
            changes={[MAIL]}
            submit="删去"
            onCancel={() => setRemoving(null)}
          >
            <p>以后不再往这个群发。存着的地址一起删去。</p>
          </ActForm>
        </Dialog>
      )}
    </>
  )
}

function TryButton({ webhook }: { readonly webhook: Webhook }) {
  const trying = useMutation({
    mutationFn: () => send('POST', `/api/webhooks/${encodeURIComponent(webhook.id)}/test`),
    networkMode: 'always',
  })
  return (
    <>
      <button type="button" className="link" disabled={trying.isPending} onClick={() => trying.mutate()}>
        {trying.isPending ? '正在发……' : '试发'}
      </button>
      {trying.isSuccess && <span role="status">对方收下了。</span>}
      <FaultBox fault={trying.error} />
    </>
  )
}
