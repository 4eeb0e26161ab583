import type { Check, ListCheck } from '../../model/Check.ts'
import type { Answer, AnswerValue, Incident, Rate, Row } from '../../model/Facts.ts'
import { divide, fractionFromText, isZero } from '../../model/Fraction.ts'
import { exactly } from '../../model/Interval.ts'
import type { CompiledCheck } from './compileCheck.ts'
import type { Env } from '../Env.ts'
import { UNBOUNDED } from '../values/intervals.ts'
import type { Known, KnownList } from './Known.ts'
import { knownRow } from './knownRow.ts'
import { strongestAnswers } from './strongestAnswers.ts'

const NO_ANSWERS: readonly Answer[] = []

/** What the facts say of a check, in the lanes that this view counts and for the copy at hand. */
export function knownFromFacts(env: Env, slot: number): Known {
  const compiled = env.case.tree.checks[slot]
  if (!compiled) throw new RangeError(`no check at ${slot}`)
  const { check } = compiled
  const all = env.case.facts.answers[check.id] ?? NO_ANSWERS
  const answers = all.length === 0 ? all : strongestAnswers(env, compiled, all)
  if (check.kind === 'list') return knownList(env, compiled, check, answers)
  const [answer] = answers
  if (!answer) return compiled.open
  if (answer.state !== 'answered') return { ...compiled.open, state: answer.state, from: answers }
  const known = knownValue(check, answers, answer)
  return isUnconfirmed(answer) ? { ...compiled.open, from: answers, probed: known } : known
}

const isUnconfirmed = (answer: Answer): boolean => answer.lane === 'probe' && answer.confirmedBy === undefined

function knownValue(check: Exclude<Check, ListCheck>, from: readonly Answer[], answer: Answer): Known {
  if (check.kind === 'choice') return { kind: 'choice', state: 'answered', from, level: textOf(answer.value), levels: check.levels }
  return numberFrom(from, answer.value)
}

function textOf(value: AnswerValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError('a level was expected')
  return value
}

/** A number, or a rate: over zero there is nothing. */
function numberFrom(from: readonly Answer[], given: AnswerValue | undefined): Known {
  if (typeof given === 'string') return { kind: 'number', state: 'answered', from, value: exactly(fractionFromText(given)), nothing: false }
  if (!given || !('numerator' in given)) throw new TypeError('a number or a rate was expected')
  const denominator = fractionFromText(given.denominator)
  const nothing = isZero(denominator)
  const value = nothing ? UNBOUNDED : exactly(divide(fractionFromText(given.numerator), denominator))
  return { kind: 'number', state: 'answered', from, value, nothing }
}

/** Rows of all lanes by id, the strongest lane's each, then the unit's incidents of that kind. */
function knownList(env: Env, compiled: CompiledCheck, check: ListCheck, answers: readonly Answer[]): Known {
  const answered = answers.filter(({ state }) => state === 'answered')
  const incidents = check.incidents === undefined ? [] : incidentsOf(env, check, check.incidents)
  const spoken = answers[0]
  if (spoken?.state === 'declaredNone') {
    // What has been recorded happened, whatever the unit declares.
    const state = incidents.length > 0 ? 'answered' : 'declaredNone'
    return {
      kind: 'list',
      state,
      from: answers,
      rows: incidents.map((incident) => knownRow(check, incident)),
      more: false,
      presumed: false,
    }
  }
  if (spoken && spoken.state !== 'answered') return { ...compiled.open, state: spoken.state, from: answers }

  const confirmed = answered.filter((answer) => !isUnconfirmed(answer))
  const all = listFrom(compiled, check, answered, incidents)
  if (confirmed.length === answered.length)
    return answered.length === 0 && incidents.length === 0 && !check.presumeNone ? compiled.open : all
  if (confirmed.length === 0 && incidents.length === 0 && !check.presumeNone) return { ...compiled.open, from: answered, probed: all }
  return {
    ...listFrom(compiled, check, withoutUnconfirmed(answered), incidents, hasUnconfirmedRows(answered)),
    from: answered,
    probed: all,
  }
}

function listFrom(
  compiled: CompiledCheck,
  check: ListCheck,
  answered: readonly Answer[],
  incidents: readonly Incident[],
  mayHaveMore = false,
): KnownList {
  const rows = new Map<string, Row>()
  let complete: boolean | undefined
  for (const { value } of answered) {
    const list = rowsOf(value)
    complete ??= list.complete
    for (const row of list.rows) if (!rows.has(row.id)) rows.set(row.id, row)
  }
  for (const { id, fields } of incidents) if (!rows.has(id)) rows.set(id, { id, fields })

  const stated = [...rows.values()].filter(({ withdrawn }) => withdrawn !== true).sort(inOrderOf(check.of))
  const known = stated.map((row) => knownRow(check, row))
  const missing = compiled.openRows.filter(({ id }) => !rows.has(id))
  const unnamed = check.size === undefined || complete === true ? [] : compiled.openRows.slice(0, Math.max(0, check.size - known.length))
  const open = mayHaveMore || !(complete ?? (answered.length > 0 && !check.open))
  return {
    kind: 'list',
    state: 'answered',
    from: answered,
    rows: check.size === undefined ? [...known, ...missing] : [...known, ...unnamed],
    more: open && !check.presumeNone && check.of === undefined && check.size === undefined,
    presumed: open && check.presumeNone,
  }
}

/** Rows that the notice names stand in its order, others in that of their ids. */
const inOrderOf =
  (names: readonly string[] = []) =>
  (a: Row, b: Row): number => {
    const [left, right] = [names.indexOf(a.id), names.indexOf(b.id)]
    return left !== right ? left - right : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
  }

function rowsOf(value: AnswerValue | undefined): Exclude<AnswerValue, string | Rate> {
  if (typeof value !== 'object' || !('rows' in value)) throw new TypeError('rows were expected')
  return value
}

/** What persons said; where a probe spoke before them, of that row only that it is there. */
function withoutUnconfirmed(answered: readonly Answer[]): readonly Answer[] {
  const doubtful = new Set<string>()
  return answered.flatMap((answer) => {
    const list = rowsOf(answer.value)
    if (isUnconfirmed(answer)) {
      for (const { id } of list.rows) doubtful.add(id)
      return []
    }
    return [{ ...answer, value: { ...list, rows: list.rows.map((row) => (doubtful.has(row.id) ? { id: row.id, fields: {} } : row)) } }]
  })
}

const hasUnconfirmedRows = (answered: readonly Answer[]): boolean =>
  answered.some((answer) => isUnconfirmed(answer) && rowsOf(answer.value).rows.length > 0)

function incidentsOf({ case: { facts, tree } }: Env, check: ListCheck, kind: string): readonly Incident[] {
  const { from, to } = tree.programme.period
  return facts.incidents.filter(
    (incident) => incident.kind === kind && (check.dated === undefined || (incident.on >= from && incident.on <= to)),
  )
}
