import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Loaded } from '../../../components/Loaded.tsx'
import { useMay } from '../../../me.ts'
import { SystemFrame } from '../SystemFrame.tsx'
import { DeliveryTable } from './DeliveryTable.tsx'
import { MailDialog } from './MailDialog.tsx'
import { deliveriesQuery, mailQuery, webhooksQuery } from './mailQueries.ts'
import { TestMail } from './TestMail.tsx'
import { WebhookTable } from './WebhookTable.tsx'

const SECURITY = { tls: '加密连接（TLS）', starttls: '连上以后加密（STARTTLS）', none: '不加密' } as const

/** 邮件和网络通知: how reminders leave the house, where an office has mail or a chat group's robot; and what was not sent. */
export function MailPage() {
  const mail = useQuery(mailQuery)
  const webhooks = useQuery(webhooksQuery)
  const deliveries = useQuery(deliveriesQuery)
  const mayManage = useMay('settings.manage')
  const mayRead = useMay('delivery.read')
  const [changing, setChanging] = useState(false)
  return (
    <SystemFrame title="邮件和网络通知" lead="没有邮件服务器也能用：提醒都在“消息”里。这里设置了，每天再用一封邮件汇总，或者发到工作群。">
      <section className="panel">
        <h2>邮件</h2>
        <Loaded query={mail}>
          {({ settings, hasPassword }) => (
            <>
              {settings === null ? (
                <p>现在不发邮件。</p>
              ) : (
                <p>
                  由 {settings.from} 发出，经 {settings.host}:{settings.port}，{SECURITY[settings.security]}
                  {settings.user !== '' && `，账号 ${settings.user}${hasPassword ? '' : '（没有密码，请重新填写）'}`}。
                </p>
              )}
              {mayManage && (
                <p className="actions">
                  <button type="button" className="button" onClick={() => setChanging(true)}>
                    {settings === null ? '设置邮件' : '修改'}
                  </button>
                  {settings !== null && <TestMail />}
                </p>
              )}
              {changing && <MailDialog before={settings} onClose={() => setChanging(false)} />}
            </>
          )}
        </Loaded>
        <p className="quiet small">
          邮件服务器的地址和端口，先在“<Link to="/system/outgoing">外联</Link>”里允许；人员的邮箱在“
          <Link to="/system/people">人员与职责</Link>”里填写。
        </p>
      </section>
      <section className="panel">
        <h2>网络通知（工作群机器人）</h2>
        <Loaded query={webhooks}>{({ webhooks: all }) => <WebhookTable webhooks={all} mayManage={mayManage} />}</Loaded>
      </section>
      {mayRead && (
        <section className="panel">
          <h2>发送记录</h2>
          <Loaded query={deliveries}>{(list) => <DeliveryTable list={list} mayRetry={mayManage} />}</Loaded>
        </section>
      )}
    </SystemFrame>
  )
}
