import { answersDigestOf } from '../../engine/nodes/overrides.ts'
import type { Actor } from '../../model/Actor.ts'
import type { NodeCode } from '../../model/Expression.ts'
import { formatFraction, parseFraction } from '../../model/Fraction.ts'
import { beijingMoment } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Performance } from '../../store/perform.ts'
import type { CurrentAnswer } from '../../store/queries/answers.ts'
import type { ObjectionRow } from '../../store/queries/objections.ts'
import { insertOverrides } from '../../store/queries/overrides.ts'
import { rowsOf, type Statement } from '../../store/queries/prepared.ts'
import { putUnitResults } from '../../store/queries/results.ts'
import { holdMembers, type Member } from '../../store/queries/roster.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { readyAnswers } from '../life/answers/putAnswers.ts'
import { cellKey } from '../life/cells/cellsOf.ts'
import { factsFrom, type Kept } from '../life/facts/factsFrom.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import { scoredRow } from '../life/results/scoredRow.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import { refuseStrangePlace, type ContestedRow } from './contestedRow.ts'
import { refuseInvolved } from './refuseInvolved.ts'

/** The right answer to a question of the contested row, as the reviewer gives it. 正确的答案 */
export type RightAnswer = Pick<GivenAnswer, 'check' | 'object' | 'state' | 'value' | 'why' | 'after' | 'saw'>

/** What is put right: answers to questions, and, where no question holds what is wrong, points beside those computed. 改正的内容 */
export interface Correction {
  readonly answers: readonly RightAnswer[]
  readonly override: { readonly node: NodeCode; readonly points: string } | null
}

/** What a correction comes to, before it is written. 改正的结果 */
export interface Corrected {
  readonly terms: Terms
  readonly member: Member
  readonly row: ContestedRow
  readonly facts: { readonly before: ReturnType<typeof factsFrom>; readonly after: ReturnType<typeof factsFrom> }
  readonly answers: readonly number[]
  /** What writes the answers. */
  readonly last: readonly Statement[]
}

const NO_CORRECTION: Correction = { answers: [], override: null }

async function placeOf({ tx, at }: Pick<Performance, 'tx' | 'at'>, actor: Actor, held: ObjectionRow, { answers, override }: Correction) {
  const { round, unit } = held
  const terms = await termsOf(tx, round)
  const [member] = await holdMembers(tx, round, [unit])
  if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
  const row = refuseStrangePlace(terms, member.record, held)
  // Points put beside those computed are in place of every answer of the row.
  const whole = override ? [{ check: null, object: '' }] : []
  const corrected = [...whole, ...answers.map(({ check, object = '' }) => ({ check, object }))]
  await refuseInvolved({ tx, at }, actor, held, { row, corrected })
  return { terms, member, row }
}

/** A decision that corrects nothing is made by the same people. 不改正 */
export async function unchanged(performance: Performance, actor: Actor, held: ObjectionRow): Promise<Corrected> {
  const nothing = factsFrom({ standing: [], incidents: [], overrides: [] })
  return { ...(await placeOf(performance, actor, held, NO_CORRECTION)), facts: { before: nothing, after: nothing }, answers: [], last: [] }
}

/** Reads a correction of the contested row and scores the unit with it; its answers are written by `last`. 改正 */
export async function correctRow(
  performance: Performance,
  actor: Actor,
  { held, correction, why }: { readonly held: ObjectionRow; readonly correction: Correction; readonly why: string },
): Promise<Corrected> {
  const { tx } = performance
  const { answers, override } = correction
  const { round, unit } = held
  const { terms, member, row } = await placeOf(performance, actor, held, correction)
  const kept = (await keptOf(tx, terms, [unit]))(unit)
  const before = factsFrom(kept)
  if (answers.length === 0 && override) {
    const after = await putOverride(performance, actor, { terms, member, kept, row, override, why })
    return { terms, member, row, facts: { before, after: factsFrom(after) }, answers: [], last: [] }
  }
  const strange = answers.find(({ check }) => !row.asked.some((one) => one.check.id === check))
  if (strange) throw new Refusal('invalid', 'objection-elsewhere', `这份异议只涉及“${row.name}”，不能改别的检查点的答案。`)
  const given = answers.map((answer): GivenAnswer => ({ ...answer, unit, lane: 'objection', why: answer.why ?? why, proof: held.proof }))
  const ready = await readyAnswers(performance, actor, round, given)
  const ids = ready.rows.map(({ id }) => id)
  if (override) {
    // Points are put beside the answers that they were decided on: the right ones, which are to be there first.
    for (const statement of ready.last) await rowsOf(tx, statement, statement.params)
    const corrected = (await keptOf(tx, terms, [unit]))(unit)
    const after = await putOverride(performance, actor, { terms, member, kept: corrected, row, override, why })
    return { terms, member, row, facts: { before, after: factsFrom(after) }, answers: ids, last: [] }
  }
  const standing = [...kept.standing.filter(({ answer }) => !ready.cells.has(cellKey(answer))), ...[...ready.cells.values()].flat()]
  return {
    ...{ terms, member, row },
    facts: { before, after: factsFrom({ ...kept, standing: standing.sort(byId) }) },
    answers: ids,
    last: ready.last,
  }
}

const byId = (a: CurrentAnswer, b: CurrentAnswer): number => a.answer.id - b.answer.id

interface NewPoints {
  readonly terms: Terms
  readonly member: Member
  readonly kept: Kept
  readonly row: ContestedRow
  readonly override: NonNullable<Correction['override']>
  readonly why: string
}

async function putOverride({ tx, at }: Performance, actor: Actor, { terms, member, kept, row, override, why }: NewPoints): Promise<Kept> {
  const points = parseFraction(override.points.trim())
  if (!points) throw new Refusal('invalid', 'override-points', `裁定的分数“${override.points}”不是数，请写成数字，如 3.5。`)
  const { node } = override
  const on = row.nodes.includes(node) ? answersDigestOf(terms.compiled.treeOf(member.record.group), node, factsFrom(kept)) : null
  if (on === null) throw new Refusal('not-found', 'node-unknown', '这个单位的评分表没有这一项，请在评分表里选择要裁定的项。')
  const made = {
    ...{ round: terms.round, unit: member.unit, node, points: formatFraction(points), why, on },
    ...{ saidBy: actor.name, saidAt: beijingMoment(at), person: actor.id, recordedAt: at },
  }
  await insertOverrides(tx, [made])
  const after = (await keptOf(tx, terms, [member.unit]))(member.unit)
  await putUnitResults(tx, [scoredRow(terms, member, after)])
  return after
}
