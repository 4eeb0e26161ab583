import { useId, useState } from 'react'
import { compare, fractionFromText } from '../../../model/Fraction.ts'

interface NumberControlProps {
  readonly label: string
  readonly value: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly step: string
  /** What stands behind the field: its unit and its range. */
  readonly after: string
  /** What is no number yet is handed on too. */
  readonly drafting?: boolean
  readonly onChange: (value: string) => void
}

/** A number within its range; what is not one is said, and changes nothing unless it is a draft. 数字 */
export function NumberControl({ label, value, from, to, step, after, drafting = false, onChange }: NumberControlProps) {
  const id = useId()
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string }>({ of: value, text: value })
  // An undo from elsewhere is stronger than what was typed here.
  const text = draft.of === value ? draft.text : value
  const fault = text === '' || (text === value && !drafting) ? null : faultOf(text, from, to)
  const type = (typed: string) => {
    const isHandedOn = drafting || faultOf(typed, from, to) === null
    setDraft({ of: isHandedOn ? typed : value, text: typed })
    if (isHandedOn) onChange(typed)
  }
  return (
    <span className="number">
      <input
        className="answer-field"
        type={drafting ? 'text' : 'number'}
        inputMode="decimal"
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        value={text}
        {...(drafting ? {} : { min: from, max: to, step })}
        onChange={(event) => type(event.target.value)}
      />
      {after !== '' && <span className="quiet small">{after}</span>}
      {fault !== null && (
        <span id={id} className="number-fault small" role="alert">
          {fault}
        </span>
      )}
    </span>
  )
}

function faultOf(text: string, from: string | undefined, to: string | undefined): string | null {
  if (!/^-?\d{1,9}(\.\d{1,6})?$/u.test(text)) return '请填一个数'
  const value = fractionFromText(text)
  if (from !== undefined && compare(value, fractionFromText(from)) < 0) return `不能小于${from}`
  return to !== undefined && compare(value, fractionFromText(to)) > 0 ? `不能大于${to}` : null
}
