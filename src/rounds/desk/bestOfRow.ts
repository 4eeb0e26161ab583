import type { Check } from '../../model/Check.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { AnswerValue } from '../../model/Facts.ts'
import { bestValues } from '../best/bestValues.ts'
import { searchCalendar } from '../best/searchCalendar.ts'
import { Recent } from '../life/terms/Recent.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { isAskedIn, type DeskReader } from './deskReader.ts'
import type { PlannedRow } from './deskRows.ts'

/** What “no problem found” says to each question of a row. 未发现问题 */
export interface BestOfRow {
  readonly values: readonly { readonly check: CheckId; readonly value: AnswerValue }[]
  /** Questions to which somebody must say what he saw: how many, when, at which share. */
  readonly others: readonly CheckId[]
}

const kept = new Recent<ReadonlyMap<CheckId, AnswerValue>>(200)

/** The best answer to each question of a row that says only that nothing was wrong. */
export async function bestOfRow(terms: Terms, group: string, row: PlannedRow, reader: DeskReader): Promise<BestOfRow> {
  const { hash, compiled, askedOf, calendar } = terms
  const { from, to } = compiled.programme.period
  const own = row.asked.filter((one) => isAskedIn(reader.lane, one)).map(({ check }) => check)
  const only = new Set(row.asked.map(({ check }) => check.id))
  const best = await kept.of(JSON.stringify([hash, from, to, group, row.visit.node.code]), () =>
    bestValues(compiled, askedOf(group), group, searchCalendar(calendar, compiled.programme), only),
  )
  const values = own.flatMap((check) => {
    const value = best.get(check.id)
    return value !== undefined && saysNothingWrong(check, value) ? [{ check: check.id, value }] : []
  })
  const said = new Set(values.map(({ check }) => check))
  return { values, others: own.flatMap(({ id }) => (said.has(id) ? [] : [id])) }
}

/** A number of what was done, a date or a share would be invented. */
function saysNothingWrong(check: Check, value: AnswerValue): boolean {
  switch (check.kind) {
    case 'choice':
    case 'points':
      return true
    case 'number':
      return !check.rate && value === (check.from ?? '0')
    case 'list': {
      if (typeof value !== 'object' || !('rows' in value)) return false
      const isGiven = check.of !== undefined || check.size !== undefined
      return value.rows.length === 0 || (isGiven && Object.values(check.fields).every(({ kind }) => kind === 'choice'))
    }
  }
}
