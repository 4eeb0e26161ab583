import type { CompiledProgramme } from '../../../../engine/compile.ts'
import type { Change } from '../../../../engine/whatIf/Change.ts'
import type { Check, Field } from '../../../../model/Check.ts'
import { compare, fractionFromText } from '../../../../model/Fraction.ts'
import type { AnswerValue } from '../../../../model/Facts.ts'
import type { RoundFacts } from '../../../../model/RoundFacts.ts'
import { isCalendarDate } from '../../../../model/CalendarDate.ts'

/** Whether a change, which may come out of an address, is one that this round can take. */
export function isPossible(compiled: CompiledProgramme, facts: RoundFacts, { unit, check: id, value }: Change): boolean {
  const member = facts.units.find((one) => one.unit.id === unit)
  const check = member && compiled.treeOf(member.unit.group).checks.find((one) => one.check.id === id)?.check
  return check !== undefined && isAnswer(check, value)
}

/** Whether a value answers a check. 答案是否合乎检查点 */
export function isAnswer(check: Check, value: AnswerValue): boolean {
  switch (check.kind) {
    case 'choice':
      return typeof value === 'string' && check.levels.includes(value)
    case 'points':
      return typeof value === 'string' && isWithin(value, check)
    case 'number':
      if (!check.rate) return typeof value === 'string' && isWithin(value, check)
      return typeof value === 'object' && 'numerator' in value && isDecimal(value.numerator) && isDecimal(value.denominator)
    case 'list':
      return (
        typeof value === 'object' &&
        'rows' in value &&
        value.rows.every(({ fields }) => Object.entries(fields).every(([name, text]) => fits(check.fields[name], text)))
      )
  }
}

export const isDecimal = (text: string): boolean => /^\d{1,9}(\.\d{1,6})?$/u.test(text)

function isWithin(text: string, { from, to }: { readonly from?: string; readonly to?: string }): boolean {
  if (!/^-?\d{1,9}(\.\d{1,6})?$/u.test(text)) return false
  const value = fractionFromText(text)
  return (
    (from === undefined || compare(value, fractionFromText(from)) >= 0) && (to === undefined || compare(value, fractionFromText(to)) <= 0)
  )
}

function fits(field: Field | undefined, text: string | null): boolean {
  if (field === undefined) return false
  if (text === null) return field.kind === 'date' && field.open !== undefined
  if (field.kind === 'choice') return field.levels.includes(text)
  if (field.kind === 'date') return isCalendarDate(text)
  return field.kind === 'text' || isWithin(text, field)
}
