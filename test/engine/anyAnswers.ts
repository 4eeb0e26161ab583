import fc, { type GeneratorValue } from 'fast-check'
import type { Check, Field } from '../../src/model/Check.ts'
import { dateFromDayNumber, dayNumber } from '../../src/model/CalendarDate.ts'
import type { Answer, AnswerValue, Row, Unit } from '../../src/model/Facts.ts'
import { add, compare, formatFraction, fraction, fractionFromText } from '../../src/model/Fraction.ts'
import type { Programme } from '../../src/model/Programme.ts'
import type { Asked } from '../../src/programme/askedChecks.ts'
import { answersWith } from '../../src/rounds/best/answersWith.ts'

const upTo = (g: GeneratorValue, most: number, least = 0): number => g(fc.integer, { min: least, max: most })

const among = <T>(g: GeneratorValue, values: readonly T[]): T => values[upTo(g, values.length - 1)]!

function fieldValue(g: GeneratorValue, field: Field, { from, to }: Programme['period']): string | null {
  switch (field.kind) {
    case 'choice':
      return among(g, field.levels)
    case 'number':
      return String(upTo(g, Number(field.to ?? 12), Number(field.from ?? 0)))
    case 'text':
      return '某事'
    case 'date':
      return field.open !== undefined && upTo(g, 5) === 0 ? null : dateFromDayNumber(upTo(g, dayNumber(to), dayNumber(from)))
  }
}

function valueOf(g: GeneratorValue, check: Check, period: Programme['period']): AnswerValue {
  switch (check.kind) {
    case 'choice':
      return among(g, check.levels)
    case 'number':
      if (check.rate) return { numerator: String(upTo(g, 12)), denominator: String(upTo(g, 10)) }
      return String(upTo(g, Number(check.to ?? 12), Number(check.from ?? 0)))
    case 'points': {
      const value = add(fractionFromText(check.from), fraction(upTo(g, 8), 2))
      return compare(value, fractionFromText(check.to)) > 0 ? check.to : formatFraction(value)
    }
    case 'list': {
      const ids = check.of ?? Array.from({ length: check.size ?? upTo(g, 3) }, (_, at) => `第${at + 1}条`)
      const row = (id: string): Row => ({
        id,
        fields: Object.fromEntries(Object.entries(check.fields).map(([name, field]) => [name, fieldValue(g, field, period)])),
      })
      return { rows: ids.map(row), complete: true }
    }
  }
}

/** An answer to everything that a unit of a programme is asked, whatever the answer. */
export function anyAnswers(g: GeneratorValue, asked: Asked, unit: Unit, programme: Programme): Readonly<Record<string, readonly Answer[]>> {
  return Object.fromEntries(
    [...asked.checks.values()].map((one) => [
      one.check.id,
      answersWith(one, '', unit, programme, { by: '考核组', at: programme.period.to }).map((copy) => ({
        ...copy,
        value: valueOf(g, one.check, programme.period),
      })),
    ]),
  )
}
