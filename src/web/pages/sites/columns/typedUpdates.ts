import type { UpdatePeriod, Updates } from '../../../../model/Node.ts'

/** How often a column must change, as it is chosen. 更新要求（填写中） */
export interface TypedUpdates {
  readonly kind: 'none' | UpdatePeriod | 'within' | 'as-it-happens' | 'as-it-happens-within' | 'static'
  /** Days, of the two with a duration. */
  readonly count: string
  readonly unit: 'days' | 'workdays'
}

/** What can be chosen. 更新要求 */
export const UPDATE_CHOICES: readonly { readonly value: TypedUpdates['kind']; readonly text: string }[] = [
  { value: 'none', text: '没有规定' },
  { value: 'day', text: '每日更新' },
  { value: 'week', text: '每周更新' },
  { value: 'month', text: '每月更新' },
  { value: 'quarter', text: '每季度更新' },
  { value: 'half-year', text: '每半年更新' },
  { value: 'year', text: '每年更新' },
  { value: 'within', text: '多少天以内要有更新' },
  { value: 'as-it-happens', text: '随时更新' },
  { value: 'as-it-happens-within', text: '形成或变更后多少天以内更新' },
  { value: 'static', text: '不要求定期更新' },
]

/** Does it need a number of days? */
export const hasDays = (kind: TypedUpdates['kind']): boolean => kind === 'within' || kind === 'as-it-happens-within'

/** As the column has it. */
export function typedUpdates(updates: Updates | null): TypedUpdates {
  const none = { count: '20', unit: 'workdays' } as const
  switch (updates?.kind) {
    case undefined:
      return { kind: 'none', ...none }
    case 'every':
      return { kind: updates.period, ...none }
    case 'within':
      return { kind: 'within', ...updates.duration }
    case 'as-it-happens':
      return updates.within ? { kind: 'as-it-happens-within', ...updates.within } : { kind: 'as-it-happens', ...none }
    case 'static':
      return { kind: 'static', ...none }
  }
}

/** Null: no rule; undefined: days are missing. 更新要求 */
export function updatesFrom({ kind, count, unit }: TypedUpdates): Updates | null | undefined {
  if (kind === 'none') return null
  if (kind === 'static') return { kind }
  if (kind === 'as-it-happens') return { kind }
  if (kind !== 'within' && kind !== 'as-it-happens-within') return { kind: 'every', period: kind }
  if (!/^[1-9]\d{0,3}$/u.test(count.trim())) return undefined
  const duration = { count: count.trim(), unit }
  return kind === 'within' ? { kind, duration } : { kind: 'as-it-happens', within: duration }
}
