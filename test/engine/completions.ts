import type { Check } from '../../src/model/Check.ts'
import type { AnswerValue } from '../../src/model/Facts.ts'
import { rows } from './scoring.ts'

/** Every answer that a check of levels or of named rows can have; whole numbers for the rest. */
export function answersTo(check: Check): readonly AnswerValue[] {
  switch (check.kind) {
    case 'choice':
      return check.levels
    case 'points':
    case 'number':
      return Array.from({ length: Number(check.to) - Number(check.from) + 1 }, (_, at) => String(Number(check.from) + at))
    case 'list': {
      const fields = Object.entries(check.fields).flatMap(([name, field]) =>
        field.kind === 'choice' ? [[name, field.levels] as const] : [],
      )
      const oneRow = fields.reduce<readonly Record<string, string>[]>(
        (made, [name, levels]) => made.flatMap((row) => levels.map((level) => ({ ...row, [name]: level }))),
        [{}],
      )
      const lists = (check.of ?? []).reduce<readonly Record<string, Record<string, string>>[]>(
        (made, id) => made.flatMap((list) => oneRow.map((row) => ({ ...list, [id]: row }))),
        [{}],
      )
      return lists.map((list) => rows(list))
    }
  }
}

/** Every way of answering some checks. */
export const completions = (checks: readonly Check[]): readonly Readonly<Record<string, AnswerValue>>[] =>
  checks.reduce<readonly Readonly<Record<string, AnswerValue>>[]>(
    (made, check) => made.flatMap((said) => answersTo(check).map((value) => ({ ...said, [check.id]: value }))),
    [{}],
  )
