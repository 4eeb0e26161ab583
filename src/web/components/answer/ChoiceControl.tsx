import { useId } from 'react'
import type { ControlSize } from './AnswerControl.tsx'

interface ChoiceControlProps {
  readonly label: string
  readonly levels: readonly string[]
  readonly value: string | null
  readonly size?: ControlSize
  readonly onChange: (level: string) => void
}

/** More letters than these in one row are a list to unfold; under a finger they stand below each other. */
const LONGEST_ROW = 26
const LONGEST_TOUCH = 14

/** One of several levels: buttons in a row, or a list where they are long. 单选 */
export function ChoiceControl({ label, levels, value, size = 'dense', onChange }: ChoiceControlProps) {
  const name = useId()
  const letters = levels.join('').length
  if (size === 'dense' && letters > LONGEST_ROW)
    return (
      <select className="answer-field" aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
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
    <div className="answer-choice segments" role="radiogroup" aria-label={label} data-stacked={size === 'touch' && letters > LONGEST_TOUCH}>
      {levels.map((level) => (
        <label key={level}>
          <input type="radio" name={name} checked={level === value} onChange={() => onChange(level)} />
          <span>{level}</span>
        </label>
      ))}
    </div>
  )
}
