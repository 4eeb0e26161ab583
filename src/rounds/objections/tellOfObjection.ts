import { tell } from '../../messages/tell.ts'
import type { Role } from '../../model/Role.ts'
import { UNIT_ROLES } from '../../permissions/unitRoles.ts'
import type { Performance } from '../../store/perform.ts'
import type { ObjectionRow } from '../../store/queries/objections.ts'
import { holdersOver } from '../../store/queries/reminders.ts'
import { organiserOf } from '../../store/queries/rounds.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import type { Store } from '../../store/Store.ts'

const DECIDING: readonly Role[] = ['organiser', 'scoring-group']

/** What is said of an objection, and by whom it was done: he is told nothing. */
interface Told {
  readonly objection: Pick<ObjectionRow, 'id' | 'round' | 'unit' | 'node'>
  readonly title: string
  readonly body: string
  readonly but: string
}

/** Tells the unit's people what became of their objection. 通知异议单位 */
export async function tellUnit(
  { newId }: Pick<Store, 'newId'>,
  { tx, at }: Performance,
  { objection, title, body, but }: Told,
): Promise<void> {
  const { id, round, unit, node } = objection
  const holders = await holdersOver(tx, { units: [unit], roles: UNIT_ROLES, round, at })
  const link = `/rounds/${encodeURIComponent(round)}/results/${encodeURIComponent(unit)}?${new URLSearchParams({ at: node }).toString()}`
  await tell(
    { tx, at, newId },
    peopleOf(holders, but).map((person) => ({ person, key: `objection:${id}:${at}`, kind: 'objection', title, body, link, round, unit })),
  )
}

/** Tells those who decide about objections that one waits. 通知复核人 */
export async function tellDeciding(
  { newId }: Pick<Store, 'newId'>,
  { tx, at }: Performance,
  { objection, title, body, but }: Told,
): Promise<void> {
  const { id, round, unit } = objection
  const office = await organiserOf(tx, round)
  const units = office === null ? [] : ((await unitAndAbove(tx, office)) ?? [])
  const holders = await holdersOver(tx, { units, roles: DECIDING, round, at })
  const link = `/rounds/${encodeURIComponent(round)}/objections?${new URLSearchParams({ open: id }).toString()}`
  await tell(
    { tx, at, newId },
    peopleOf(holders, but).map((person) => ({ person, key: `objection:${id}:${at}`, kind: 'objection', title, body, link, round, unit })),
  )
}

const peopleOf = (holders: readonly { readonly person: string }[], but: string): readonly string[] =>
  [...new Set(holders.map(({ person }) => person))].filter((person) => person !== but)
