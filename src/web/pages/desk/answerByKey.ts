import type { Check, ListCheck } from '../../../model/Check.ts'
import type { AnswerValue } from '../../../model/Facts.ts'
import { compare, fractionFromText, isZero } from '../../../model/Fraction.ts'
import { rowsToBe } from '../../components/answer/rowsToBe.ts'
import { isChecklist } from '../../components/answer/ElementsControl.tsx'

/** What a key says to a question: an answer, or that more must be said in a dialog or a field. */
export type KeyAnswer = { readonly value: AnswerValue } | 'record' | 'type' | null

/** 是 and its like: all there, full marks, the first level. */
export function yesTo(check: Check): KeyAnswer {
  switch (check.kind) {
    case 'choice':
      return valueOf(check.levels[0])
    case 'points':
      return { value: check.to }
    case 'number':
      return 'type'
    case 'list':
      return isChecklist(check) ? { value: wholeOf(check) } : 'record'
  }
}

/** 否 and its like: something is missing, none of it, no points, the last level. */
export function noTo(check: Check): KeyAnswer {
  switch (check.kind) {
    case 'choice':
      return valueOf(check.levels.at(-1))
    case 'points':
      return { value: check.from }
    case 'number':
      return check.rate ? 'type' : noneOf(check.from)
    case 'list':
      if (isChecklist(check)) return 'record'
      return check.of === undefined && check.size === undefined ? { value: { rows: [], complete: true } } : 'record'
  }
}

/** A level by its number; a figure is typed where it stands. */
export function levelTo(check: Check, number: number): KeyAnswer {
  if (check.kind === 'choice') return valueOf(check.levels[number - 1])
  return check.kind === 'list' ? null : 'type'
}

const valueOf = (level: string | undefined): KeyAnswer => (level === undefined ? null : { value: level })

const noneOf = (from: string | undefined): KeyAnswer =>
  from === undefined || isZero(fractionFromText(from)) || compare(fractionFromText(from), fractionFromText('0')) < 0
    ? { value: '0' }
    : { value: from }

/** Every row that the list must have, at its first level. 全部齐全 */
function wholeOf(check: ListCheck): AnswerValue {
  const [name, field] = Object.entries(check.fields)[0] ?? ['', undefined]
  const best = field?.kind === 'choice' ? (field.levels[0] ?? '') : ''
  return { rows: rowsToBe(check, []).map(({ id }) => ({ id, fields: { [name]: best } })), complete: true }
}
