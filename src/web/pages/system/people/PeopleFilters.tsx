import { useEffect, useState } from 'react'
import { roleInWords, ROLES, type Role } from '../../../../model/Role.ts'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { ACCOUNT_STATES } from './AccountState.tsx'
import type { PeopleSearch } from './peopleSearch.ts'

interface PeopleFiltersProps {
  readonly search: PeopleSearch
  /** Undefined: whatever it is. */
  readonly onChoose: (chosen: { readonly [K in keyof PeopleSearch]?: PeopleSearch[K] | undefined }) => void
  readonly onClear: () => void
}

const ANY = { value: '', text: '不限' } as const
const ROLE_CHOICES: readonly { readonly value: Role | ''; readonly text: string }[] = [
  ANY,
  ...ROLES.map((value) => ({ value, text: roleInWords(value) })),
]
const STATE_CHOICES: readonly { readonly value: NonNullable<PeopleSearch['state']> | ''; readonly text: string }[] = [
  ANY,
  ...ACCOUNT_STATES,
]

/** As long as somebody is still typing. */
const PAUSE_MS = 250

/** Whom the list shows. 筛选 */
export function PeopleFilters({ search, onChoose, onClear }: PeopleFiltersProps) {
  const [clearings, setClearings] = useState(0)
  return (
    <div className="people-filters" role="search" aria-label="筛选人员">
      <NameFilter key={clearings} typed={search.search ?? ''} onType={onChoose} />
      <UnitField
        label="单位及下级"
        unit={search.under ?? ''}
        onChoose={(under) => onChoose({ under })}
        onClear={() => onChoose({ under: undefined })}
        placeholder="全部，或输入名称"
      />
      <ChoiceField
        label="角色"
        value={search.role ?? ''}
        options={ROLE_CHOICES}
        onChange={(role) => onChoose({ role: role === '' ? undefined : role })}
      />
      <ChoiceField
        label="账号"
        value={search.state ?? ''}
        options={STATE_CHOICES}
        onChange={(state) => onChoose({ state: state === '' ? undefined : state })}
      />
      {Object.keys(search).some((key) => key !== 'page') && (
        <button
          type="button"
          className="button"
          onClick={() => {
            setClearings(clearings + 1)
            onClear()
          }}
        >
          看全部
        </button>
      )}
    </div>
  )
}

/** Asks once the hand rests. */
function NameFilter({
  typed,
  onType,
}: {
  readonly typed: string
  readonly onType: (chosen: { readonly search?: string | undefined }) => void
}) {
  const [text, setText] = useState(typed)
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === typed) return undefined
    const timer = setTimeout(() => onType({ search: wanted === '' ? undefined : wanted }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, typed, onType])
  return <TextField label="姓名或登录名" type="search" value={text} onChange={setText} spellCheck={false} />
}
