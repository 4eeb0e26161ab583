import type { ListCheck } from '../../../model/Check.ts'
import type { Row, Rows } from '../../../model/Facts.ts'
import type { ControlSize } from './AnswerControl.tsx'
import { FieldControl } from './FieldControl.tsx'
import { freeRowName, rowsToBe } from './rowsToBe.ts'
import { labelOf, rowName } from './rowWords.ts'

interface RowsControlProps {
  readonly check: ListCheck
  readonly label: string
  /** Null: nothing is said, not even that there is nothing. */
  readonly said: Rows | null
  readonly asOf: string
  readonly size: ControlSize
  readonly drafting: boolean
  readonly rowPrefix: string
  readonly onChange: (rows: Rows) => void
}

/** The rows of a list: each field changed, a row taken away or added where the list is not given. 清单 */
export function RowsControl({ check, label, said, asOf, size, drafting, rowPrefix, onChange }: RowsControlProps) {
  const fields = Object.entries(check.fields)
  const isGiven = check.of !== undefined || check.size !== undefined
  const rows = rowsToBe(check, said?.rows ?? [])
  const put = (next: readonly Row[]) => {
    // A given row of which nothing is said is no answer.
    const told = isGiven && drafting ? next.filter(({ fields: known }) => Object.keys(known).length > 0) : next
    onChange({ rows: told, ...(said?.complete === undefined ? {} : { complete: said.complete }) })
  }
  const change = (at: number, name: string, text: string | null | undefined) =>
    put(
      rows.map((row, index) => {
        if (index !== at) return row
        const { [name]: _, ...others } = row.fields
        return { ...row, fields: text === undefined ? others : { ...row.fields, [name]: text } }
      }),
    )
  return (
    <div className="list-control" role="group" aria-label={label}>
      {rows.length === 0 && (!drafting || said !== null) && <p className="quiet small">没有记录。</p>}
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
                  size={size}
                  drafting={drafting}
                  onChange={(text) => change(at, name, text)}
                />
              ))}
            </span>
            {!isGiven && (
              <button
                type="button"
                className="link"
                aria-label={`去掉${rowName(row.id)}`}
                onClick={() => put(rows.filter((_, index) => index !== at))}
              >
                去掉
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isGiven && (
        <p className="list-tools">
          <button type="button" className="button" onClick={() => put([...rows, newRow(check, rows, { asOf, drafting, rowPrefix })])}>
            加一条
          </button>
          {drafting && said === null && !check.open && (
            <button type="button" className="button" onClick={() => onChange({ rows: [], complete: true })}>
              一条也没有
            </button>
          )}
          {drafting && check.open && (
            <label className="check-field">
              <input
                type="checkbox"
                checked={said?.complete === true}
                onChange={({ target }) => onChange({ rows: said?.rows ?? [], complete: target.checked })}
              />
              <span>{rows.length === 0 ? '一条也没有' : '就这些，没有遗漏'}</span>
            </label>
          )}
        </p>
      )}
    </div>
  )
}

/** An empty row for a draft; else one at its first levels, on the day of the round, which can be scored. */
function newRow(
  { fields }: ListCheck,
  rows: readonly Row[],
  { asOf, drafting, rowPrefix }: Pick<RowsControlProps, 'asOf' | 'drafting' | 'rowPrefix'>,
): Row {
  const id = freeRowName(rowPrefix, rows)
  if (drafting) return { id, fields: {} }
  const plain = Object.entries(fields).map(([name, field]): readonly [string, string] => {
    if (field.kind === 'choice') return [name, field.levels[0] ?? '']
    if (field.kind === 'date') return [name, asOf]
    return [name, field.kind === 'number' ? (field.from ?? '0') : '']
  })
  return { id, fields: Object.fromEntries(plain) }
}
