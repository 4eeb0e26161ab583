import type { TestMethod } from '../../../../../model/Settling.ts'
import { AreaField, TextField } from '../../../../components/form/Field.tsx'
import type { Wording } from './Wording.ts'

interface WordingFieldsProps {
  readonly method: TestMethod
  readonly wording: Wording
  readonly onChange: (change: Partial<Wording>) => void
}

const SCRIPT_HINT: Readonly<Record<TestMethod, string>> = {
  telephone: '测试人员照着念：先怎么说，问什么，追问什么，什么不能说。一字不改，对每个单位才公平。',
  letter: '申请书怎样写：申请公开什么，要什么形式，联系人和地址怎样写。',
  visit: '到现场看什么、问什么、怎样说明来意，或者不说明。',
}

/** What a plan is called, what is said, and what counts. 措辞和要求 */
export function WordingFields({ method, wording, onChange }: WordingFieldsProps) {
  const { title, script, tries, hoursApart, days, from, until } = wording
  const word = method === 'visit' ? '到访' : '拨打'
  return (
    <>
      <TextField label="计划的名称" value={title} maxLength={200} required onChange={(next) => onChange({ title: next })} />
      <AreaField
        label={method === 'letter' ? '申请的原文' : '要问的话'}
        hint={SCRIPT_HINT[method]}
        rows={7}
        value={script}
        required
        onChange={(next) => onChange({ script: next })}
      />
      {method !== 'letter' && (
        <div className="field-row">
          <TextField
            label={`${word}几次不通才算联系不上`}
            inputMode="numeric"
            value={tries}
            onChange={(next) => onChange({ tries: next })}
          />
          <TextField label="至少分在几天里" inputMode="numeric" value={days} onChange={(next) => onChange({ days: next })} />
          <TextField
            label="两次之间至少隔几小时"
            hint="隔得太近的那一次不算数。"
            inputMode="numeric"
            value={hoursApart}
            onChange={(next) => onChange({ hoursApart: next })}
          />
        </div>
      )}
      <div className="field-row">
        <TextField label="从哪天开始" type="date" value={from} hint="不填就是不限。" onChange={(next) => onChange({ from: next })} />
        <TextField
          label={method === 'letter' ? '哪天以前寄出' : '哪天以前做完'}
          type="date"
          value={until}
          hint="不填就是不限。"
          onChange={(next) => onChange({ until: next })}
        />
      </div>
    </>
  )
}
