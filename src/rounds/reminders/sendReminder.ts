import { tell } from '../../messages/tell.ts'
import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { UNIT_ROLES } from '../../permissions/unitRoles.ts'
import { perform } from '../../store/perform.ts'
import { holdersOver } from '../../store/queries/reminders.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { listMembers } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { isWhole, type Share } from '../shares/Share.ts'
import { concernedBy } from './concernedBy.ts'

/** Whom somebody reminds, in his own words. 催办 */
export interface NewReminder {
  readonly round: string
  readonly units: readonly string[]
  readonly text: string
  /** Of who reminds: nobody is reminded of what is not his to assess. */
  readonly share: Share
}

/** Who was reached, and which units have nobody who could be. */
export interface ReminderSent {
  readonly people: number
  /** Names of units for which nobody holds a duty: they are to be called. */
  readonly unreached: readonly string[]
}

/** Tells the people of some units, once a day with the same words. 发催办消息 */
export async function sendReminder(store: Store, actor: Actor, { round, units, text, share }: NewReminder): Promise<ReminderSent> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const row = await findRound(tx, round)
    if (!row) throw new Refusal('not-found', 'no-round', '没有这个考核批次，请回到批次列表重新选择。')
    const listed = await listMembers(tx, round)
    const members = new Map(listed.map(({ record: { id, name } }) => [id, name]))
    const strange = units.filter((unit) => !members.has(unit))
    if (strange.length > 0) {
      throw new Refusal('not-found', 'unit-not-in-round', '有单位不在本批次的考核名单里，请在名单里选择单位。', strange)
    }
    if (!isWhole(share)) {
      const isConcerned = concernedBy(await termsOf(tx, round), share)
      const others = listed.flatMap(({ record }) => (units.includes(record.id) && !isConcerned(record) ? [record.name] : []))
      if (others.length > 0)
        throw new Refusal(
          'forbidden',
          'reminder-not-concerned',
          '有单位没有归您考核的指标，不能由您催办，一个也没有发。请去掉它们再发，或请政务公开办催办。',
          others,
        )
    }
    const holders = await holdersOver(tx, { units, roles: UNIT_ROLES, round, at })
    const people = await tell(
      { tx, at, newId: store.newId },
      holders.map(({ person, unit }) => ({
        person,
        key: `reminder:${round}:${unit}:${beijingDate(at)}:${text}`,
        kind: 'reminder',
        title: `催办：${row.title}`,
        body: text,
        link: `/rounds/${encodeURIComponent(round)}/self/${encodeURIComponent(unit)}`,
        round,
        unit,
      })),
    )
    const reached = new Set(holders.map(({ unit }) => unit))
    record({
      act: 'reminder.send',
      on: { kind: 'round', id: round },
      why: text,
      refs: { units: String(units.length), told: String(people) },
    })
    return { people, unreached: units.filter((unit) => !reached.has(unit)).map((unit) => members.get(unit) ?? unit) }
  })
}
