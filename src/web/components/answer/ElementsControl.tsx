import type { ListCheck } from '../../../model/Check.ts'
import type { Row } from '../../../model/Facts.ts'
import { ChoiceControl } from './ChoiceControl.tsx'
import { rowName } from './rowWords.ts'
import { rowsToBe } from './rowsToBe.ts'

/** Longer levels stand below each other, and need a row of fields. */
const LONGEST = 12

interface ElementsControlProps {
  readonly check: ListCheck
  readonly label: string
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
}

/** Is each of its rows one choice among a few? */
export function isChecklist({ fields, of }: ListCheck): boolean {
  const [only, ...others] = Object.values(fields)
  return of !== undefined && only?.kind === 'choice' && others.length === 0 && only.levels.join('').length <= LONGEST
}

/** Elements to tick off one by one, or all at once. 要素清单 */
export function ElementsControl({ check, label, rows, onChange }: ElementsControlProps) {
  const [name, field] = Object.entries(check.fields)[0] ?? ['', undefined]
  if (field?.kind !== 'choice') return null
  const shown = rowsToBe(check, rows)
  const [best = ''] = field.levels
  const done = shown.filter(({ fields }) => fields[name] === best).length
  const said = shown.filter(({ fields }) => fields[name] !== undefined)
  const put = (id: string, level: string) =>
    onChange(
      shown.flatMap((row) => (row.id === id ? [{ ...row, fields: { ...row.fields, [name]: level } }] : said.includes(row) ? [row] : [])),
    )
  return (
    <div className="list-control" role="group" aria-label={label}>
      <p className="elements-head">
        <button
          type="button"
          className="button"
          disabled={done === shown.length}
          onClick={() => onChange(shown.map((row) => ({ ...row, fields: { ...row.fields, [name]: best } })))}
        >
          {field.yesNo ? '全部齐全' : `全部“${best}”`}
        </button>
        <span className="quiet small">
          已填 {said.length} / {shown.length}
          {said.length > done && `，${said.length - done} 项不是“${best}”`}
        </span>
      </p>
      <ul className="elements">
        {shown.map((row) => (
          <li key={row.id} data-short={row.fields[name] !== undefined && row.fields[name] !== best}>
            <span className="list-name">{rowName(row.id)}</span>
            <ChoiceControl
              label={`${label}：${rowName(row.id)}`}
              levels={field.levels}
              value={row.fields[name] ?? null}
              onChange={(level) => put(row.id, level)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
