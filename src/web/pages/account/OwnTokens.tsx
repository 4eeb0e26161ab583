import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ACTIONS, type ActionId } from '../../../permissions/actions.ts'
import { IN_PERSON } from '../../../permissions/inPerson.ts'
import type { IssuedToken } from '../../../server/routes/tokens.ts'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { Dialog } from '../../components/form/Dialog.tsx'
import { FaultBox } from '../../components/form/FaultBox.tsx'
import { CheckField, ChoiceField, TextField } from '../../components/form/Field.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { TokenTable } from '../../components/TokenTable.tsx'
import { formatInstant } from '../../instants.ts'
import { useMe } from '../../me.ts'
import { ownTokensQuery } from './accountQueries.ts'

/** One's own keys for programs: listed, issued, revoked. */
export function OwnTokens() {
  const client = useQueryClient()
  const [issuing, setIssuing] = useState(false)
  const revoking = useMutation({
    mutationFn: (id: string) => send('DELETE', `/api/tokens/${id}`),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: ownTokensQuery.queryKey }),
  })
  return (
    <Loaded query={useQuery(ownTokensQuery)}>
      {({ tokens }) => (
        <>
          <p className="quiet">给别的程序用的钥匙。它能做的，不会超出签发时勾选的，也不会超出您当时的权限。</p>
          {tokens.length > 0 && <TokenTable tokens={tokens} onRevoke={(id) => revoking.mutate(id)} isBusy={revoking.isPending} />}
          <FaultBox fault={revoking.error} />
          <p className="actions">
            <button type="button" className="button" onClick={() => setIssuing(true)}>
              签发一个令牌
            </button>
          </p>
          {issuing && <IssueDialog onClose={() => setIssuing(false)} />}
        </>
      )}
    </Loaded>
  )
}

const PERIODS = ['30', '90', '365'].map((value) => ({ value, text: `${value} 天` }))

function IssueDialog({ onClose }: { readonly onClose: () => void }) {
  const may = (useMe()?.may ?? []).filter((action) => !IN_PERSON.includes(action))
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [scope, setScope] = useState<ReadonlySet<ActionId>>(new Set())
  const [issued, setIssued] = useState<IssuedToken | null>(null)
  const turn = (action: ActionId, isIn: boolean) =>
    setScope(new Set(isIn ? [...scope, action] : [...scope].filter((one) => one !== action)))
  if (issued)
    return (
      <Dialog title="令牌只显示这一次" onClose={onClose}>
        <p>请现在就复制到用它的程序里。关掉以后谁也看不到它了。</p>
        <p>
          <code className="secret">{issued.secret}</code>
        </p>
        <p className="quiet">有效期至 {formatInstant(issued.expiresAt)}。请求里写：Authorization: Bearer 令牌。</p>
        <p className="actions">
          <button type="button" className="button primary" onClick={onClose}>
            已经复制好了
          </button>
        </p>
      </Dialog>
    )
  return (
    <Dialog title="签发一个令牌" onClose={onClose}>
      <ActForm
        act={() => send<IssuedToken>('POST', '/api/me/tokens', { name, scope: [...scope], days: Number(days) })}
        changes={[ownTokensQuery.queryKey]}
        onDone={setIssued}
        submit="签发"
        onCancel={onClose}
        disabled={name.trim() === '' || scope.size === 0}
      >
        <TextField label="名称" value={name} onChange={setName} required hint="给谁用、做什么，例如“监控平台读运行指标”。" />
        <ChoiceField label="有效期" value={days} options={PERIODS} onChange={setDays} />
        <fieldset className="check-list">
          <legend>可以做的操作</legend>
          {may.map((action) => (
            <CheckField key={action} label={ACTIONS[action].title} checked={scope.has(action)} onChange={(isIn) => turn(action, isIn)} />
          ))}
        </fieldset>
      </ActForm>
    </Dialog>
  )
}
