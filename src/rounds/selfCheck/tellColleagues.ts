import { tell } from '../../messages/tell.ts'
import type { Role } from '../../model/Role.ts'
import type { Performance } from '../../store/perform.ts'
import { holdersOver } from '../../store/queries/reminders.ts'
import type { Store } from '../../store/Store.ts'

/** What colleagues of a unit are told of its self-check. */
interface Told {
  readonly round: string
  readonly unit: string
  /** Who is to do something now. */
  readonly roles: readonly Role[]
  /** Whoever did it himself is told nothing. */
  readonly but: string
  readonly kind: 'submitted' | 'returned'
  readonly title: string
  readonly body: string
}

/** Tells those of the unit whose turn it is, each time that it is. 通知本单位经办人 */
export async function tellColleagues(
  { newId }: Pick<Store, 'newId'>,
  { tx, at }: Performance,
  { round, unit, roles, but, kind, title, body }: Told,
): Promise<void> {
  const holders = await holdersOver(tx, { units: [unit], roles, round, at })
  const people = [...new Set(holders.map(({ person }) => person))].filter((person) => person !== but)
  const link = `/rounds/${encodeURIComponent(round)}/self/${encodeURIComponent(unit)}`
  await tell(
    { tx, at, newId },
    people.map((person) => ({ person, key: `self-check:${round}:${unit}:${kind}:${at}`, kind, title, body, link, round, unit })),
  )
}
