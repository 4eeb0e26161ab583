import type { ReactNode } from 'react'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { PEOPLE } from '../../../people.ts'

interface IssueDialogProps<T> {
  readonly title: string
  /** Whom it is for and what becomes of earlier ones. */
  readonly children: ReactNode
  readonly act: () => Promise<T>
  readonly onDone: (slips: T) => void
  readonly onClose: () => void
}

/** Names by which no other computer reaches this one. */
const HERE_ONLY = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u

/** Before codes are made that are shown once: that the printer is ready, and that the address leads here from elsewhere. 打印激活单 */
export function IssueDialog<T>({ title, children, act, onDone, onClose }: IssueDialogProps<T>) {
  const { hostname, origin } = window.location
  return (
    <Dialog title={title} onClose={onClose}>
      <ActForm act={act} changes={[PEOPLE]} onDone={onDone} submit="生成并预览" onCancel={onClose}>
        {children}
        {HERE_ONLY.test(hostname) && (
          <p className="fault">
            您现在用的网址 {origin}{' '}
            只在这台电脑上打得开，印到单子上别人用不了。请先用别的电脑也能打开的网址（服务器的名称或地址）打开明镜，再打印。
          </p>
        )}
        <p className="quiet">激活码只显示这一次，关掉就看不到了。请先确认打印机可用。</p>
      </ActForm>
    </Dialog>
  )
}
