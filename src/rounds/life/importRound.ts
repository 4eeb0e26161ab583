import type { Actor } from '../../model/Actor.ts'
import type { Answering } from '../../model/Answering.ts'
import type { Facts, Incident, Unit } from '../../model/Facts.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { insertAnswers, putCurrent, type NewAnswer } from '../../store/queries/answers.ts'
import { inParts } from '../../store/queries/inParts.ts'
import { findIncidents, insertIncidents } from '../../store/queries/incidents.ts'
import { insertGradeDecisions, insertOverrides } from '../../store/queries/overrides.ts'
import { putUnitResults } from '../../store/queries/results.ts'
import type { Store } from '../../store/Store.ts'
import type { Happening } from '../../incidents/WatchingRounds.ts'
import { cellsFrom, currentRow } from './cells/cellsOf.ts'
import { newAnswer } from './cells/newAnswer.ts'
import { incidentFromRow } from './facts/factsFrom.ts'
import { keptOf } from './facts/keptOf.ts'
import { addRound } from './openRound.ts'
import { scoredRow } from './results/scoredRow.ts'
import { watchingRounds } from './results/watchingRounds.ts'
import { termsOf, type Terms } from './terms/termsOf.ts'

/** Where an imported round goes. */
export interface ImportTarget {
  /** The hash of a published programme. */
  readonly programme: string
  /** The root of what it assesses. */
  readonly unit: string
  /** Who is expected to answer which check; absent: as the programme suggests. */
  readonly answering?: Answering
  /** What has to be there before, in the same transaction: units that are registered with it. */
  readonly first?: (performance: Performance) => Promise<void>
}

/** What became of the facts that were taken over. 导入结果 */
export interface ImportedRound {
  readonly id: string
  readonly answers: number
  /** Recorded, and not read by the round: they happened outside its period. */
  readonly unread: readonly Incident[]
}

/** So many units go through the database at once. */
const PART = 200

/** Takes over a whole round with its facts, everything or nothing; its units are registered under the ids it gives them. 导入批次 */
export function importRound(
  store: Store,
  actor: Actor,
  round: RoundFacts,
  { programme, unit, answering, first }: ImportTarget,
): Promise<ImportedRound> {
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    await first?.(performance)
    const { units, ...terms } = round
    await addRound(performance, actor, {
      ...terms,
      programme,
      unit,
      roster: units.map((one) => one.unit),
      ...(answering ? { answering } : {}),
    })
    const known = await termsOf(tx, round.id)
    const added = await addIncidents(performance, actor, round)
    await insertOverrides(
      tx,
      units.flatMap(({ unit: { id }, facts }) =>
        facts.overrides.map(({ by, at: saidAt, ...rest }) => ({
          ...rest,
          round: round.id,
          unit: id,
          saidBy: by,
          saidAt,
          person: actor.id,
          recordedAt: at,
        })),
      ),
    )
    await insertGradeDecisions(
      tx,
      round.decisions.map((decision) => ({ ...decision, round: round.id, at })),
    )
    let answers = 0
    for (const part of inParts(units, PART)) answers += await addPart(performance, actor, known, part)
    // Other rounds of the same units read what happened, too; and so does this one, once more.
    if (added.length > 0) await watchingRounds(performance, added)
    if (answers > 0) record({ act: 'answer.import', on: { kind: 'round', id: round.id }, refs: { count: String(answers) } })
    const { from, to } = known.compiled.programme.period
    const unread = units.flatMap(({ facts }) => facts.incidents).filter(({ on }) => on < from || on > to)
    return { id: round.id, answers, unread }
  })
}

type Units = RoundFacts['units']

async function addPart({ tx, at }: Performance, actor: Actor, terms: Terms, part: Units): Promise<number> {
  const entry = { round: terms.round, person: actor.id, recordedAt: at }
  const rows = part.flatMap(({ unit, facts }) => rowsOf(unit, facts, terms, entry))
  const ids = await insertAnswers(tx, rows)
  const cells = cellsFrom(rows.map((row, index) => ({ ...row, id: ids[index] ?? 0 })))
  await putCurrent(tx, [...cells.values()].flat().map(currentRow))
  const kept = await keptOf(
    tx,
    terms,
    part.map(({ unit }) => unit.id),
  )
  await putUnitResults(
    tx,
    part.map(({ unit }) => scoredRow(terms, { unit: unit.id, record: unit }, kept(unit.id))),
  )
  return rows.length
}

function rowsOf(
  unit: Unit,
  { answers }: Facts,
  { askedOf }: Terms,
  entry: Pick<NewAnswer, 'round' | 'person' | 'recordedAt'>,
): NewAnswer[] {
  const { checks } = askedOf(unit.group)
  return Object.entries(answers).flatMap(([check, given]) => {
    const asked = checks.get(check)
    if (!asked) throw new Refusal('invalid', 'check-unknown', `“${unit.name}”的评分表里没有检查点“${check}”，请核对答案和方案是否对应。`)
    return given.map((answer) => newAnswer(answer, asked, { ...entry, unit: unit.id }))
  })
}

/** An incident that is recorded already, from another round's files, is the same one; another under its id is a mistake. */
async function addIncidents({ tx, at }: Performance, actor: Actor, { units }: RoundFacts): Promise<readonly Happening[]> {
  const given = units.flatMap(({ unit, facts }) => facts.incidents.map((incident) => ({ unit: unit.id, incident })))
  if (given.length === 0) return []
  const ids = given.map(({ incident }) => incident.id)
  const recorded = new Map((await findIncidents(tx, ids)).map((row) => [row.id, row]))
  const others = given.filter(({ unit, incident }) => {
    const row = recorded.get(incident.id)
    return row && (row.unit !== unit || row.withdrawnAt !== null || canonicalJson(incidentFromRow(row)) !== canonicalJson(incident))
  })
  const twice = ids.length === new Set(ids).size ? [] : ids.filter((id, index) => ids.indexOf(id) !== index)
  if (others.length > 0 || twice.length > 0) {
    throw new Refusal('conflict', 'incident-id-taken', '有事项的编号已经用于别的事项，请在批次文件里换一个编号再导入。', [
      ...new Set([...others.map(({ incident }) => incident.id), ...twice]),
    ])
  }
  const added = given
    .filter(({ incident }) => !recorded.has(incident.id))
    .map(({ unit, incident: { proof, ...incident } }) => ({ ...incident, unit, proof: proof ?? null, person: actor.id, recordedAt: at }))
  await insertIncidents(tx, added)
  return added
}
