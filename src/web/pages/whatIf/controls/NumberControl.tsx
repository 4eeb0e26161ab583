import { useId, useState } from 'react'
import { compare, fractionFromText } from '../../../../model/Fraction.ts'

interface NumberControlProps {
  readonly label: string
  readonly value: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly step: string
  /** What stands behind the field: its unit and its range. */
  readonly after: string
  readonly onChange: (value: string) => void
}

/** A number within its range; what is not one is said, and changes nothing. 数字 */
export function NumberControl({ label, value, from, to, step, after, onChange }: NumberControlProps) {
  const id = useId()
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string }>({ of: value, text: value })
  // An undo from elsewhere is stronger than what was typed here.
  const text = draft.of === value ? draft.text : value
  const fault = text === value ? null : faultOf(text, from, to)
  const type = (typed: string) => {
    const isFine = faultOf(typed, from, to) === null
    setDraft({ of: isFine ? typed : value, text: typed })
    if (isFine) onChange(typed)
  }
  return (
    <span className="number">
      <input
        className="field"
        type="number"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        value={text}
        min={from}
        max={to}
        step={step}
        onChange={(event) => type(event.target.value)}
      />
      <span className="quiet small">{after}</span>
      {fault !== null && (
        <span id={id} className="fault small" role="alert">
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
