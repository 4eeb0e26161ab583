import { useState } from 'react'
import type { ChangesSheet } from '../../../../server/changeApi.ts'
import { ComboField } from '../../../components/form/ComboField.tsx'

/** More than these nobody looks through. */
const MOST = 100

interface MemberFieldProps {
  readonly label: string
  readonly members: ChangesSheet['members']
  readonly chosen: string
  readonly onChoose: (unit: string) => void
}

/** 选名单里的单位 */
export function MemberField({ label, members, chosen, onChoose }: MemberFieldProps) {
  const [typed, setTyped] = useState('')
  const found = members.filter(({ name }) => name.includes(typed.trim()))
  const foot = found.length === 0 ? '名单里没有名称含这几个字的单位。' : found.length > MOST ? `列出了前 ${MOST} 个，再多写几个字。` : ''
  return (
    <ComboField
      label={label}
      chosen={members.find(({ id }) => id === chosen)?.name ?? ''}
      options={found.slice(0, MOST).map(({ id, name, group }) => ({ id, text: name, under: group }))}
      foot={foot}
      onType={setTyped}
      onChoose={({ id }) => onChoose(id)}
    />
  )
}
