import type { Check } from '../../../../../model/Check.ts'
import type { AnswerValue } from '../../../../../model/Facts.ts'
import { labelOf } from '../../../../components/answer/rowWords.ts'

/** What an answer's rows leave open, by the words of the fields; a text may stay empty. 没有填的栏目 */
export function openFields(check: Check, value: AnswerValue | null): readonly string[] {
  if (check.kind !== 'list' || value === null || typeof value === 'string' || !('rows' in value)) return []
  const rows = value.rows.filter(({ withdrawn }) => withdrawn !== true)
  return Object.entries(check.fields)
    .filter(([name, { kind }]) => kind !== 'text' && rows.some(({ fields }) => fields[name] === undefined || fields[name] === ''))
    .map(([name]) => labelOf(check, name) || name)
}
