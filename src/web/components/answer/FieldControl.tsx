import type { Field, ListCheck } from '../../../model/Check.ts'
import type { ControlSize } from './AnswerControl.tsx'
import { ChoiceControl } from './ChoiceControl.tsx'
import { NumberControl } from './NumberControl.tsx'
import { labelOf, openWord } from './rowWords.ts'

interface FieldControlProps {
  readonly check: ListCheck
  readonly name: string
  readonly field: Field
  readonly label: string
  /** The list has no other field: it needs no name beside it. */
  readonly only: boolean
  /** Undefined: not known; null: it has not happened yet. */
  readonly text: string | null | undefined
  readonly size: ControlSize
  readonly drafting: boolean
  readonly onChange: (text: string | null | undefined) => void
}

/** One field of a row. 字段控件 */
export function FieldControl({ check, name, field, label, only, text, size, drafting, onChange }: FieldControlProps) {
  const shown = only ? '' : labelOf(check, name)
  return (
    <span className="list-field">
      {shown !== '' && (
        <span className="quiet small" aria-hidden="true">
          {shown}
        </span>
      )}
      {field.kind === 'choice' && (
        <ChoiceControl label={label} levels={field.levels} value={text ?? null} size={size} onChange={onChange} />
      )}
      {field.kind === 'number' && (
        <NumberControl
          label={label}
          value={text ?? ''}
          from={field.from}
          to={field.to}
          step="1"
          after=""
          drafting={drafting}
          onChange={(typed) => onChange(typed === '' ? undefined : typed)}
        />
      )}
      {field.kind === 'text' && (
        <input
          className="answer-field"
          type="text"
          aria-label={label}
          value={text ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {field.kind === 'date' && (
        <>
          <input
            className="answer-field"
            type="date"
            aria-label={label}
            value={text ?? ''}
            disabled={text === null}
            onChange={({ target: { value } }) => {
              if (value !== '') onChange(value)
              else if (drafting) onChange(undefined)
            }}
          />
          {field.open !== undefined && (
            <label className="small list-open">
              <input type="checkbox" checked={text === null} onChange={({ target }) => onChange(target.checked ? null : undefined)} />
              {openWord(check, name)}
            </label>
          )}
        </>
      )}
    </span>
  )
}
