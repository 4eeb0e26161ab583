import { useState } from 'react'
import type { SlipSheet } from '../../../../server/routes/slips.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { useMe } from '../../../me.ts'
import { PEOPLE, type PersonRow } from '../../../people.ts'
import { IssueDialog } from '../slips/IssueDialog.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'

interface AccountActionsProps {
  readonly person: PersonRow
  readonly onSlip: (slip: SlipSheet) => void
}

type Act = 'change' | 'move' | 'disable' | 'enable' | 'slip'

/** What a manager of the account may do with it. 账号操作 */
export function AccountActions({ person, onSlip }: AccountActionsProps) {
  const [doing, setDoing] = useState<Act | null>(null)
  const isOwn = useMe()?.person?.id === person.id
  const close = () => setDoing(null)
  const path = `/api/people/${encodeURIComponent(person.id)}`
  const { name, state } = person
  return (
    <>
      {state !== 'disabled' && (
        <button type="button" className={state === 'invited' ? 'button primary' : 'button'} onClick={() => setDoing('slip')}>
          {state === 'invited' ? '打印激活单' : '重设密码'}
        </button>
      )}
      <button type="button" className="button" onClick={() => setDoing('change')}>
        修改
      </button>
      <button type="button" className="button" onClick={() => setDoing('move')}>
        调动
      </button>
      {state === 'disabled' ? (
        <button type="button" className="button primary" onClick={() => setDoing('enable')}>
          启用
        </button>
      ) : (
        !isOwn && (
          <button type="button" className="button" onClick={() => setDoing('disable')}>
            停用
          </button>
        )
      )}
      {doing === 'slip' && (
        <IssueDialog
          title={state === 'invited' ? `给${name}打印激活单` : `给${name}打印密码重设单`}
          act={() => send<SlipSheet>('POST', `${path}/slip`)}
          onDone={onSlip}
          onClose={close}
        >
          <p>
            {state === 'invited'
              ? '激活单交给本人，他凭上面的一次性激活码设密码。'
              : '重设单交给本人，他凭上面的一次性激活码设一个新密码；设好之前，原来的密码还能用，设好之后，他在各处的登录都会结束。'}
            以前给他打印而没有用过的，从现在起作废。
          </p>
        </IssueDialog>
      )}
      {doing === 'change' && <ChangeDialog person={person} onClose={close} />}
      {doing === 'move' && <MoveDialog person={person} onClose={close} />}
      {doing === 'disable' && (
        <ReasonDialog
          title={`停用${name}的账号`}
          submit="停用"
          act={(why) => send('POST', `${path}/disable`, { why })}
          changes={[PEOPLE]}
          onClose={close}
        >
          <p>他在各处的登录马上结束，不能再登录；他的访问令牌和没有用过的激活单作废。他做过的事和现有的职责都保留，以后可以再启用。</p>
          {person.duties.length > 0 && <p>他手上的工作需要别人接着办的，请先在“职责”里移交。</p>}
        </ReasonDialog>
      )}
      {doing === 'enable' && (
        <Dialog title={`启用${name}的账号`} onClose={close}>
          <ActForm act={() => send('POST', `${path}/enable`)} changes={[PEOPLE]} onDone={close} submit="启用" onCancel={close}>
            <p>他可以用原来的密码登录，职责照旧；没有设过密码的，要重新打印激活单。停用时作废的访问令牌不会恢复。</p>
          </ActForm>
        </Dialog>
      )}
    </>
  )
}
