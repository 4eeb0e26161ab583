import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { DAY_MS, msOf } from '../../model/instantAfter.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { may } from '../../permissions/may.ts'
import { perform } from '../../store/perform.ts'
import { insertDuty } from '../../store/queries/duties.ts'
import { findPerson, findPersonByLogin } from '../../store/queries/people.ts'
import { renewSessionsOf } from '../../store/queries/sessions.ts'
import { ancestorsOf } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { foldLogin } from '../signIn/foldLogin.ts'
import { findOpenDuty } from './findOpenDuty.ts'
import { holderFor } from './grantDuty.ts'
import { grantedBy, refuseLentToOneself } from './refuseUngrantable.ts'

/** Who is away longer hands over. */
const LONGEST_DAYS = 92

/** Who stands in for a duty's holder, from when until when. 临时代理 */
export interface Deputising {
  readonly duty: string
  /** The deputy's login name: a holder does not see the list of people, but knows whom he asks. */
  readonly login: string
  /** Null: from now. */
  readonly from: Instant | null
  readonly to: Instant
  readonly why: string
}

/**
 * Lets another act by somebody's duty for a time; the journal shows both. Tells the deputy's duty. 指定临时代理
 *
 * A holder names one himself, from his own unit or from those the duty is over; anybody else only where he could have granted the duty, and
 * of those whom he sees.
 */
export function deputise(store: Store, actor: Actor, held: readonly HeldDuty[], asked: Deputising): Promise<string> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const duty = await findOpenDuty(tx, asked.duty, at)
    if (duty.deputyOf !== null) throw new Refusal('conflict', 'deputy-of-deputy', '代理人不能再找人代理。请由职责的担任人或上级另行指定。')
    const named = await findPersonByLogin(tx, foldLogin(asked.login))
    const above = named ? [named.unit, ...(await ancestorsOf(tx, named.unit))] : []
    if (actor.id === duty.person) {
      const near = [duty.unit, (await findPerson(tx, duty.person))?.unit]
      if (!above.some((unit) => near.includes(unit))) throw notNear(asked.login)
    } else {
      const by = grantedBy(held, duty)
      if (!may(held, 'person.read', { units: above, round: null, self: named?.id === actor.id }).allowed) throw notNear(asked.login)
      refuseLentToOneself(by, actor, named?.id ?? '')
    }
    if (!named) throw notNear(asked.login)
    const deputy = await holderFor(tx, named.id)
    if (deputy.id === duty.person) throw new Refusal('invalid', 'deputy-of-himself', '不能代理自己的职责。请选择另一个人。')
    const from = latest(at, duty.from, asked.from)
    const { to, why } = asked
    if (to <= from) throw new Refusal('invalid', 'duty-ends-first', '代理的结束时间要晚于开始时间。')
    if (msOf(to) - msOf(from) > LONGEST_DAYS * DAY_MS)
      throw new Refusal('invalid', 'deputy-too-long', `临时代理最长 ${LONGEST_DAYS} 天。时间更长的，请移交职责。`)
    if (duty.to !== null && to > duty.to) throw new Refusal('invalid', 'deputy-outlasts', '代理的结束时间不能晚于这项职责本身的结束时间。')
    const id = store.newId()
    const { role, unit, round } = duty
    await insertDuty(tx, { id, person: deputy.id, role, unit, round, from, to, deputyOf: duty.id, grantedBy: actor.id, why })
    await renewSessionsOf(tx, deputy.id, at)
    record({ act: 'deputy.name', on: { kind: 'duty', id }, why, refs: { person: deputy.id, for: duty.person, duty: duty.id, from, to } })
    return id
  })
}

/** The same for who is elsewhere and for who is not there: login names are not to be tried out here. */
const notNear = (login: string) =>
  new Refusal(
    'forbidden',
    'deputy-not-near',
    `本单位或您所负责的单位里没有登录名是“${login}”的人。请核对；要请别处的人，请上级管理人员指定。`,
  )

const latest = (...moments: readonly (Instant | null)[]): Instant =>
  moments.reduce<Instant>((last, one) => (one !== null && one > last ? one : last), '')
