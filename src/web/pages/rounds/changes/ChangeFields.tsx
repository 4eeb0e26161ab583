import type { ChangesSheet } from '../../../../server/changeApi.ts'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import type { Draft } from './Draft.ts'
import { JoiningFields } from './JoiningFields.tsx'
import { MemberField } from './MemberField.tsx'

interface ChangeFieldsProps {
  readonly draft: Draft
  readonly sheet: ChangesSheet
  readonly onChange: (parts: Partial<Draft>) => void
}

/** What a change needs to know, by its kind. 变更的内容 */
export function ChangeFields({ draft, sheet, onChange }: ChangeFieldsProps) {
  const member = (label: string, only: ChangesSheet['members'] = sheet.members) => (
    <MemberField label={label} members={only} chosen={draft.unit} onChoose={(unit) => onChange({ unit })} />
  )
  switch (draft.kind) {
    case 'renamed':
      return (
        <>
          {member('单位')}
          <TextField label="新名称" value={draft.name} onChange={(name) => onChange({ name })} maxLength={100} required />
        </>
      )
    case 'merged':
      return (
        <>
          {member('被并入的单位')}
          <MemberField
            label="并入哪个单位"
            members={sheet.members.filter(({ id }) => id !== draft.unit)}
            chosen={draft.into}
            onChoose={(into) => onChange({ into })}
          />
          <ChoiceField
            label="被并入单位的答案"
            hint="承接：并入单位一个答案也没有的检查点，用被并入单位的答案；它自己答过的不动。不承接：并入单位照自己的答案计分。"
            value={draft.takesOver}
            options={[
              { value: 'yes', text: '由并入单位承接尚缺的答案' },
              { value: 'no', text: '不承接' },
            ]}
            onChange={(takesOver) => onChange({ takesOver })}
          />
        </>
      )
    case 'left':
      return member('单位')
    case 'added':
      return <JoiningFields draft={draft} sheet={sheet} onChange={onChange} />
    case 'row-withdrawn':
      return (
        <ChoiceField
          label="指标"
          hint="只列方案写明了不适用时怎样计分的指标。别的指标要停考，请修改方案、发布新的一版，再换版。"
          value={draft.node}
          options={[
            { value: '', text: sheet.rows.length === 0 ? '没有可以停考的指标' : '请选择' },
            ...sheet.rows.map(({ node, name, section }) => ({ value: node, text: section === '' ? name : `${name}（${section}）` })),
          ]}
          onChange={(node) => onChange({ node })}
        />
      )
    case 'rejoined':
      return <p>{sheet.former.find(({ unit }) => unit === draft.unit)?.name} 恢复考核。</p>
    case 'row-restored':
      return <p>“{sheet.withdrawn.find(({ id }) => id === draft.withdrawal)?.name}”恢复考核。</p>
  }
}
