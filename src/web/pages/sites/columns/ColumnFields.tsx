import { AreaField, ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { useUnitNames } from '../../../units.ts'
import type { ColumnRow } from '../siteTypes.ts'
import { hasDays, typedUpdates, UPDATE_CHOICES, updatesFrom, type TypedUpdates } from './typedUpdates.ts'

/** A column as it is typed in. 栏目（填写中） */
export interface TypedColumn {
  /** A level a line. */
  readonly levels: string
  readonly content: string
  readonly updates: TypedUpdates
  readonly keepers: readonly string[]
  /** Separated by commas. */
  readonly openKeepers: string
}

/** As the column is; null: a new one. */
export const typedColumn = (column: ColumnRow | null): TypedColumn => ({
  levels: column?.levels.join('\n') ?? '',
  content: column?.content ?? '',
  updates: typedUpdates(column?.updates ?? null),
  keepers: column?.keepers.map(({ unit }) => unit) ?? [],
  openKeepers: column?.openKeepers.join('、') ?? '',
})

const partsOf = (text: string, between: RegExp): readonly string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Null: something is missing. 栏目 */
export function columnFrom({ levels, content, updates, keepers, openKeepers }: TypedColumn) {
  const path = partsOf(levels, /\n/u)
  const must = updatesFrom(updates)
  if (path.length === 0 || must === undefined) return null
  return {
    levels: path,
    content: content.trim() === '' ? null : content.trim(),
    updates: must,
    keepers,
    openKeepers: partsOf(openKeepers, /[、，,；;\n]/u),
  }
}

interface ColumnFieldsProps {
  readonly typed: TypedColumn
  readonly onPut: (change: Partial<TypedColumn>) => void
}

/** What a column is called, what it must hold, how often it changes, who keeps it. 栏目的内容 */
export function ColumnFields({ typed, onPut }: ColumnFieldsProps) {
  const { levels, content, updates, openKeepers } = typed
  const putUpdates = (change: Partial<TypedUpdates>) => onPut({ updates: { ...updates, ...change } })
  return (
    <>
      <AreaField
        label="各级栏目"
        value={levels}
        onChange={(text) => onPut({ levels: text })}
        required
        rows={3}
        hint="一行一级，从一级栏目写到它自己。"
      />
      <AreaField label="内容要求" value={content} onChange={(text) => onPut({ content: text })} rows={2} />
      <ChoiceField label="更新时限" value={updates.kind} options={UPDATE_CHOICES} onChange={(kind) => putUpdates({ kind })} />
      {hasDays(updates.kind) && (
        <div className="field-row">
          <TextField label="多少天" inputMode="numeric" value={updates.count} onChange={(text) => putUpdates({ count: text })} required />
          <ChoiceField
            label="怎样算"
            value={updates.unit}
            options={[
              { value: 'workdays', text: '工作日' },
              { value: 'days', text: '自然日' },
            ]}
            onChange={(unit) => putUpdates({ unit })}
          />
        </div>
      )}
      <Keepers typed={typed} onPut={onPut} />
      <TextField
        label="写了、但对应不到单位的"
        value={openKeepers}
        onChange={(text) => onPut({ openKeepers: text })}
        hint="例如 各乡镇、相关单位；几个之间用顿号隔开。"
      />
    </>
  )
}

function Keepers({ typed: { keepers }, onPut }: ColumnFieldsProps) {
  const names = useUnitNames()
  return (
    <div className="keeper-fields">
      <UnitField
        key={keepers.length}
        label="保障单位"
        unit=""
        placeholder="输入名称，加一个单位"
        onChoose={(unit) => onPut({ keepers: [...keepers.filter((one) => one !== unit), unit] })}
      />
      {keepers.length > 0 && (
        <ul className="plain-list">
          {keepers.map((unit) => (
            <li key={unit}>
              {names.get(unit) ?? '……'}{' '}
              <button
                type="button"
                className="link"
                aria-label={`去掉保障单位${names.get(unit) ?? ''}`}
                onClick={() => onPut({ keepers: keepers.filter((one) => one !== unit) })}
              >
                去掉
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
