import type { ListCheck } from '../../model/Check.ts'
import type { Row } from '../../model/Facts.ts'
import { fractionFromText } from '../../model/Fraction.ts'
import { exactly, type Interval } from '../../model/Interval.ts'
import type { KnownRow } from './Known.ts'

/** A row with each field read as its kind; a field left out stays unknown. */
export function knownRow(check: ListCheck, { id, fields }: Row): KnownRow {
  const levels: Record<string, string | undefined> = {}
  const possible: Record<string, readonly string[]> = {}
  const numbers: Record<string, Interval> = {}
  const dates: Record<string, string | null | undefined> = {}
  for (const [name, field] of Object.entries(check.fields)) {
    const value = fields[name]
    if (field.kind === 'date') dates[name] = value
    else if (field.kind === 'number') numbers[name] = typeof value === 'string' ? exactly(fractionFromText(value)) : between(field)
    else {
      levels[name] = value ?? undefined
      possible[name] = field.kind === 'choice' ? field.levels : []
    }
  }
  return { id, levels, possible, numbers, dates }
}

const between = ({ from, to }: { readonly from?: string; readonly to?: string }): Interval => ({
  low: from === undefined ? null : fractionFromText(from),
  high: to === undefined ? null : fractionFromText(to),
})
