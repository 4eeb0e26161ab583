import { useId } from 'react'

interface ChoiceControlProps {
  readonly label: string
  readonly levels: readonly string[]
  readonly value: string | null
  readonly onChange: (level: string) => void
}

/** More letters than these in one row are a list to unfold. */
const LONGEST_ROW = 26

/** One of several levels: buttons in a row, or a list where they are long. 单选 */
export function ChoiceControl({ label, levels, value, onChange }: ChoiceControlProps) {
  const name = useId()
  if (levels.join('').length > LONGEST_ROW)
    return (
      <select className="field" aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        {value === null && (
          <option value="" disabled>
            未评
          </option>
        )}
        {levels.map((level) => (
          <option key={level}>{level}</option>
        ))}
      </select>
    )
  return (
    <div className="choice segments" role="radiogroup" aria-label={label}>
      {levels.map((level) => (
        <label key={level}>
          <input type="radio" name={name} checked={level === value} onChange={() => onChange(level)} />
          <span>{level}</span>
        </label>
      ))}
    </div>
  )
}
