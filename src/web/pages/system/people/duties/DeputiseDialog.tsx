import { useState } from 'react'
import { beijingDate } from '../../../../../model/Instant.ts'
import { roleInWords } from '../../../../../model/Role.ts'
import { send } from '../../../../ask.ts'
import { TextField } from '../../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { useMe } from '../../../../me.ts'
import { AFTER_DUTIES, type DutyDialogProps } from './DutyDialog.tsx'

/** 临时代理: somebody of the same unit acts in the holder's place for some days; the journal shows both. */
export function DeputiseDialog({ duty, person, onClose }: DutyDialogProps) {
  const isOwn = useMe()?.person?.id === person.id
  const [today] = useState(() => beijingDate(new Date().toISOString()))
  const [login, setLogin] = useState('')
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  return (
    <ReasonDialog
      title={`请人代理“${roleInWords(duty.role)}”`}
      submit="指定代理"
      act={(why) =>
        send('POST', `/api/duties/${encodeURIComponent(duty.id)}/deputies`, {
          login,
          from: from === '' || from <= today ? null : from,
          to,
          why,
        })
      }
      changes={AFTER_DUTIES}
      onClose={onClose}
      isReady={login.trim() !== '' && to !== ''}
    >
      <p>
        到期自动结束，也可以提前结束。代理期间{isOwn ? '您' : person.name}
        照样可以办；代理人办的每件事，日志里都写明是代理谁办的。最长三个月，再长请移交。
      </p>
      <TextField
        label="代理人的登录名"
        value={login}
        onChange={setLogin}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        hint={isOwn ? '本单位或您所负责的单位里的人。不知道登录名，请问他本人。' : '不知道登录名，可以在“人员与职责”里查。'}
      />
      <div className="field-row">
        <TextField label="从哪天起" type="date" value={from} min={today} onChange={setFrom} />
        <TextField label="到哪天止（含当天）" type="date" value={to} min={from === '' ? today : from} onChange={setTo} required />
      </div>
    </ReasonDialog>
  )
}
