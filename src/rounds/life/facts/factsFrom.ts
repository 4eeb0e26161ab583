import type { Answer, Facts, Incident, Override } from '../../../model/Facts.ts'
import type { CurrentAnswer } from '../../../store/queries/answers.ts'
import type { IncidentRow } from '../../../store/queries/incidents.ts'
import type { OverrideRow } from '../../../store/queries/overrides.ts'
import { answerFromRow } from './answerFromRow.ts'
import { seatNames } from './seatNames.ts'

/** What is kept of one unit in one round. */
export interface Kept {
  readonly standing: readonly CurrentAnswer[]
  readonly incidents: readonly IncidentRow[]
  readonly overrides: readonly OverrideRow[]
}

/** What is kept of a unit, as the engine has it. 事实 */
export function factsFrom({ standing, incidents, overrides }: Kept): Facts {
  const answers: Record<string, Answer[]> = {}
  const nameOf = seatNames(standing)
  for (const current of standing) {
    const answer = answerFromRow(current)
    if (answer) (answers[answer.check] ??= []).push({ ...answer, by: nameOf(current.answer) })
  }
  return { answers, incidents: incidents.map(incidentFromRow), overrides: lastOfEachMoment(overrides).map(overrideFromRow) }
}

export const incidentFromRow = ({ id, kind, on, fields, proof }: IncidentRow): Incident => ({
  id,
  kind,
  on,
  fields,
  ...(proof === null ? {} : { proof }),
})

const overrideFromRow = ({ node, points, saidBy, saidAt, why, on }: OverrideRow): Override => ({
  node,
  points,
  by: saidBy,
  at: saidAt,
  why,
  on,
})

/** The engine takes the latest by its time; of two in one minute the one put in last has replaced the other. */
const lastOfEachMoment = (overrides: readonly OverrideRow[]): readonly OverrideRow[] =>
  overrides.filter(({ node, saidAt }, at) => !overrides.slice(at + 1).some((later) => later.node === node && later.saidAt === saidAt))
