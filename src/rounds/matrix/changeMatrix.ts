import { inScope } from '../../engine/nodes/profile.ts'
import type { Actor } from '../../model/Actor.ts'
import type { Unit } from '../../model/Facts.ts'
import { grouped } from '../../model/grouped.ts'
import { Refusal } from '../../model/Refusal.ts'
import { mayNotApply } from '../../programme/askedChecks.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertMatrixChanges, putRecords } from '../../store/queries/matrix.ts'
import { putUnitResults } from '../../store/queries/results.ts'
import { holdMembers } from '../../store/queries/roster.ts'
import { raiseRevision } from '../../store/queries/rounds.ts'
import type { Store } from '../../store/Store.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import { scoredRow } from '../life/results/scoredRow.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'

/** Whether a row applies to a unit; null: as the notice says. */
export interface PairChange {
  readonly unit: string
  readonly node: string
  readonly applies: boolean | null
}

/** What is changed, and why. */
export interface MatrixChange {
  readonly round: string
  readonly changes: readonly PairChange[]
  readonly why: string
}

/** Changes the signed matrix: units of which a row now applies or no longer does are computed again. 调整适用范围 */
export function changeMatrix(store: Store, actor: Actor, change: MatrixChange): Promise<void> {
  if (change.changes.length === 0) throw new Refusal('invalid', 'matrix-unchanged', '没有选要调整的单位和指标，请先在表里选。')
  return perform(store, actor, (performance) => putMatrixChange(store, performance, actor, change))
}

/** The same inside a transaction. */
export async function putMatrixChange(
  store: Pick<Store, 'newId'>,
  { tx, at, record }: Performance,
  actor: Actor,
  { round, changes, why }: MatrixChange,
): Promise<void> {
  if (why.trim() === '' || !isStorable(why)) throw new Refusal('invalid', 'matrix-why', '请写明为什么调整适用范围，再提交。')
  const terms = await termsOf(tx, round)
  const byUnit = grouped(changes, ({ unit }) => unit)
  const members = await holdMembers(tx, round, [...byUnit.keys()])
  if (members.length < byUnit.size) throw new Refusal('not-found', 'unit-not-in-round', '有单位不在本批次的考核名单里，请刷新页面再选。')
  const changed = members.map(({ unit, record: before }) => withChanges(terms, before, byUnit.get(unit) ?? []))
  await insertMatrixChanges(
    tx,
    changes.map((one) => ({ ...one, id: store.newId(), round, why, by: actor.id, at })),
  )
  await putRecords(tx, round, changed)
  await scoreAgain({ tx }, terms, changed)
  await raiseRevision(tx, round)
  await announce(tx, { kind: 'round', round })
  const [only] = changes
  const refs =
    only && changes.length === 1 ? { unit: only.unit, node: only.node, applies: String(only.applies) } : { count: String(changes.length) }
  record({ act: 'matrix.change', on: { kind: 'round', id: round }, why, refs })
}

/** Computes units again whose record has changed. */
export async function scoreAgain({ tx }: Pick<Performance, 'tx'>, terms: Terms, units: readonly Unit[]): Promise<void> {
  const kept = await keptOf(
    tx,
    terms,
    units.map(({ id }) => id),
  )
  await putUnitResults(
    tx,
    units.map((unit) => scoredRow(terms, { unit: unit.id, record: unit }, kept(unit.id))),
  )
}

function withChanges(terms: Terms, unit: Unit, changes: readonly PairChange[]): Unit {
  const applies = new Map(Object.entries(unit.applies))
  for (const { node, applies: now } of changes) {
    refuseUnfit(terms, unit, { node, applies: now })
    if (now === null) applies.delete(node)
    else applies.set(node, now)
  }
  return { ...unit, applies: Object.fromEntries(applies) }
}

/** A row is of the unit's card; what the programme settles by scope is not excused; what it leaves open is not left open again. */
export function refuseUnfit(
  { askedOf }: Pick<Terms, 'askedOf'>,
  unit: Unit,
  { node, applies }: Pick<PairChange, 'node' | 'applies'>,
): void {
  const visit = askedOf(unit.group).nodes.get(node)
  if (!visit) throw new Refusal('not-found', 'node-unknown', `“${unit.name}”的评分表没有这一项，请在评分表里选择。`)
  const { name, scope } = visit.node
  if (applies === false && !mayNotApply(visit, { ...unit, aliases: unit.names }))
    throw new Refusal('invalid', 'pair-not-excusable', `“${name}”不能定为“${unit.name}”不适用：方案没有允许，请据实作答。`)
  if (applies === null && inScope(scope, unit) === null)
    throw new Refusal('invalid', 'pair-undecided', `“${name}”对“${unit.name}”适用不适用，通知没有写明，只能定为适用或不适用。`)
}
