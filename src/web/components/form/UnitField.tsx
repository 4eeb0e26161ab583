import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { pathAbove, unitsQuery, type ListedUnit } from '../../units.ts'
import { ComboField, type ComboOption } from './ComboField.tsx'

interface UnitFieldProps {
  readonly label: string
  readonly hint?: string
  /** Id of what is chosen; empty: nothing. */
  readonly unit: string
  readonly onChoose: (unit: string) => void
  /** Absent: one is always chosen. */
  readonly onClear?: () => void
  /** Said where nothing is chosen. */
  readonly placeholder?: string
}

/** More than these nobody looks through. */
const MOST = 200

/** A unit by the tree or by a part of its name. 选单位 */
export function UnitField({ label, hint, unit, onChoose, onClear, placeholder }: UnitFieldProps) {
  const { data, error } = useQuery(unitsQuery)
  const [typed, setTyped] = useState('')
  const byId = useMemo(() => new Map(data?.units.map((one) => [one.id, one])), [data])
  const found = useMemo(() => chooseUnits(data?.units ?? [], byId, typed), [data, byId, typed])
  const foot = error
    ? error.message
    : data === undefined
      ? '正在取单位……'
      : found.length > MOST
        ? `列出了前 ${MOST} 个，再多写几个字。`
        : found.length === 0
          ? '没有名称含这几个字的单位。'
          : ''
  return (
    <ComboField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(placeholder === undefined ? {} : { placeholder })}
      chosen={byId.get(unit)?.name ?? ''}
      options={found.slice(0, MOST)}
      foot={foot}
      onType={setTyped}
      onChoose={({ id }) => onChoose(id)}
      onClear={onClear}
    />
  )
}

/** The tree while nothing is typed; then those that have it in a name, each with where it belongs. */
function chooseUnits(units: readonly ListedUnit[], byId: ReadonlyMap<string, ListedUnit>, typed: string): readonly ComboOption[] {
  const part = typed.trim()
  if (part === '') return units.map(({ id, name, depth }) => ({ id, text: name, depth }))
  return units
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => one.includes(part)))
    .map((one) => ({ id: one.id, text: one.name, under: pathAbove(byId, one) }))
}
