import { useState } from 'react'
import type { ReadTarget, TestChoices } from '../../../../../server/fieldTestApi.ts'
import { send } from '../../../../ask.ts'
import { ComboField } from '../../../../components/form/ComboField.tsx'
import { FaultBox } from '../../../../components/form/FaultBox.tsx'
import { AreaField, ChoiceField } from '../../../../components/form/Field.tsx'
import { plansPath } from '../testQueries.ts'
import { withTargets, type TypedTargets } from './Target.ts'
import { TargetTable } from './TargetTable.tsx'

interface TargetsFieldProps {
  readonly round: string
  readonly choices: TestChoices
  /** The check is answered for each of several things of a unit. */
  readonly byObject: boolean
  readonly typed: TypedTargets
  readonly onChange: (typed: Partial<TypedTargets>) => void
}

const MOST_OFFERED = 50

/** Whom is tried under which number: pasted from a table or added one by one; what is not understood stays where it was pasted. 样本 */
export function TargetsField({ round, choices, byObject, typed, onChange }: TargetsFieldProps) {
  const { targets, text } = typed
  const [faults, setFaults] = useState<readonly ReadTarget[]>([])
  const [fault, setFault] = useState<Error | null>(null)
  const [isReading, setReading] = useState(false)
  const [person, setPerson] = useState('')
  const read = async () => {
    setReading(true)
    try {
      const { lines } = await send<{ lines: readonly ReadTarget[] }>('POST', `${plansPath(round)}/read`, { text })
      const good = lines.flatMap(({ unit, name, object, target, fault: wrong }) =>
        unit === null || wrong !== null ? [] : [{ unit, name, object, target, person }],
      )
      const bad = lines.filter((one) => one.fault !== null)
      const left = new Set(bad.map(({ line }) => line))
      setFaults(bad)
      setFault(null)
      onChange({
        targets: withTargets(targets, good),
        text: text
          .split(/\r?\n/u)
          .filter((_, at) => left.has(at + 1))
          .join('\n'),
      })
    } catch (error) {
      setFault(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setReading(false)
    }
  }
  return (
    <fieldset className="test-targets">
      <legend>测谁：单位和号码、地址或地点</legend>
      <AreaField
        label="从表格粘贴"
        hint={`一行一个：单位名称、号码（或者地址、地点）${byObject ? '、对象' : ''}，中间是制表符或者逗号。从 Excel 里选两列复制过来就行；一个单位可以有几行。`}
        rows={5}
        value={text}
        onChange={(next) => onChange({ text: next })}
      />
      <div className="field-row">
        <ChoiceField
          label="粘贴和增加的，由谁来测"
          value={person}
          options={[
            { value: '', text: '谁有空谁做' },
            ...choices.people.map(({ id, name, office, roles }) => ({ value: id, text: `${name}（${office}，${roles}）` })),
          ]}
          {...(choices.people.length === 0
            ? { hint: '还没有人可以做实测。请在“系统—人员”里给测试人员“第三方测评”或者“考核人员”的职责。' }
            : {})}
          onChange={setPerson}
        />
      </div>
      <p className="actions">
        <button type="button" className="button" disabled={text.trim() === '' || isReading} onClick={() => void read()}>
          {isReading ? '正在认单位……' : '加入样本'}
        </button>
      </p>
      <FaultBox fault={fault} />
      {faults.length > 0 && text.trim() !== '' && (
        <div className="fault" role="alert">
          <p>有 {faults.length} 行没有认出来，还留在上面的框里；请改正后再点“加入样本”，或者删掉。</p>
          <ul>
            {faults.map(({ line, fault: wrong }) => (
              <li key={line}>{wrong}</li>
            ))}
          </ul>
        </div>
      )}
      <OneUnit
        choices={choices}
        onAdd={(unit, name) => onChange({ targets: [...targets, { unit, name, object: '', target: '', person }] })}
      />
      <TargetTable targets={targets} byObject={byObject} people={choices.people} onChange={(next) => onChange({ targets: next })} />
    </fieldset>
  )
}

function OneUnit({ choices, onAdd }: { readonly choices: TestChoices; readonly onAdd: (unit: string, name: string) => void }) {
  const [typed, setTyped] = useState('')
  const found = choices.units.filter(({ name }) => name.includes(typed.trim()))
  const foot =
    found.length === 0
      ? '名单里没有名称含这几个字的单位。'
      : found.length > MOST_OFFERED
        ? `列出了前 ${MOST_OFFERED} 个，再多写几个字。`
        : ''
  return (
    <ComboField
      label="或者选一个单位，再填号码"
      chosen=""
      options={found.slice(0, MOST_OFFERED).map(({ id, name, group }) => ({ id, text: name, under: group }))}
      foot={foot}
      onType={setTyped}
      onChoose={({ id, text }) => onAdd(id, text)}
    />
  )
}
