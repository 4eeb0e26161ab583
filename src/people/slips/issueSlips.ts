import { TERMINAL, type Actor } from '../../model/Actor.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { DAY_MS, instantAfter } from '../../model/instantAfter.ts'
import { Refusal } from '../../model/Refusal.ts'
import { ungrantable } from '../../permissions/grants.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import type { Db } from '../../store/Db.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { openDutiesOf } from '../../store/queries/duties.ts'
import { findPersonByLogin, invitedIn, lockPeople, type Person } from '../../store/queries/people.ts'
import { insertSlips, openSlipsIn, revokeSlipsOf } from '../../store/queries/slips.ts'
import { officialNames, subtreeOf } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { heldAs } from '../duties/heldAs.ts'
import { refuseAbove } from '../duties/refuseUngrantable.ts'
import { newCode } from '../secrets/code.ts'
import { hashOfSecret } from '../secrets/newSecret.ts'
import { foldLogin } from '../signIn/foldLogin.ts'
import { readSlipTerms } from './readSlipTerms.ts'

/** What stands on one printed slip; its code is told here and never again. 激活单 */
export interface IssuedSlip {
  readonly id: string
  readonly kind: 'activation' | 'reset'
  readonly person: string
  readonly name: string
  readonly login: string
  readonly unit: string
  readonly unitName: string
  readonly code: string
  readonly expiresAt: Instant
}

/** A pile that one person can hand out, and a page that a browser can print. */
export const MOST_AT_ONCE = 1000

/** A slip for one person: to activate the account, or, where it has a password, to set another. Earlier ones count no more. 开具激活单 */
export async function issueSlip(store: Store, actor: Actor, held: readonly HeldDuty[], person: string): Promise<IssuedSlip> {
  // A browser that was left open must not be enough to set another password.
  if (person === actor.id)
    throw new Refusal(
      'conflict',
      'slip-for-oneself',
      '不能给自己打印重设单。请在“我的账号”里用现在的密码修改；忘记密码的，请另一名管理人员打印。',
    )
  return perform(store, actor, async (performance) => {
    const [slip] = await issue(store, actor, held, [person], performance)
    if (!slip) throw new Refusal('not-found', 'no-person', '没有这个人员。')
    return slip
  })
}

/** The same for who sits at the machine, by login name: the way back in for the only administrator. 本机开具重设单 */
export async function issueSlipAtTerminal(store: Store, login: string): Promise<IssuedSlip> {
  return perform(store, TERMINAL, async (performance) => {
    const person = await findPersonByLogin(performance.tx, foldLogin(login))
    const [slip] = person ? await issue(store, TERMINAL, 'everything', [person.id], performance) : []
    if (!slip) throw new Refusal('not-found', 'login-unknown', `没有登录名是“${login}”的人员。请核对登录名。`)
    return slip
  })
}

/**
 * Slips for everybody of a unit and below who has no password yet and whose account the asker manages. 批量开具激活单
 *
 * @param replacing also for those who were given one and have not used it: what lies on their desks counts no more
 */
export async function issueSlipsOf(
  store: Store,
  actor: Actor,
  held: readonly HeldDuty[],
  unit: string,
  replacing = false,
): Promise<readonly IssuedSlip[]> {
  return perform(store, actor, async (performance) => {
    const { tx, at } = performance
    const units = await subtreeOf(tx, unit)
    const all = await invitedIn(tx, units)
    const given = new Set(replacing ? [] : (await openSlipsIn(tx, units, at)).map(({ person }) => person))
    const invited = all.filter((id) => !given.has(id))
    if (invited.length === 0 && all.length > 0)
      throw new Refusal(
        'conflict',
        'all-have-slips',
        `等待激活的 ${all.length} 人手里都有还没有用的激活单，没有再打印。单子丢了的，请选“全部重新打印”，或在人员页面给他单独打印。`,
      )
    if (invited.length === 0) throw new Refusal('conflict', 'nobody-to-activate', '这个单位及其下级没有等待激活的人员，不用打印激活单。')
    if (invited.length > MOST_AT_ONCE) {
      throw new Refusal(
        'too-large',
        'too-many-slips',
        `等待激活的有 ${invited.length} 人，一次最多打印 ${MOST_AT_ONCE} 张。请按下级单位分批打印。`,
      )
    }
    return issue(store, actor, held, await managedOf(performance, held, invited), performance)
  })
}

/** Those without who stands above the asker; all of them where nobody else is left, so that he is told why. */
async function managedOf({ tx, at }: Performance, held: readonly HeldDuty[], ids: readonly string[]): Promise<readonly string[]> {
  const duties = await openDutiesOf(tx, ids, at)
  const above = new Set(duties.filter((duty) => ungrantable(held, [heldAs(duty)]).length > 0).map(({ person }) => person))
  const managed = ids.filter((id) => !above.has(id))
  return managed.length > 0 ? managed : ids
}

async function issue(
  store: Store,
  actor: Actor,
  held: readonly HeldDuty[] | 'everything',
  ids: readonly string[],
  { tx, at, record }: Performance,
): Promise<readonly IssuedSlip[]> {
  const people = await lockPeople(tx, ids)
  for (const { state, name } of people) {
    if (state === 'disabled') throw new Refusal('conflict', 'person-disabled', `${name}的账号已经停用。请先启用账号，再打印激活单。`)
  }
  if (held !== 'everything') refuseAbove(held, (await openDutiesOf(tx, ids, at)).map(heldAs))
  await revokeSlipsOf(tx, ids, at)
  const terms = await readSlipTerms(tx)
  const names = await unitNamesOf(tx, people, at)
  const order = new Map(ids.map((id, place) => [id, place]))
  const issued = people
    .map((person): IssuedSlip => {
      const kind = person.state === 'invited' ? 'activation' : 'reset'
      const days = kind === 'activation' ? terms.activationDays : terms.resetDays
      const { id, name, login, unit } = person
      const unitName = names.get(unit) ?? ''
      return {
        id: store.newId(),
        kind,
        person: id,
        name,
        login,
        unit,
        unitName,
        code: newCode(),
        expiresAt: instantAfter(at, days * DAY_MS),
      }
    })
    .sort((one, other) => (order.get(one.person) ?? 0) - (order.get(other.person) ?? 0))
  await insertSlips(
    tx,
    issued.map(({ id, kind, person, code, expiresAt }) => ({
      id,
      kind,
      person,
      codeHash: hashOfSecret(code),
      createdBy: actor.id,
      createdAt: at,
      expiresAt,
    })),
  )
  for (const { id, kind, person } of issued) record({ act: 'slip.issue', on: { kind: 'person', id: person }, refs: { slip: id, kind } })
  return issued
}

const unitNamesOf = (tx: Db, people: readonly Person[], at: Instant) =>
  officialNames(tx, [...new Set(people.map(({ unit }) => unit))], beijingDate(at))
