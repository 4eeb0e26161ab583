import { useRef, useState, type ChangeEvent } from 'react'
import { EarlierDialog } from './EarlierDialog.tsx'
import type { EvidencePlace } from './evidenceQueries.ts'
import { LinkDialog } from './LinkDialog.tsx'

interface AddEvidenceProps {
  readonly place: EvidencePlace
  readonly compact: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Every way in which something gets beside a cell. 添加佐证 */
export function AddEvidence({ place, compact, onFiles }: AddEvidenceProps) {
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState<'link' | 'earlier' | null>(null)
  const close = () => setOpen(null)
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])])
    // The same file may be chosen again.
    target.value = ''
  }
  return (
    <>
      <p className="actions evidence-add">
        <button type="button" className="button" onClick={() => files.current?.click()}>
          选择文件
        </button>
        <button type="button" className="button only-touch" onClick={() => camera.current?.click()}>
          拍照
        </button>
        <button type="button" className="button" onClick={() => setOpen('link')}>
          贴网址
        </button>
        <button type="button" className="button" onClick={() => setOpen('earlier')}>
          沿用以前的材料
        </button>
        <input ref={files} type="file" multiple hidden onChange={take} aria-label="选择佐证文件" />
        <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={take} aria-label="拍照取证" />
      </p>
      {!compact && (
        <p className="quiet small">
          <span className="no-touch">也可以把文件拖到这里；截图后在这里按 Ctrl + V 粘贴。</span>
          每份不超过 500 MB。请先确认不是涉密文件，没有不该公开的个人信息。
        </p>
      )}
      {open === 'link' && <LinkDialog place={place} onClose={close} />}
      {open === 'earlier' && <EarlierDialog place={place} onClose={close} />}
    </>
  )
}
