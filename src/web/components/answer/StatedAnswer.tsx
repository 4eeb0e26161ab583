import { useId } from 'react'
import { NOTHING_SAID, type Said } from '../../../model/Said.ts'
import { AnswerControl, type AnswerControlProps } from './AnswerControl.tsx'

interface StatedAnswerProps extends Omit<AnswerControlProps, 'value' | 'onChange'> {
  readonly said: Said
  /** The programme lets the unit state that there is nothing. */
  readonly mayDeclareNone: boolean
  readonly onChange: (said: Said) => void
}

/** A check with everything that may be said of it: its answer, that there is nothing, or that it cannot be told and why. 作答 */
export function StatedAnswer({ said, mayDeclareNone, onChange, ...control }: StatedAnswerProps) {
  const { label, disabled = false } = control
  const id = useId()
  const toggle = (state: 'cantTell' | 'declaredNone') => (checked: boolean) =>
    onChange(checked ? { state, value: null, why: said.why } : NOTHING_SAID)
  return (
    <div className="stated">
      {said.state !== 'declaredNone' && said.state !== 'cantTell' && (
        <AnswerControl
          {...control}
          value={said.state === 'answered' ? said.value : null}
          onChange={(value) => onChange(value === '' ? NOTHING_SAID : { state: 'answered', value, why: null })}
        />
      )}
      <div className="stated-else">
        {mayDeclareNone && (!disabled || said.state === 'declaredNone') && (
          <Toggle
            label="本单位无此事项"
            of={label}
            checked={said.state === 'declaredNone'}
            disabled={disabled}
            onChange={toggle('declaredNone')}
          />
        )}
        {(!disabled || said.state === 'cantTell') && (
          <Toggle label="说不清" of={label} checked={said.state === 'cantTell'} disabled={disabled} onChange={toggle('cantTell')} />
        )}
        {said.state === 'answered' && !disabled && (
          <button type="button" className="link small" aria-label={`清空：${label}`} onClick={() => onChange(NOTHING_SAID)}>
            清空
          </button>
        )}
      </div>
      {said.state === 'cantTell' && (
        <div className="stated-why">
          <label htmlFor={id}>为什么说不清</label>
          <textarea
            id={id}
            className="answer-field"
            rows={2}
            value={said.why ?? ''}
            disabled={disabled}
            onChange={({ target }) => onChange({ ...said, why: target.value })}
          />
        </div>
      )}
    </div>
  )
}

interface ToggleProps {
  readonly label: string
  /** Of which check. */
  readonly of: string
  readonly checked: boolean
  readonly disabled: boolean
  readonly onChange: (checked: boolean) => void
}

function Toggle({ label, of, checked, disabled, onChange }: ToggleProps) {
  return (
    <label className="check-field small">
      <input
        type="checkbox"
        aria-label={`${label}：${of}`}
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
