import { useState } from 'react'
import type { IncomingPreview } from '../../../../server/incomingApi.ts'
import { ComboField } from '../../../components/form/ComboField.tsx'
import { TextField } from '../../../components/form/Field.tsx'

/** Whom a written name means, as somebody chose; null: its lines are left out, and why. 选定的单位 */
export interface ChosenName {
  readonly written: string
  readonly unit: string | null
  readonly name: string
  readonly why: string
}

interface NamePartProps {
  readonly preview: IncomingPreview
  readonly names: readonly ChosenName[]
  readonly onChange: (names: readonly ChosenName[]) => void
  readonly onCheck: () => void
}

type Unnamed = IncomingPreview['unnamed'][number]

const LEAVE = '不采用这个名称的各行'

/** 对应单位: each name that means nobody, or several, is somebody by hand, or left out with a reason. */
export function NamePart({ preview: { unnamed, members }, names, onChange, onCheck }: NamePartProps) {
  const [why, setWhy] = useState('')
  const open = unnamed.filter(({ written }) => !names.some((one) => one.written === written))
  const left = names.filter(({ unit }) => unit === null)
  if (unnamed.length === 0 && names.length === 0) return null
  const put = (chosen: ChosenName) => onChange([...names.filter(({ written }) => written !== chosen.written), chosen])
  const leave = (written: string): ChosenName => ({ written, unit: null, name: LEAVE, why })
  const say = (text: string) => {
    setWhy(text)
    onChange(names.map((one) => (one.unit === null ? { ...one, why: text } : one)))
  }
  const shown: readonly Unnamed[] = [
    ...unnamed,
    ...names.flatMap(({ written }) =>
      unnamed.some((one) => one.written === written) ? [] : [{ written, rows: [], why: '', candidates: [] }],
    ),
  ]
  return (
    <fieldset className="incoming-source">
      <legend>没有对应到单位的名称</legend>
      <ul className="incoming-names">
        {shown.map((one) => (
          <li key={one.written}>
            <NameField
              one={one}
              members={members}
              chosen={names.find(({ written }) => written === one.written)}
              onChoose={(unit, name) => put(unit === null ? leave(one.written) : { written: one.written, unit, name, why: '' })}
            />
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <TextField
          label="不采用的理由"
          hint="会和这次导入一起保存，例如“不在本批次考核范围内”。"
          value={why}
          onChange={say}
          maxLength={500}
        />
      )}
      <p className="actions">
        <button type="button" className="button" disabled={open.length > 0 || (left.length > 0 && why.trim() === '')} onClick={onCheck}>
          按上面的选择重新核对
        </button>
        {open.length > 1 && (
          <button type="button" className="link" onClick={() => onChange([...names, ...open.map(({ written }) => leave(written))])}>
            其余 {open.length} 个都不采用
          </button>
        )}
      </p>
    </fieldset>
  )
}

interface NameFieldProps {
  readonly one: Unnamed
  readonly members: IncomingPreview['members']
  readonly chosen: ChosenName | undefined
  readonly onChoose: (unit: string | null, name: string) => void
}

/** So many are offered at once. */
const OFFERED = 30
const LEFT = ''

function NameField({ one: { written, rows, why, candidates }, members, chosen, onChoose }: NameFieldProps) {
  const [typed, setTyped] = useState('')
  const found =
    typed.trim() === '' ? (candidates.length > 0 ? candidates : members) : members.filter(({ name }) => name.includes(typed.trim()))
  return (
    <ComboField
      label={written === '' ? '（没有写单位）' : written}
      hint={[why, rows.length > 0 ? `${String(rows.length)}行` : ''].filter((text) => text !== '').join('，')}
      placeholder="选择单位，或者不采用"
      chosen={chosen?.name ?? ''}
      options={[...found.slice(0, OFFERED).map(({ id, name }) => ({ id, text: name })), { id: LEFT, text: LEAVE }]}
      foot={found.length > OFFERED ? `共 ${String(found.length)} 个，再多写几个字。` : ''}
      onType={setTyped}
      onChoose={({ id, text }) => onChoose(id === LEFT ? null : id, text)}
    />
  )
}
