import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { roundPath } from '../roundQueries.ts'

interface Copied {
  readonly plan: string
  readonly notes: readonly string[]
}

/** 下一年再办: a plan for the next year from this round. */
export function CopyPart({ round }: { readonly round: string }) {
  const [isOpen, setOpen] = useState(false)
  const [copied, setCopied] = useState<Copied | null>(null)
  const close = () => {
    setOpen(false)
    setCopied(null)
  }
  return (
    <section className="panel" aria-label="下一年再办">
      <h2>下一年再办</h2>
      <p>照这个批次起草下一年的：沿用方案、名单、牵头单位、适用范围和阶段，时间后移一年，不带任何答案。</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          复制到下一年……
        </button>
      </p>
      {isOpen && !copied && (
        <Dialog title="复制到下一年？" onClose={close}>
          <ActForm
            act={() => send<Copied>('POST', `${roundPath(round)}/copy`)}
            onDone={setCopied}
            changes={[['plans'], ['rounds']]}
            submit="复制"
            onCancel={close}
          >
            <ul>
              <li>生成一份草案，不影响这个批次；建立批次以前都可以改。</li>
              <li>单位按现在的名册：更了名的用新名称，并掉的改列并入的单位，撤销的不列，逐个告诉您。</li>
              <li>阶段的时间后移一年，落在休息日的顺延到下一个工作日。</li>
              <li>抽签、适用范围的签字要重新办；谁评哪些指标、哪些单位，建立批次以后再分工。</li>
            </ul>
          </ActForm>
        </Dialog>
      )}
      {copied && (
        <Dialog title="草案已经生成" onClose={close}>
          {copied.notes.length === 0 ? (
            <p>名单、牵头单位、阶段时间都照样带过来了。</p>
          ) : (
            <>
              <p>有 {copied.notes.length} 处和上一年不同，请核对：</p>
              <ul>
                {copied.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </>
          )}
          <p className="actions">
            <Link className="button primary" to="/rounds/plans/$plan" params={{ plan: copied.plan }}>
              打开草案
            </Link>
          </p>
        </Dialog>
      )}
    </section>
  )
}
