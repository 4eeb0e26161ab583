import { useState } from 'react'
import type { UnitAnswer } from '../../../../../server/routes/unitFields.ts'
import { send } from '../../../../ask.ts'
import { TextField } from '../../../../components/form/Field.tsx'
import { FaultBox } from '../../../../components/form/FaultBox.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { UnitField } from '../../../../components/form/UnitField.tsx'
import { PEOPLE } from '../../../../people.ts'
import { useUnitNames } from '../../../../units.ts'
import { UNITS } from '../unitQueries.ts'
import { DayField } from './DayField.tsx'
import { isSaid, successionInWords, successionOf, UNSAID } from './succession.ts'
import { SuccessionFields } from './SuccessionFields.tsx'
import { useHoldings } from './useHoldings.ts'

interface MergeDialogProps {
  readonly unit: UnitAnswer
  readonly on: string
  readonly onClose: () => void
  readonly onDone: (into: string) => void
}

/** 合并: this unit, and others with it, go into one that exists or begins. */
export function MergeDialog({ unit, on: today, onClose, onDone }: MergeDialogProps) {
  const names = useUnitNames()
  const [others, setOthers] = useState<readonly string[]>([])
  const [isNew, setNew] = useState(false)
  const [into, setInto] = useState('')
  const [name, setName] = useState('')
  const [on, setOn] = useState(today)
  const [said, setSaid] = useState(UNSAID)
  const ending = [unit.id, ...others]
  const { held, fault } = useHoldings(ending)
  const parent = unit.above.at(-1)
  const target = isNew ? name.trim() : (names.get(into) ?? '')
  const called = ending.map((id) => (id === unit.id ? unit.name : (names.get(id) ?? '')))
  const merge = async (why: string) => {
    const done = await send<{ readonly id: string }>('POST', `/api/units/${encodeURIComponent(unit.id)}/merge`, {
      others,
      on,
      why,
      ...(isNew ? { new: { name, kind: unit.kind, parent: parent?.id ?? '' } } : { into }),
      ...(held ? successionOf(held, said) : {}),
    })
    onDone(done.id)
  }
  return (
    <ReasonDialog
      title={`合并“${unit.name}”`}
      submit="合并"
      act={merge}
      changes={[UNITS, PEOPLE]}
      isReady={held !== null && target !== '' && on !== '' && isSaid(held, said, true)}
      onClose={onClose}
    >
      <fieldset className="choice">
        <legend>合并到哪里？</legend>
        <label className="check-field">
          <input type="radio" name="into" checked={!isNew} onChange={() => setNew(false)} />
          <span>并入一个现有的单位，它继续存在</span>
        </label>
        <label className="check-field">
          <input type="radio" name="into" checked={isNew} onChange={() => setNew(true)} />
          <span>和别的单位合并成一个新单位</span>
        </label>
      </fieldset>
      {isNew ? (
        <TextField
          label="新单位的名称"
          value={name}
          onChange={setName}
          autoComplete="off"
          hint={`属于“${parent?.name ?? ''}”，类别同本单位；以后可以更正。`}
        />
      ) : (
        <UnitField label="并入的单位" unit={into} onChoose={setInto} />
      )}
      <Others
        others={others}
        names={names}
        onAdd={(one) => setOthers(ending.includes(one) || one === into ? others : [...others, one])}
        onDrop={(one) => setOthers(others.filter((other) => other !== one))}
      />
      <DayField on={on} onChange={setOn} today={today} />
      <FaultBox fault={fault} />
      {held === null && !fault && <p role="status">正在查名下的人和事……</p>}
      {held && <SuccessionFields held={held} said={said} onSay={setSaid} to={target === '' ? '并入的单位' : `“${target}”`} />}
      {held && target !== '' && on !== '' && (
        <ul className="will-happen">
          <li>
            从 {on} 起，{called.map((one) => `“${one}”`).join('、')}不再存在，{isNew ? '合并成新单位' : '并入'}“{target}”。
          </li>
          {successionInWords(held, said, target).map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>以前的名单、得分和文件仍按原单位保存；用原来的名称找，会指到“{target}”。</li>
        </ul>
      )}
    </ReasonDialog>
  )
}

interface OthersProps {
  readonly others: readonly string[]
  readonly names: ReadonlyMap<string, string>
  readonly onAdd: (unit: string) => void
  readonly onDrop: (unit: string) => void
}

/** Those that are merged along with it. */
function Others({ others, names, onAdd, onDrop }: OthersProps) {
  return (
    <div>
      <UnitField label="一起合并的其他单位（可不选）" unit="" onChoose={onAdd} placeholder="输入名称的一部分，逐个选" />
      {others.length > 0 && (
        <ul className="chosen-list">
          {others.map((one) => (
            <li key={one}>
              {names.get(one)}
              <button type="button" className="link" onClick={() => onDrop(one)}>
                去掉
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
