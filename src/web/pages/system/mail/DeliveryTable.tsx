import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeliveryList } from '../../../../server/routes/mail.ts'
import { send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { ListTable } from '../../../components/ListTable.tsx'
import { formatInstant } from '../../../instants.ts'
import { MAIL } from './mailQueries.ts'

type Delivery = DeliveryList['deliveries'][number]

const STATES: Readonly<Record<Delivery['state'], string>> = {
  waiting: '◐ 等着发',
  sent: '● 已发出',
  failed: '✕ 没有发出',
  cancelled: '○ 已取消',
}

/** What left the house and what did not, with the reason. 发送记录 */
export function DeliveryTable({ list, mayRetry }: { readonly list: DeliveryList; readonly mayRetry: boolean }) {
  const { deliveries, counts } = list
  if (deliveries.length === 0) return <p>还没有发过邮件或网络通知。</p>
  return (
    <>
      <p className={counts.failed > 0 ? 'lost' : 'quiet'}>
        {counts.failed > 0 ? `✕ ${String(counts.failed)} 条没有发出，请看下面的原因。` : '都发出了，或正等着发。'}等着发的 {counts.waiting}{' '}
        条，已发出 {counts.sent} 条。
      </p>
      <ListTable heads={['发给', '标题', '时间', '结果', mayRetry && '操作']}>
        {deliveries.map((delivery) => (
          <tr key={delivery.id}>
            <th scope="row">{delivery.target}</th>
            <td>{delivery.subject}</td>
            <td className="date">{formatInstant(delivery.sentAt ?? delivery.createdAt)}</td>
            <td>
              {STATES[delivery.state]}
              {delivery.fault !== null && <p className="small">{delivery.fault}</p>}
            </td>
            {mayRetry && <td>{delivery.state === 'failed' && <RetryButton delivery={delivery} />}</td>}
          </tr>
        ))}
      </ListTable>
    </>
  )
}

function RetryButton({ delivery }: { readonly delivery: Delivery }) {
  const client = useQueryClient()
  const retrying = useMutation({
    mutationFn: () => send('POST', `/api/deliveries/${encodeURIComponent(delivery.id)}/retry`),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: MAIL }),
  })
  return (
    <>
      <button type="button" className="link" disabled={retrying.isPending} onClick={() => retrying.mutate()}>
        再发
      </button>
      <FaultBox fault={retrying.error} />
    </>
  )
}
