import { answersDigestOf } from '../../../engine/nodes/overrides.ts'
import type { Actor } from '../../../model/Actor.ts'
import { formatFraction, parseFraction } from '../../../model/Fraction.ts'
import { beijingMoment } from '../../../model/Instant.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { isStorable } from '../../../store/isStorable.ts'
import { perform } from '../../../store/perform.ts'
import { announce } from '../../../store/queries/announce.ts'
import { insertOverrides } from '../../../store/queries/overrides.ts'
import { putUnitResults } from '../../../store/queries/results.ts'
import { holdMembers } from '../../../store/queries/roster.ts'
import { raiseRevision } from '../../../store/queries/rounds.ts'
import type { Store } from '../../../store/Store.ts'
import { refuseLocked } from '../../stages/refuseLocked.ts'
import { factsFrom } from '../facts/factsFrom.ts'
import { keptOf } from '../facts/keptOf.ts'
import { scoredRow } from '../results/scoredRow.ts'
import { termsOf } from '../terms/termsOf.ts'

/** A value that a person puts beside the computed one. */
export interface NewOverride {
  readonly round: string
  readonly unit: string
  readonly node: string
  readonly points: string
  readonly why: string
}

/** Puts a value beside the computed one, on the answers as they are now; a new answer reopens it. 人工裁定 */
export async function makeOverride(store: Store, actor: Actor, { round, unit, node, points, why }: NewOverride): Promise<void> {
  const value = parseFraction(points.trim())
  if (!value) throw new Refusal('invalid', 'override-points', `裁定的分数“${points}”不是数，请写成数字，如 3.5。`)
  if (why.trim() === '' || !isStorable(why)) throw new Refusal('invalid', 'override-why', '请写明裁定的理由，再提交。')
  await perform(store, actor, async ({ tx, at, record }) => {
    const terms = await termsOf(tx, round)
    const [member] = await holdMembers(tx, round, [unit])
    if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
    await refuseLocked(tx, { round, unit, does: 'override', at })
    const kept = (await keptOf(tx, terms, [unit]))(unit)
    const on = answersDigestOf(terms.compiled.treeOf(member.record.group), node, factsFrom(kept))
    if (on === null) throw new Refusal('not-found', 'node-unknown', '这个单位的评分表没有这一项，请在评分表里选择要裁定的项。')
    const override = {
      round,
      unit,
      node,
      points: formatFraction(value),
      saidBy: actor.name,
      saidAt: beijingMoment(at),
      person: actor.id,
      recordedAt: at,
      why,
      on,
    }
    await insertOverrides(tx, [override])
    await putUnitResults(tx, [scoredRow(terms, member, (await keptOf(tx, terms, [unit]))(unit))])
    await announce(tx, { kind: 'cell', round, unit })
    await raiseRevision(tx, round)
    record({ act: 'override.make', on: { kind: 'round', id: round }, why, refs: { unit, node, on } })
  })
}
