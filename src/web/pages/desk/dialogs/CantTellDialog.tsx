import { useState } from 'react'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { AreaField } from '../../../components/form/Field.tsx'

interface CantTellDialogProps {
  readonly unit: string
  readonly ask: string
  readonly onSay: (why: string) => void
  readonly onClose: () => void
}

/** What could not be seen is no fault and no merit: it stays open, and says why. 无法判定 */
export function CantTellDialog({ unit, ask, onSay, onClose }: CantTellDialogProps) {
  const [why, setWhy] = useState('')
  return (
    <Dialog title="无法判定" onClose={onClose}>
      <form
        className="act-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (why.trim() !== '') onSay(why.trim())
        }}
      >
        <p>
          {unit}：{ask}
        </p>
        <AreaField
          label="为什么无法判定"
          hint="例如：网站打不开；材料看不清。得分留作未定，不扣也不给。"
          value={why}
          onChange={setWhy}
          required
        />
        <p className="actions">
          <button type="submit" className="button primary" disabled={why.trim() === ''}>
            保存
          </button>
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
        </p>
      </form>
    </Dialog>
  )
}
