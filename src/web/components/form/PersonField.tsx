import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { someoneQuery } from '../../people.ts'
import { ComboField } from './ComboField.tsx'

/** Somebody who was chosen. */
export interface ChosenPerson {
  readonly id: string
  readonly name: string
}

interface PersonFieldProps {
  readonly label: string
  readonly hint?: string
  readonly person: ChosenPerson | null
  readonly onChoose: (person: ChosenPerson) => void
  /** Who is not offered. */
  readonly except: string
}

/** A person by a part of the name or the login name; disabled accounts are not offered. 选人 */
export function PersonField({ label, hint, person, onChoose, except }: PersonFieldProps) {
  const [typed, setTyped] = useState('')
  const found = useQuery({ ...someoneQuery(typed.trim()), placeholderData: keepPreviousData })
  const people = found.data?.people.filter(({ id, state }) => id !== except && state !== 'disabled') ?? []
  const foot = found.error
    ? found.error.message
    : found.data === undefined
      ? '正在查找……'
      : people.length === 0
        ? '没有找到。请核对姓名，或先登记这个人员。'
        : found.data.total > found.data.people.length
          ? `共 ${found.data.total} 人，再多写几个字。`
          : ''
  return (
    <ComboField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      placeholder="输入姓名或登录名"
      chosen={person?.name ?? ''}
      options={people.map(({ id, name, login, unitName }) => ({ id, text: name, under: `${login} · ${unitName}` }))}
      foot={foot}
      onType={setTyped}
      onChoose={({ id, text }) => onChoose({ id, name: text })}
    />
  )
}
