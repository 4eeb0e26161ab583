import { beijingDate, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { findPerson, type Person } from '../../store/queries/people.ts'
import { findSlip, type Slip } from '../../store/queries/slips.ts'
import { officialNames } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import type { Caller } from '../Caller.ts'
import { codeFromTyped } from '../secrets/code.ts'
import { hashOfSecret } from '../secrets/newSecret.ts'
import { countTry } from '../signIn/tries/countTry.ts'
import { placeOf } from '../signIn/tries/placeOf.ts'
import { refuseOutgrown } from './refuseOutgrown.ts'

/** Whom a slip is for, so that he sees it is his. 激活单内容 */
export interface SlipShown {
  readonly kind: 'activation' | 'reset'
  readonly name: string
  readonly login: string
  readonly unitName: string
  readonly expiresAt: Instant
}

/** A slip that can be used, with its person. */
export interface UsableSlip {
  readonly slip: Slip
  readonly person: Person
}

/** One sentence for a wrong, a used, a revoked and an expired code. */
export const slipInvalid = () =>
  new Refusal('forbidden', 'slip-invalid', '激活码不对、已经用过、已作废或已过期。请对照激活单再输一遍；还不行的，请发单的人重新打印一张。')

/** Finds a slip by what was typed from it; slowed down by the place it is typed at. */
export async function findUsableSlip(store: Store, typed: string, caller: Caller): Promise<UsableSlip> {
  const tried = await countTry(store, [{ kind: 'code', of: placeOf(caller.address) }])
  const slip = await findSlip(store.db, hashOfSecret(codeFromTyped(typed) ?? ''))
  if (!isUsable(slip, store.now())) throw slipInvalid()
  const person = await findPerson(store.db, slip.person)
  if (!person || person.state === 'disabled') throw slipInvalid()
  await tried.right()
  await refuseOutgrown(store.db, slip, store.now())
  return { slip, person }
}

/** Neither used nor revoked nor expired, and of a person. */
export function isUsable(slip: Slip | null, at: Instant): slip is Slip & { person: string } {
  if (!slip || slip.kind === 'setup' || slip.person === null) return false
  return slip.usedAt === null && slip.revokedAt === null && at < slip.expiresAt
}

/** Shows a slip's owner whose it is, before he sets a password. 查看激活单 */
export async function readSlip(store: Store, typed: string, caller: Caller): Promise<SlipShown> {
  const { slip, person } = await findUsableSlip(store, typed, caller)
  const { name, login, unit } = person
  const names = await officialNames(store.db, [unit], beijingDate(store.now()))
  return { kind: slip.kind === 'reset' ? 'reset' : 'activation', name, login, unitName: names.get(unit) ?? '', expiresAt: slip.expiresAt }
}
