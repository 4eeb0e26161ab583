import { useState } from 'react'
import { roleInWords, type Role } from '../../../../../model/Role.ts'
import { beijingDate } from '../../../../../model/Instant.ts'
import { ACTIONS, ACTION_IDS } from '../../../../../permissions/actions.ts'
import { send } from '../../../../ask.ts'
import { ChoiceField, TextField } from '../../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { UnitField } from '../../../../components/form/UnitField.tsx'
import type { PersonRow } from '../../../../people.ts'
import { AFTER_DUTIES } from './DutyDialog.tsx'
import { useGrantableRoles } from './useGrantable.ts'

interface GrantDialogProps {
  readonly person: PersonRow
  readonly onClose: () => void
}

/** Who scores other units than his own: the duty lies over those. 评分的角色 */
const ASSESSING: readonly (Role | '')[] = ['lead-assessor', 'assessor', 'third-party', 'expert', 'scoring-group']

/** 授予职责: over which unit, as what, how long; only what the reader may give is offered. */
export function GrantDialog({ person, onClose }: GrantDialogProps) {
  const [today] = useState(() => beijingDate(new Date().toISOString()))
  const [unit, setUnit] = useState(person.unit)
  const [wanted, setWanted] = useState<Role | ''>('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const roles = useGrantableRoles(unit)
  // Another unit may have other roles to give.
  const role = wanted !== '' && roles?.includes(wanted) ? wanted : ''
  const duty = { person: person.id, role, unit, from: from === '' || from <= today ? null : from, to: to === '' ? null : to }
  return (
    <ReasonDialog
      title={`授予${person.name}职责`}
      submit="授予"
      act={(why) => send('POST', '/api/duties', { ...duty, why })}
      changes={AFTER_DUTIES}
      onClose={onClose}
      isReady={role !== ''}
    >
      <UnitField label="在哪个单位" unit={unit} onChoose={setUnit} hint="连同它的全部下级单位。" />
      {roles?.length === 0 ? (
        <p role="status">您不能在这个单位授予职责。请另选单位，或请上级管理人员授予。</p>
      ) : (
        <ChoiceField
          label="担任什么"
          value={role}
          options={[
            { value: '' as const, text: roles === undefined ? '正在取可以授予的角色……' : '请选择' },
            ...(roles ?? []).map((value) => ({ value, text: roleInWords(value) })),
          ]}
          onChange={setWanted}
        />
      )}
      {ASSESSING.includes(role) && (
        <p className="quiet small">评分的人在这里选被考核单位的上级，例如县政府，不是自己的单位；评哪些项由批次的牵头单位和分工决定。</p>
      )}
      {role !== '' && <WhatItMay role={role} />}
      <div className="field-row">
        <TextField label="从哪天起（不填即现在）" type="date" value={from} min={today} onChange={setFrom} />
        <TextField label="到哪天止（不填即不限期）" type="date" value={to} min={from === '' ? today : from} onChange={setTo} />
      </div>
    </ReasonDialog>
  )
}

/** The permission table's own words, so that they are always right. */
function WhatItMay({ role }: { readonly role: Role }) {
  const titles = ACTION_IDS.flatMap((action) => {
    const { roles, title }: { readonly roles: readonly Role[]; readonly title: string } = ACTIONS[action]
    return roles.includes(role) ? [title] : []
  })
  return (
    <details className="role-rights">
      <summary>“{roleInWords(role)}”能做什么</summary>
      <p>{titles.join('；')}。</p>
    </details>
  )
}
