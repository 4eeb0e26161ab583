import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { TextField } from '../../../components/form/Field.tsx'

/** Sends one mail now. 试发 */
export function TestMail() {
  const [open, setOpen] = useState(false)
  const [to, setTo] = useState('')
  const [sent, setSent] = useState(false)
  const close = () => {
    setOpen(false)
    setSent(false)
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        试发一封
      </button>
      {open && (
        <Dialog title="试发一封邮件" onClose={close}>
          {sent ? (
            <>
              <p role="status">邮件服务器收下了。请到 {to} 里看有没有收到；没有的话，看看垃圾邮件。</p>
              <p className="actions">
                <button type="button" className="button primary" onClick={close}>
                  好
                </button>
              </p>
            </>
          ) : (
            <ActForm
              act={() => send('POST', '/api/mail/test', { to: to.trim() })}
              onDone={() => setSent(true)}
              submit="发出"
              onCancel={close}
              disabled={to.trim() === ''}
            >
              <TextField label="收件邮箱" type="email" value={to} onChange={setTo} required />
            </ActForm>
          )}
        </Dialog>
      )}
    </>
  )
}
