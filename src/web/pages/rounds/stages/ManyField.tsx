import { useId, useState } from 'react'
import { CheckField, TextField } from '../../../components/form/Field.tsx'

/** One of many that can be chosen. */
export interface ManyOption {
  readonly id: string
  readonly text: string
  /** Under which heading. */
  readonly group: string
  readonly depth: number
}

interface ManyFieldProps {
  readonly legend: string
  /** How choosing all is called. */
  readonly all: string
  readonly hint?: string
  readonly options: readonly ManyOption[]
  /** Null: all. */
  readonly chosen: ReadonlySet<string> | null
  readonly onChange: (chosen: ReadonlySet<string> | null) => void
}

/** So many are listed; then one writes a part of the name. */
const MOST = 300

/** All, or those that are ticked. 多选 */
export function ManyField({ legend, all, hint, options, chosen, onChange }: ManyFieldProps) {
  const [typed, setTyped] = useState('')
  const id = useId()
  const found = options.filter(({ text }) => text.includes(typed.trim()))
  const tick = (one: string, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(one)
    else next.delete(one)
    onChange(next)
  }
  return (
    <fieldset className="many-field">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="quiet small">{hint}</p>}
      <CheckField label={all} checked={chosen === null} onChange={(isAll) => onChange(isAll ? null : new Set())} />
      {chosen !== null && (
        <>
          <TextField label="查找" placeholder="写几个字" value={typed} onChange={setTyped} />
          <p className="quiet small" id={id}>
            选了 {chosen.size} 个，共 {options.length} 个{found.length > MOST && `；列出了前 ${MOST} 个，再多写几个字`}
          </p>
          <ul className="many-list" aria-describedby={id}>
            {found.slice(0, MOST).map((one, at) => (
              <li key={`${one.group} ${one.id}`} style={{ paddingInlineStart: `${one.depth * 1.2}rem` }}>
                {one.group !== found[at - 1]?.group && <strong className="small">{one.group}</strong>}
                <CheckField label={one.text} checked={chosen.has(one.id)} onChange={(isOn) => tick(one.id, isOn)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  )
}
