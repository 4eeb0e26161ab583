import { useState } from 'react'
import type { ReminderSentAnswer } from '../../../../server/routes/reminders.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { AreaField } from '../../../components/form/Field.tsx'
import { roundPath } from '../roundQueries.ts'

interface SendDialogProps {
  readonly round: string
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** What is said, unless somebody says it otherwise. */
  readonly words: string
  readonly onClose: () => void
}

/** Tells the people of some units inside the program. 给单位发消息 */
export function SendDialog({ round, units, words, onClose }: SendDialogProps) {
  const [text, setText] = useState(words)
  const [sent, setSent] = useState<ReminderSentAnswer | null>(null)
  if (sent !== null) {
    return (
      <Dialog title={sent.people === 0 ? '没有发出' : '已经发出'} onClose={onClose}>
        {sent.unreached.length < units.length && (
          <p>
            {sent.people === 0
              ? '没有新的消息发出：今天已经用同样的话催办过。'
              : `发给了 ${String(sent.people)} 个人，他们打开明镜就会看到。`}
          </p>
        )}
        {sent.unreached.length > 0 && <p>这些单位还没有人能收到，请打电话：{sent.unreached.join('、')}。</p>}
        <p className="actions">
          <button type="button" className="button primary" onClick={onClose}>
            好
          </button>
        </p>
      </Dialog>
    )
  }
  return (
    <Dialog title={`给 ${String(units.length)} 个单位发消息`} onClose={onClose}>
      <ActForm
        act={() =>
          send<ReminderSentAnswer>('POST', `${roundPath(round)}/reminders`, {
            units: units.map(({ id }) => id),
            text: text.trim(),
          })
        }
        onDone={setSent}
        submit="发出"
        onCancel={onClose}
        disabled={text.trim().length < 2}
      >
        <p>各单位的填报人、审核人和分管领导会在明镜的“消息”里看到下面的话：{namesOf(units)}。</p>
        <AreaField label="要说的话" value={text} onChange={setText} required />
      </ActForm>
    </Dialog>
  )
}

/** More than these are counted. */
const NAMED = 30

function namesOf(units: SendDialogProps['units']): string {
  const names = units.slice(0, NAMED).map(({ name }) => name)
  return `${names.join('、')}${units.length > NAMED ? `等 ${String(units.length)} 个单位` : ''}`
}
