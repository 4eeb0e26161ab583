import type { AnswerValue, Row, Rows } from '../../../model/Facts.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import type { CurrentAnswer, Replacing, Said } from '../../../store/queries/answers.ts'

/**
 * What stands in a cell and lane after one more answer. 新答案之后的答案格
 *
 * It replaces what its author saw: the answer it names, those it says it saw, and whatever stood beside them unopposed; of a list only
 * the rows that it says anew. What its author did not see stays beside it; where the two differ, both are contradictory.
 */
export function cellAfter(cell: readonly CurrentAnswer[], next: Replacing): readonly CurrentAnswer[] {
  const before = cell.flatMap((one) => (isSeen(one, next) ? (leftOf(one, next) ?? []) : [one]))
  return withContradictions([...before, { answer: next, restated: null, contradictory: false }])
}

const isSeen = ({ answer: { id }, contradictory }: CurrentAnswer, { after, saw }: Replacing): boolean =>
  id === after || saw?.includes(id) === true || (after !== null && id < after && !contradictory)

/** What is left of an answer that another replaces; null where nothing is. */
function leftOf(one: CurrentAnswer, next: Replacing): CurrentAnswer | null {
  const old = rowsOf(one.answer)
  const said = rowsOf(next)
  if (!old || !said) return null
  const again = new Set(said.rows.map(({ id }) => id))
  const rows = old.rows.flatMap(({ id }) => (again.has(id) || one.restated?.rows.includes(id) === true ? [id] : []))
  const complete = said.complete !== undefined || one.restated?.complete === true
  if (rows.length === old.rows.length && (complete || old.complete === undefined)) return null
  return { ...one, restated: { rows, complete } }
}

const rowsOf = ({ state, value }: Pick<Said, 'state' | 'value'>): Rows | null =>
  state === 'answered' && typeof value === 'object' && value !== null && 'rows' in value ? value : null

/** What an answer that stands still says. */
export function standingValue({ answer, restated }: CurrentAnswer): AnswerValue | undefined {
  const list = rowsOf(answer)
  if (!list || !restated) return answer.value ?? undefined
  return {
    rows: list.rows.filter(({ id }) => !restated.rows.includes(id)),
    ...(list.complete === undefined || restated.complete ? {} : { complete: list.complete }),
  }
}

/** Marks those that say otherwise than another that stands. */
function withContradictions(cell: readonly CurrentAnswer[]): readonly CurrentAnswer[] {
  if (cell.length === 1 && cell[0]?.contradictory === false) return cell
  return cell.map((one) => ({ ...one, contradictory: cell.some((other) => other !== one && disagree(one, other)) }))
}

function disagree(one: CurrentAnswer, other: CurrentAnswer): boolean {
  const [left, right] = [standingValue(one), standingValue(other)]
  if (one.answer.state !== other.answer.state) return true
  if (typeof left !== 'object' || typeof right !== 'object' || !('rows' in left) || !('rows' in right)) {
    return canonicalJson(left ?? null) !== canonicalJson(right ?? null)
  }
  if (left.complete !== undefined && right.complete !== undefined && left.complete !== right.complete) return true
  const said = new Map(left.rows.map((row) => [row.id, contentOf(row)]))
  return right.rows.some((row) => said.has(row.id) && said.get(row.id) !== contentOf(row))
}

const contentOf = ({ fields, withdrawn = false }: Row): string => canonicalJson({ fields, withdrawn })
