import type { QueryKey } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ActForm } from './ActForm.tsx'
import { Dialog } from './Dialog.tsx'
import { AreaField } from './Field.tsx'

interface ReasonDialogProps {
  readonly title: string
  /** Exactly what will happen. */
  readonly children: ReactNode
  readonly submit: string
  readonly act: (why: string) => Promise<unknown>
  readonly changes?: readonly QueryKey[]
  /** Whether all the rest is filled in. */
  readonly isReady?: boolean
  readonly onClose: () => void
}

/** For acts that others see at once: shows what will happen and asks why. 说明理由 */
export function ReasonDialog({ title, children, submit, act, changes = [], isReady = true, onClose }: ReasonDialogProps) {
  const [why, setWhy] = useState('')
  return (
    <Dialog title={title} onClose={onClose}>
      <ActForm
        act={() => act(why.trim())}
        onDone={onClose}
        changes={changes}
        submit={submit}
        onCancel={onClose}
        disabled={why.trim() === '' || !isReady}
      >
        {children}
        <AreaField label="理由" hint="记入操作日志，以后查得到。" value={why} onChange={setWhy} required />
      </ActForm>
    </Dialog>
  )
}
