import { useState } from 'react'
import { TextField } from '../../../../components/form/Field.tsx'

interface WhyFieldProps {
  readonly label: string
  readonly onDone: (why: string) => void
  readonly onCancel: () => void
}

/** A reason in the place where it is wanted. 理由 */
export function WhyField({ label, onDone, onCancel }: WhyFieldProps) {
  const [why, setWhy] = useState('')
  return (
    <form
      className="why-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (why.trim() !== '') onDone(why.trim())
      }}
    >
      <TextField label={label} value={why} onChange={setWhy} autoFocus maxLength={500} />
      <p className="actions">
        <button type="submit" className="button primary" disabled={why.trim() === ''}>
          确定
        </button>
        <button type="button" className="button" onClick={onCancel}>
          取消
        </button>
      </p>
    </form>
  )
}
