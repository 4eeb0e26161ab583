import type { ChangesSheet } from '../../../../server/changeApi.ts'
import { AreaField, ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import type { Draft } from './Draft.ts'

interface JoiningFieldsProps {
  readonly draft: Draft
  readonly sheet: ChangesSheet
  readonly onChange: (parts: Partial<Draft>) => void
}

const CHOOSE = { value: '', text: '请选择' }

/** What has to be known of a unit that joins: its group, its figures, and what applies to it where the notice leaves it open. 列入单位的情况 */
export function JoiningFields({ draft, sheet: { groups }, onChange }: JoiningFieldsProps) {
  const group = groups.find((one) => one.group === draft.group)
  return (
    <>
      <UnitField
        label="单位"
        hint="从登记的单位里选；没有登记的，先到“系统—单位”登记。"
        unit={draft.unit}
        onChoose={(unit) => onChange({ unit })}
      />
      <ChoiceField
        label="组别"
        value={draft.group}
        options={[CHOOSE, ...groups.map((one) => ({ value: one.group, text: one.group }))]}
        onChange={(chosen) => onChange({ group: chosen, class: '' })}
      />
      {group && group.classes.length > 0 && (
        <ChoiceField
          label="类别"
          value={draft.class}
          options={[CHOOSE, ...group.classes.map((one) => ({ value: one, text: one }))]}
          onChange={(chosen) => onChange({ class: chosen })}
        />
      )}
      {group?.parameters.map((one) => (
        <TextField
          key={one}
          label={one}
          inputMode="decimal"
          value={draft.parameters[one] ?? ''}
          onChange={(text) => onChange({ parameters: { ...draft.parameters, [one]: text } })}
        />
      ))}
      {group?.objects.map((one) => (
        <AreaField
          key={one}
          label={`${one === '' ? '考核对象' : one}名单`}
          hint="一行一个；一个也没有就空着。"
          value={draft.objects[one] ?? ''}
          onChange={(text) => onChange({ objects: { ...draft.objects, [one]: text } })}
        />
      ))}
      {group?.open.map(({ node, name }) => (
        <ChoiceField
          key={node}
          label={`“${name}”对它`}
          hint="通知没有写明，要由您定。"
          value={draft.applies[node] === undefined ? '' : draft.applies[node] ? 'yes' : 'no'}
          options={[CHOOSE, { value: 'yes', text: '适用' }, { value: 'no', text: '不适用' }]}
          onChange={(said) => {
            const { [node]: _, ...rest } = draft.applies
            onChange({ applies: said === '' ? rest : { ...rest, [node]: said === 'yes' } })
          }}
        />
      ))}
      <details>
        <summary>通知里的其他名称、职能（多数不用填）</summary>
        <AreaField
          label="通知里还指它的名称"
          hint="指标的适用范围里用别的名称指它的，一行写一个。"
          value={draft.also}
          onChange={(also) => onChange({ also })}
        />
        <AreaField
          label="职能"
          hint="有的指标只考核有某项职能的单位，一行写一项。"
          value={draft.functions}
          onChange={(functions) => onChange({ functions })}
        />
      </details>
    </>
  )
}
