import { canonicalJson } from '../../model/canonicalJson.ts'
import type { AnswerValue, Row } from '../../model/Facts.ts'
import { NOTHING_SAID, type Said } from '../../model/Said.ts'
import type { CurrentAnswer } from '../../store/queries/answers.ts'
import { standingValue } from '../life/cells/cellAfter.ts'

/** What a unit's own answers in one cell say together; the rows of a list are those of all of them, the latest of each. 已报送的内容 */
export function saidFrom(standing: readonly CurrentAnswer[]): Said {
  const newest = standing.at(-1)
  if (!newest) return NOTHING_SAID
  const { state, why } = newest.answer
  if (state === 'withdrawn' || state === 'notDrawn') return NOTHING_SAID
  if (state !== 'answered') return { state, value: null, why }
  return { state, value: joined(standing), why }
}

/** The value of a cell in which one answer or several stand. */
function joined(standing: readonly CurrentAnswer[]): AnswerValue | null {
  const values = standing.flatMap((one) => (one.answer.state === 'answered' ? (standingValue(one) ?? []) : []))
  const last = values.at(-1)
  if (last === undefined || typeof last === 'string' || !('rows' in last)) return last ?? null
  const rows = new Map<string, Row>()
  let complete: boolean | undefined
  for (const value of values) {
    if (typeof value === 'string' || !('rows' in value)) continue
    complete = value.complete ?? complete
    for (const row of value.rows) rows.set(row.id, row)
  }
  const left = [...rows.values()].filter(({ withdrawn }) => withdrawn !== true)
  return { rows: left, ...(complete === undefined ? {} : { complete }) }
}

/** Do two say the same? Reasons count only where nothing else is said. */
export const saysTheSame = (one: Said, other: Said): boolean => canonicalJson(essence(one)) === canonicalJson(essence(other))

const essence = ({ state, value, why }: Said) =>
  state === 'answered' ? { state, value } : state === 'cantTell' ? { state, why: why ?? '' } : { state }
