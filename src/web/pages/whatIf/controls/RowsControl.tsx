import type { Field, ListCheck } from '../../../../model/Check.ts'
import type { Row } from '../../../../model/Facts.ts'
import { labelOf, openWord, rowName } from '../changeInWords.ts'
import { ChoiceControl } from './ChoiceControl.tsx'
import { NumberControl } from './NumberControl.tsx'

interface RowsControlProps {
  readonly check: ListCheck
  readonly label: string
  readonly rows: readonly Row[]
  readonly asOf: string
  readonly onChange: (rows: readonly Row[]) => void
}

/** The rows of a list: each field changed, a row taken away or added where the list is not given. 清单 */
export function RowsControl({ check, label, rows, asOf, onChange }: RowsControlProps) {
  const fields = Object.entries(check.fields)
  const isGiven = check.of !== undefined || check.size !== undefined
  const change = (at: number, name: string, text: string | null) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, fields: { ...row.fields, [name]: text } } : row)))
  return (
    <div className="list-control" role="group" aria-label={label}>
      {rows.length === 0 && <p className="quiet small">没有记录。</p>}
      <ul>
        {rows.map((row, at) => (
          <li key={row.id}>
            <span className="list-name">{rowName(row.id)}</span>
            <span className="list-fields">
              {fields.map(([name, field]) => (
                <FieldControl
                  key={name}
                  check={check}
                  name={name}
                  field={field}
                  label={`${rowName(row.id)} ${labelOf(check, name)}`.trim()}
                  only={fields.length === 1}
                  text={row.fields[name]}
                  onChange={(text) => change(at, name, text)}
                />
              ))}
            </span>
            {!isGiven && (
              <button
                type="button"
                className="link"
                aria-label={`去掉${rowName(row.id)}`}
                onClick={() => onChange(rows.filter((_, index) => index !== at))}
              >
                去掉
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isGiven && (
        <button type="button" className="button" onClick={() => onChange([...rows, newRow(check, rows, asOf)])}>
          加一条
        </button>
      )}
    </div>
  )
}

interface FieldControlProps {
  readonly check: ListCheck
  readonly name: string
  readonly field: Field
  readonly label: string
  /** The list has no other field: it needs no name beside it. */
  readonly only: boolean
  readonly text: string | null | undefined
  readonly onChange: (text: string | null) => void
}

function FieldControl({ check, name, field, label, only, text, onChange }: FieldControlProps) {
  const shown = only ? '' : labelOf(check, name)
  return (
    <span className="list-field">
      {shown !== '' && (
        <span className="quiet small" aria-hidden="true">
          {shown}
        </span>
      )}
      {field.kind === 'choice' && <ChoiceControl label={label} levels={field.levels} value={text ?? null} onChange={onChange} />}
      {field.kind === 'number' && (
        <NumberControl label={label} value={text ?? ''} from={field.from} to={field.to} step="1" after="" onChange={onChange} />
      )}
      {field.kind === 'text' && (
        <input className="field" type="text" aria-label={label} value={text ?? ''} onChange={(event) => onChange(event.target.value)} />
      )}
      {field.kind === 'date' && (
        <>
          <input
            className="field"
            type="date"
            aria-label={label}
            value={text ?? ''}
            onChange={(event) => {
              if (event.target.value !== '') onChange(event.target.value)
            }}
          />
          {field.open !== undefined && (
            <label className="small">
              <input
                type="checkbox"
                checked={text === null}
                onChange={(event) => {
                  if (event.target.checked) onChange(null)
                }}
              />
              {openWord(check, name)}
            </label>
          )}
        </>
      )}
    </span>
  )
}

/** A row at its first levels, on the day of the round. */
function newRow({ fields }: ListCheck, rows: readonly Row[], asOf: string): Row {
  const taken = new Set(rows.map(({ id }) => id))
  let number = rows.length + 1
  while (taken.has(`新增${number}`)) number += 1
  const plain = Object.entries(fields).map(([name, field]): readonly [string, string] => {
    if (field.kind === 'choice') return [name, field.levels[0] ?? '']
    if (field.kind === 'date') return [name, asOf]
    return [name, field.kind === 'number' ? (field.from ?? '0') : '']
  })
  return { id: `新增${number}`, fields: Object.fromEntries(plain) }
}
