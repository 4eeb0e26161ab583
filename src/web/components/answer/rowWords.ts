import type { ListCheck } from '../../../model/Check.ts'

/** A row's id as a person reads it: `#003` is 第3. */
export const rowName = (id: string): string => id.replace(/^#0*/u, '第')

/** What a field is called on a page. 字段的名称 */
export const labelOf = (check: ListCheck, name: string): string => check.fields[name]?.ask ?? (/[\u4e00-\u9fff]/u.test(name) ? name : '')

/** The word for “not yet”. */
export function openWord(check: ListCheck, name: string): string {
  const field = check.fields[name]
  return field?.kind === 'date' && field.open !== undefined ? field.open : '未发生'
}
