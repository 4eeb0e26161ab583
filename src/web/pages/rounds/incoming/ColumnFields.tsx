import type { ImportKind } from '../../../../model/Incoming.ts'
import type { IncomingRead } from '../../../../server/incomingApi.ts'
import { ChoiceField } from '../../../components/form/Field.tsx'
import { ListTable } from '../../../components/ListTable.tsx'
import { linesFrom, type Columns } from './typedImport.ts'

interface ColumnFieldsProps {
  readonly name: string
  readonly read: IncomingRead
  readonly kind: ImportKind
  readonly columns: Columns
  readonly onChange: (columns: Columns) => void
}

/** Heads are looked for in so many rows. */
const HEADS = 10
/** So many lines are shown before they are checked. */
const SHOWN = 5

const NONE = '-1'

/** 认列: which sheet, which row has the heads, which column is what; guessed, and to be chosen otherwise. */
export function ColumnFields({ name, read, kind, columns, onChange }: ColumnFieldsProps) {
  const { table, head, at } = columns
  const rows = read.tables[table]?.rows ?? []
  const heads = rows[head]?.cells ?? []
  const lines = linesFrom(kind, read, columns)
  if (read.tables.length === 0) return <p className="fault">“{name}”里没有内容，请换一个文件。</p>
  const options = [
    { value: NONE, text: '没有这一列' },
    ...heads.map((text, index) => ({ value: String(index), text: text.trim() === '' ? `第${String(index + 1)}列` : text })),
  ]
  const shown = lines[0] ? Object.keys(lines[0].cells) : []
  const headOf = (key: string) => read.columns.find((one) => one.key === key)?.head ?? key
  return (
    <fieldset className="incoming-source">
      <legend>核对各列（“{name}”）</legend>
      <div className="incoming-fields">
        {read.tables.length > 1 && (
          <ChoiceField
            label="工作表"
            value={String(table)}
            options={read.tables.map((one, index) => ({ value: String(index), text: one.name }))}
            onChange={(next) => onChange({ table: Number(next), head: 0, at: {} })}
          />
        )}
        <ChoiceField
          label="列名在哪一行"
          value={String(head)}
          options={rows.slice(0, HEADS).map(({ number, cells }, index) => ({
            value: String(index),
            text: `第${String(number)}行：${cells
              .filter((cell) => cell !== '')
              .slice(0, 4)
              .join('、')}`,
          }))}
          onChange={(next) => onChange({ ...columns, head: Number(next) })}
        />
        {read.columns.map(({ key, head: label, needed, hint }) => (
          <ChoiceField
            key={key}
            label={needed ? `${label}（必须有）` : label}
            {...(hint === '' ? {} : { hint })}
            value={String(at[key] ?? -1)}
            options={options}
            onChange={(next) => onChange({ ...columns, at: { ...at, [key]: Number(next) } })}
          />
        ))}
      </div>
      <p className="quiet">
        读到 {lines.length} 行。{lines.length > 0 && `前${String(Math.min(SHOWN, lines.length))}行：`}
      </p>
      {lines.length > 0 && (
        <ListTable heads={[{ text: '行', figure: true }, ...shown.map(headOf)]} label="读到的前几行">
          {lines.slice(0, SHOWN).map(({ row, cells }, index) => (
            // Where each respondent has a column, a row is there several times.
            <tr key={`${String(row)} ${String(index)}`}>
              <td className="figure">{row}</td>
              {shown.map((key) => (
                <td key={key}>{cells[key] ?? ''}</td>
              ))}
            </tr>
          ))}
        </ListTable>
      )}
    </fieldset>
  )
}
