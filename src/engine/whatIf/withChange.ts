import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Answer, Facts, Incident, Rows } from '../../model/Facts.ts'
import type { CompiledTree } from '../nodes/compileTree.ts'
import type { Change } from './Change.ts'

/**
 * The facts with one answer that is stronger than all others of its check, and of its object. 换上一个答案
 *
 * A list is replaced whole: what an incident put there and the change leaves out is withdrawn. What an assessor or expert said of
 * the copy that bears their name stays theirs.
 */
export function withChange(tree: CompiledTree, facts: Facts, change: Change, asOf: CalendarDate): Facts {
  const { check, object } = change
  const given = facts.answers[check] ?? []
  const seats = given.filter(({ lane, by }) => (lane === 'assessor' || lane === 'expert') && by === object)
  const isSeat = object !== undefined && seats.length > 0 && !given.some((answer) => answer.object === object)
  const isReplaced = (answer: Answer): boolean => {
    if (object === undefined) return isRows(change.value) || answer.lane === 'objection'
    return isSeat ? seats.includes(answer) : answer.object === object && (isRows(change.value) || answer.lane === 'objection')
  }
  const assumed: Answer = {
    check,
    ...(object === undefined || isSeat ? {} : { object }),
    lane: isSeat ? (seats[0]?.lane ?? 'assessor') : 'objection',
    by: isSeat ? object : '假设',
    at: `${asOf}T23:59:59`,
    state: 'answered',
    value: isRows(change.value) ? withoutOthers(tree, facts, check, change.value) : change.value,
  }
  return { ...facts, answers: { ...facts.answers, [check]: [...given.filter((answer) => !isReplaced(answer)), assumed] } }
}

const isRows = (value: Change['value']): value is Rows => typeof value === 'object' && 'rows' in value

/** Incidents that stand in the list by themselves are taken out of it by name. */
function withoutOthers(tree: CompiledTree, { incidents }: Facts, id: string, value: Rows): Rows {
  const check = tree.checks[tree.scope.slotOf(id)]?.check
  const kind = check?.kind === 'list' ? check.incidents : undefined
  const kept = new Set(value.rows.map((row) => row.id))
  const left = kind === undefined ? [] : incidents.filter((incident: Incident) => incident.kind === kind && !kept.has(incident.id))
  return left.length === 0
    ? value
    : { ...value, rows: [...value.rows, ...left.map((incident) => ({ id: incident.id, fields: {}, withdrawn: true }))] }
}
