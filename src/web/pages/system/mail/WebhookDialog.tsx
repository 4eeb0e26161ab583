import { useState } from 'react'
import type { WebhookList } from '../../../../server/routes/mail.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { MAIL } from './mailQueries.ts'

type Kind = WebhookList['webhooks'][number]['kind']

export const WEBHOOK_NAMES: Readonly<Record<Kind, string>> = {
  dingtalk: '钉钉群机器人',
  wecom: '企业微信群机器人',
  feishu: '飞书群机器人',
  plain: '其他系统（JSON）',
}
const KINDS = (['dingtalk', 'wecom', 'feishu', 'plain'] as const).map((value) => ({ value, text: WEBHOOK_NAMES[value] }))

/** 增加网络通知 */
export function WebhookDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('dingtalk')
  const [address, setAddress] = useState('')
  return (
    <Dialog title="增加网络通知" onClose={onClose}>
      <ActForm
        act={() => send('POST', '/api/webhooks', { name: name.trim(), kind, address: address.trim(), unit: null })}
        onDone={onClose}
        changes={[MAIL]}
        submit="增加"
        onCancel={onClose}
        disabled={name.trim() === '' || address.trim() === ''}
      >
        <TextField label="名称" value={name} onChange={setName} required hint="例如 政务公开工作群。" />
        <ChoiceField label="种类" value={kind} options={KINDS} onChange={setKind} />
        <TextField
          label="地址"
          value={address}
          onChange={setAddress}
          required
          spellCheck={false}
          autoComplete="off"
          hint="从群机器人的设置里复制。知道地址的人都能往群里发，保存以后不再显示。它的主机和端口要先在“外联”里允许。"
        />
      </ActForm>
    </Dialog>
  )
}
