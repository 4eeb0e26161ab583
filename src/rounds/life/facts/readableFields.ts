import type { ListCheck } from '../../../model/Check.ts'
import { readFieldValue } from '../../../programme/facts/readFieldValue.ts'
import { IssueList } from '../../../programme/IssueList.ts'

type Fields = Readonly<Record<string, string | null>>

const NOWHERE = { file: '', line: 1, column: 1 }

/**
 * What a list can read of an incident's fields, and what is wrong with the others. 事项字段
 *
 * An incident is recorded whatever rounds there are, and one opened later may ask otherwise: what it cannot read, it does not know.
 */
export function readableFields(
  list: ListCheck,
  on: string,
  fields: Fields,
): { readonly fields: Fields; readonly faults: readonly string[] } {
  const issues = new IssueList()
  const read: Record<string, string | null> = {}
  for (const [name, field] of Object.entries(list.fields)) {
    const value = fields[name] ?? (name === list.dated ? on : undefined)
    if (value === undefined) {
      if (fields[name] === null && field.kind === 'date' && field.open !== undefined) read[name] = null
      continue
    }
    const source = { kind: 'text', text: value, place: NOWHERE, at: () => NOWHERE } as const
    const told = readFieldValue(source, field, `“${field.ask ?? name}”`, issues)
    if (told !== undefined) read[name] = told
  }
  return { fields: read, faults: issues.inOrder().map(({ message, remedy }) => `${message}。${remedy}。`) }
}
