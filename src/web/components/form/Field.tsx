import { useId, type InputHTMLAttributes, type ReactNode } from 'react'

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
}

/** A control with its name above and what helps below. */
export function Field({
  label,
  hint,
  children,
}: FieldProps & { readonly children: (id: string, hintId: string | undefined) => ReactNode }) {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id, hintId)}
      {hint !== undefined && (
        <p id={hintId} className="quiet small">
          {hint}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** 文字、日期或密码 */
export function TextField({ label, hint, value, onChange, type = 'text', ...more }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id, hintId) => (
        <input {...more} id={id} type={type} value={value} aria-describedby={hintId} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  )
}

/** 多行文字 */
export function AreaField({ label, hint, value, onChange, required, rows = 3 }: TextFieldProps & { readonly rows?: number }) {
  return (
    <Field label={label} hint={hint}>
      {(id, hintId) => (
        <textarea
          id={id}
          rows={rows}
          required={required}
          value={value}
          aria-describedby={hintId}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}

interface ChoiceFieldProps<T extends string> extends FieldProps {
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly onChange: (value: T) => void
}

/** 选一个 */
export function ChoiceField<T extends string>({ label, hint, value, options, onChange }: ChoiceFieldProps<T>) {
  return (
    <Field label={label} hint={hint}>
      {(id, hintId) => (
        <select id={id} value={value} aria-describedby={hintId} onChange={({ target }) => onChange(target.value as T)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface CheckFieldProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

/** 勾选 */
export function CheckField({ label, checked, onChange, disabled = false }: CheckFieldProps) {
  return (
    <label className="check-field">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={({ target }) => onChange(target.checked)} />
      <span>{label}</span>
    </label>
  )
}
