import { StateMark, type MarkState } from '../../../components/StateMark.tsx'
import type { PersonRow } from '../../../people.ts'

const WORDS: Readonly<Record<PersonRow['state'], string>> = { active: '在用', invited: '等待激活', disabled: '已停用' }

const MARKS: Readonly<Record<PersonRow['state'], MarkState>> = { active: 'answered', invited: 'open', disabled: 'inapplicable' }

/** The states as a filter offers them. */
export const ACCOUNT_STATES = (['active', 'invited', 'disabled'] as const).map((value) => ({ value, text: WORDS[value] }))

/** Whether somebody can sign in, in words. 账号状态 */
export function AccountState({ state }: { readonly state: PersonRow['state'] }) {
  return (
    <span className="account-state">
      <StateMark state={MARKS[state]} /> {WORDS[state]}
    </span>
  )
}
